import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import { openTemporal, type Temporal } from '../connectors/temporal/client.ts';
import { activeSeal, organisation } from '../test/fixtures/organisation.ts';
import { testPayloads } from '../test/temporal/payloads.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { workflowIds } from '../workflows/messages.ts';
import { relay } from './relay.ts';

describe('relay', () => {
  let world: World, esId: string, stop: AbortController, running: Promise<void>;

  beforeAll(async () => { world = await openWorld(); }, 120_000);
  afterAll(() => world.close(), 60_000);
  beforeEach(async () => {
    ({ esId } = (await activeSeal(world.store, await organisation(world.store))).seal);
    stop = new AbortController();
  });
  afterEach(async () => {
    stop.abort();
    await running;
  });

  const carry = (temporal: Temporal = world.temporal) => {
    running = relay({ store: world.store, temporal, log: pino({ level: 'silent' }), pollMs: 20 }, stop.signal);
  };
  const freeze = () => world.store.seals.freeze(esId, 'reportLoss', { reason: '遗失', by: 'person/x' });
  const outbox = (target = esId) => world.test.database.query<{ attempts: number; done: number }>('SELECT attempts, done_at IS NOT NULL AS done FROM outbox WHERE target = ?', [target]);
  const signals = async () => (await world.temporal.client.workflow.getHandle(workflowIds.seal(esId)).fetchHistory()).events!.filter(({ workflowExecutionSignaledEventAttributes: signal }) => signal).length;
  const told = async () => (await world.outside.mailsAbout(esId)).flatMap(({ to }) => to).sort();
  const announced = () => eventually(async () => (await world.store.seals.changes(esId)).at(-1)?.announcedAt !== undefined);
  const concerned = ['custodian@example.org', 'head@example.org'];

  it('R35 tells the workflow of a seal that it was frozen, and begins the workflow where there is none', async () => {
    await freeze();
    carry();
    await announced();
    expect(await told()).toEqual(concerned);
    expect(await outbox()).toEqual([{ attempts: 0, done: 1 }]);
  });

  it('R35 carries after Temporal was down: the freezing itself did not wait', async () => {
    const down = openTemporal({ address: '127.0.0.1:1', namespace: 'default', envelope: testPayloads }); // nothing listens there
    expect((await freeze()).status).toBe('lost');
    carry({ ...down, reach: (calls) => down.reach(calls, 200) });
    await eventually(async () => (await outbox())[0]!.attempts > 0);
    expect(await outbox()).toMatchObject([{ done: 0 }]);
    stop.abort();
    await running;
    await down.close();
    await world.pass(60_000);
    stop = new AbortController();
    carry();
    await announced();
    expect(await told()).toEqual(concerned);
  });

  it('R35 does no harm when it died after delivering and delivers again', async () => {
    await freeze();
    carry();
    await announced();
    await world.test.database.query('UPDATE outbox SET done_at = NULL WHERE target = ?', [esId]);
    await eventually(async () => (await signals()) === 2 && (await outbox())[0]!.done === 1);
    expect(await told()).toEqual(concerned);
  });

  it('R20 begins the filing of what was made', async () => {
    const obligation = `${esId}.1.police-registry`;
    carry();
    await eventually(async () => (await world.store.obligations.get(obligation)).state === 'done');
    await eventually(async () => (await outbox(obligation))[0]!.done === 1);
    expect((await world.outside.filingsAt('police')).map(({ filing }) => filing.id)).toContain(obligation);
  });

  it('carries what others wrote while one message cannot be delivered', async () => {
    const refusing: Temporal = { ...world.temporal, reach: (calls) => calls({ ...world.temporal.client, workflow: refuse(world.temporal, esId) } as unknown as Temporal['client']) };
    const { seal: other } = await activeSeal(world.store, await organisation(world.store));
    await freeze();
    await world.store.seals.freeze(other.esId, 'suspend', { reason: '', by: 'person/x' });
    carry(refusing);
    await eventually(async () => (await world.store.seals.changes(other.esId)).at(-1)?.announcedAt !== undefined);
    expect(await outbox()).toMatchObject([{ done: 0 }]);
  });
});

/** A client whose calls about one seal fail. */
const refuse = ({ client }: Temporal, esId: string) => ({
  signalWithStart: async (type: string, options: { workflowId: string }) => {
    if (options.workflowId === workflowIds.seal(esId)) throw new Error('not now');
    return client.workflow.signalWithStart(type, options as never);
  },
});
