import { describe, it, expect } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { bundleWorkflowCode } from '@temporalio/worker';
import { graphOf, noon, Running } from '../../test/flows/graph.ts';

const silent = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
function nothing(): void {
  return undefined;
}

describe('the engine in the sandbox of workflows', () => {
  it('is bundled without anything of Node, and comes to the same steps there', async () => {
    const graph = await graphOf(`
      start s
      user a counts=x
      timer t on a PT72H beside
      xor g default=d
      stamp p
      end e
      end e2
      end e3
      s -> a
      a -> g
      g -> p : subject.form.amount > 5 and now() > a.at - duration("PT1S")
      g -> e2 flow=d
      p -> e
      t -> e3
    `);
    const variables = { subject: { form: { amount: 7 } } };
    const outside = new Running(graph, variables);
    outside.act({ kind: 'decide', taskId: outside.task('a'), person: 'li', outcome: 'approved' });
    expect(outside.open).toEqual(['p']);

    const { code } = await bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL('../../test/flows/hosted.ts', import.meta.url)), logger: silent });
    const sandbox = createContext({ __webpack_module_cache__: {}, TextEncoder, TextDecoder, AbortController, URL, URLSearchParams });
    runInContext(code, sandbox);
    const given = [graph, variables, noon, outside.acts.map((act) => ({ ...act, at: noon }))].map((value) => JSON.stringify(value)).join();
    const inside = await (runInContext(`__TEMPORAL__.importWorkflows().hosted(${given})`, sandbox) as Promise<string>);
    expect(inside).toBe(JSON.stringify(outside.steps));
  }, 120_000);
});
