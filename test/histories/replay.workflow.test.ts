import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { bundleWorkflowCode, DefaultLogger, Worker, type ReplayResult } from '@temporalio/worker';
import { dataConverter, failureConverterPath } from '../../connectors/temporal/codec.ts';
import { workflowBundle } from '../temporal/bundle.ts';
import { testPayloads } from '../temporal/payloads.ts';
import { openWorld, quietRuntime, type World } from '../temporal/world.ts';
import { paths } from './paths.ts';

/** The release under whose name histories are kept; none is kept without. */
const release = process.env.YINXIN_RECORD_HISTORIES;
const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Replays histories, JSON texts by name, with the workflows of a bundle; gives those that do not fit, with the reason. */
async function unfit(workflowBundle: { readonly codePath: string } | { readonly code: string }, histories: ReadonlyMap<string, string>): Promise<Record<string, string>> {
  quietRuntime();
  const all = [...histories].map(([workflowId, text]) => ({ workflowId, history: JSON.parse(text) as unknown }));
  const results: ReplayResult[] = [];
  for await (const result of Worker.runReplayHistories({ workflowBundle, dataConverter: dataConverter(testPayloads) }, all)) results.push(result);
  expect(results).toHaveLength(histories.size);
  return Object.fromEntries(results.flatMap(({ workflowId, error }) => (error ? [[workflowId, error.name]] : [])));
}

async function recorded(): Promise<Map<string, string>> {
  const names = (await readdir(beside('.'))).filter((name) => name.endsWith('.json')).sort();
  return new Map(await Promise.all(names.map(async (name): Promise<[string, string]> => [name.replace(/\.json$/, ''), await readFile(beside(name), 'utf8')])));
}

describe('workflows', () => {
  /** `node tools/yinxin-run.mjs record-histories v0.N` keeps what these run. */
  describe('when they run today', () => {
    let world: World;
    beforeAll(async () => { world = await openWorld(); }, 120_000);
    afterEach(() => world.interruptions.end());
    afterAll(() => world.close(), 60_000);

    it.each(Object.keys(paths))('%s leaves a history that can be replayed', async (name) => {
      const workflowId = await paths[name]!(world);
      const history = historyToJSON(await world.temporal.client.workflow.getHandle(workflowId).fetchHistory());
      expect(await unfit({ codePath: await workflowBundle() }, new Map([[name, history]]))).toEqual({});
      if (release !== undefined) await writeFile(beside(`${name}.${release}.json`), `${history}\n`, { flag: 'wx' });
    }, 60_000);
  });

  describe('when they meet the histories of earlier days', () => {
    it('go the same way again in every one', async () => {
      const histories = await recorded();
      expect([...new Set([...histories.keys()].map((name) => name.replace(/\.v[\d.]+$/, '')))].sort()).toEqual(Object.keys(paths).sort());
      expect(await unfit({ codePath: await workflowBundle() }, histories)).toEqual({});
    }, 60_000);

    it('are found out when they were changed without a patch', async () => {
      const changed = await bundleWorkflowCode({ workflowsPath: beside('changedWorkflow.ts'), failureConverterPath, logger: new DefaultLogger('ERROR') });
      const histories = new Map([...(await recorded())].filter(([name]) => name === 'use-stamped'));
      expect(await unfit({ code: changed.code }, histories)).toEqual({ 'use-stamped': 'DeterminismViolationError' });
    }, 60_000);
  });
});
