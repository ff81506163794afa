import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection, WorkflowFailedError } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, Worker, type WorkflowBundle } from '@temporalio/worker';
import { createEnvelope } from '../../devices/envelope.ts';
import { testEnvironment } from '../../test/environment.ts';
import { finish, read, refuse, type secretNote } from '../../test/temporal/secretNote.ts';
import { openTemporal, type Temporal } from './client.ts';
import { dataConverter, failureConverterPath } from './codec.ts';

const secret = '11010519491231002X';
const envelope = createEnvelope({ current: 1, secrets: new Map([[1, new Uint8Array(32).fill(7)]]) });

describe('what Temporal keeps of a process', () => {
  let environment: TestWorkflowEnvironment, bundle: WorkflowBundle, temporal: Temporal, worker: Worker;

  beforeAll(async () => {
    const path = testEnvironment().YINXIN_TEST_SERVER;
    environment = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
    bundle = await bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL('../../test/temporal/secretNote.ts', import.meta.url)), failureConverterPath });
    temporal = openTemporal({ address: environment.address, namespace: 'default', envelope });
    worker = await Worker.create({
      connection: environment.nativeConnection, taskQueue: 'notes', workflowBundle: bundle, dataConverter: dataConverter(envelope),
      activities: { remember: async (text: string) => { if (text.endsWith('!')) throw new Error(`cannot remember ${text}`); return text; } },
    });
  }, 120_000);
  afterAll(async () => {
    await temporal.close();
    await environment.teardown();
  });

  const start = (workflowId: string, note = secret) =>
    temporal.reach((client) => client.workflow.start<typeof secretNote>('secretNote', { workflowId, taskQueue: 'notes', args: [note], memo: { note } }));

  it('R53 holds no argument, message, result, memo, reason or failure in the clear, and all of them come back', async () => {
    await worker.runUntil(async () => {
      const handle = await start('note/1');
      expect(await handle.query(read)).toBe(secret);
      await expect(handle.executeUpdate(refuse, { args: [secret] })).rejects.toMatchObject({ cause: { type: 'forbidden', message: `refused: ${secret}`, details: [{ reason: secret }] } });
      await handle.executeUpdate(finish, { args: ['well'] });
      expect(await handle.result()).toBe(`${secret} well`);

      const failing = await start('note/2');
      await failing.executeUpdate(finish, { args: ['badly'] });
      const failure = await failing.result().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(WorkflowFailedError);
      expect((failure as WorkflowFailedError).cause).toMatchObject({ type: 'internal', message: `${secret} badly` });

      const forgetting = await start('note/3', `${secret}!`);
      await expect(forgetting.executeUpdate(refuse, { args: ['x'] })).rejects.toThrow();
      await expect(forgetting.result()).rejects.toMatchObject({ cause: { cause: { message: `cannot remember ${secret}!` } } });
    });
    for (const id of ['note/1', 'note/2', 'note/3']) {
      const history = await temporal.client.workflow.getHandle(id).fetchHistory();
      expect(history.events!.length).toBeGreaterThan(5);
      expect(clearBytes(history)).not.toContain(secret);
    }
  }, 60_000);

  it('R53 replays from its history with the same converter', async () => {
    const history = await temporal.client.workflow.getHandle('note/1').fetchHistory();
    await Worker.runReplayHistory({ workflowBundle: bundle, dataConverter: dataConverter(envelope) }, history, 'note/1');
  }, 60_000);

  it('is refused by a client when it was written in the clear', async () => {
    const connection = await Connection.connect({ address: environment.address });
    const plain = await new Client({ connection }).workflow.start('secretNote', { workflowId: 'note/plain', taskQueue: 'nobody', args: ['plain'], memo: { note: 'plain' } });
    await expect(temporal.reach((client) => client.workflow.getHandle(plain.workflowId).describe())).rejects.toMatchObject({ code: 'ciphertext-invalid' });
    await connection.close();
  });
});

/** All bytes and texts of a value, as one text. */
function clearBytes(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1');
  if (value && typeof value === 'object') return Object.values(value).map(clearBytes).join('\n');
  return typeof value === 'string' ? value : '';
}
