import { describe, expect, it } from '@jest/globals';
import { graphOf, Running } from '../../../test/flows/graph.ts';
import { viewOf } from '../index.ts';

const flow = `
  start s
  user a
  xor g
  user b
  end e
  s -> a
  a -> g
  g -> b : amount > 10
  g -> e : amount <= 10
  b -> e
`;

describe('an incident that is tried again', () => {
  const stopped = async (): Promise<{ readonly running: Running; readonly view: () => ReturnType<typeof viewOf> }> => {
    const graph = await graphOf(flow);
    const running = new Running(graph);
    running.act({ kind: 'complete-task', taskId: running.task('a') });
    return { running, view: () => viewOf(graph, running.last.state) };
  };

  it('goes on with variables that are written before', async () => {
    const { running, view } = await stopped();
    running.act({ kind: 'retry-incident', incidentId: view().incidents[0]!.incidentId, variables: { amount: 50 } });
    expect(view()).toMatchObject({ incidents: [], tasks: [{ element: 'b' }], variables: { amount: 50 } });
  });

  it('stays as it was when a variable may not be written', async () => {
    const { running, view } = await stopped();
    expect(running.attempt({ kind: 'retry-incident', incidentId: view().incidents[0]!.incidentId, variables: { now: 1 } })).toMatchObject({ rejected: 'variable-reserved' });
    expect(view().incidents).toHaveLength(1);
  });
});
