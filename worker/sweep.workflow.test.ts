import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import { days, hours, minutes } from '../domain/instant.ts';
import { addMaker, beginFilingOf, filingHandle, madeToFile, type MadeToFile } from '../test/temporal/filings.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { workflowIds } from '../workflows/messages.ts';
import { sweep, sweepOnce } from './sweep.ts';

describe('sweep of obligations', () => {
  let world: World, made: MadeToFile;

  beforeAll(async () => { world = await openWorld(); }, 120_000);
  afterAll(() => world.close(), 60_000);
  beforeEach(async () => { made = await madeToFile(world); });
  afterEach(() => registry({}));

  const registry = (switches: object) => world.outside.simulators.police.flip(switches);
  const obligation = () => world.store.obligations.get(made.obligation);
  const handle = () => filingHandle(world, made.obligation);
  const taken = async () => (await world.outside.filingsAt('police')).filter(({ filing }) => filing.esId === made.esId);
  const swept = () => sweepOnce(world.store, world.temporal);

  it('R20 leaves alone what was inserted just now: its message is on its way', async () => {
    await swept();
    await expect(handle().describe()).rejects.toMatchObject({ name: 'WorkflowNotFoundError' });
  });

  it('R20 begins the filing of an obligation whose message got lost', async () => {
    await world.pass(minutes(6));
    await swept();
    expect(await handle().result()).toBe('in-time');
    expect(await obligation()).toMatchObject({ state: 'done' });
  });

  it('R56 begins again what Temporal has forgotten after a restore', async () => {
    await registry({ outage: true });
    await beginFilingOf(world, made.obligation);
    await eventually(async () => (await obligation()).attempts > 0);
    await handle().terminate();
    await registry({});
    await world.pass(minutes(11));
    await swept();
    expect(await handle().result()).toBe('in-time');
  });

  it('R56 begins again what was done after the day to which the database was restored, without a second filing', async () => {
    await beginFilingOf(world, made.obligation);
    await handle().result();
    const { receipt } = await obligation();
    await world.test.database.query("UPDATE obligation SET state = 'open', receipt_number = NULL, receipt_at = NULL, settled_at = NULL WHERE id = ?", [made.obligation]);
    await world.pass(minutes(6));
    await swept();
    await eventually(async () => (await obligation()).state === 'done');
    expect((await obligation()).receipt).toEqual(receipt);
    expect(await taken()).toHaveLength(1);
  });

  it('R20 does not begin what is under way, nor again what it has begun just now', async () => {
    await registry({ outage: true });
    await beginFilingOf(world, made.obligation);
    await world.pass(hours(1));
    const { runId } = await handle().describe();
    await swept();
    expect(await handle().describe()).toMatchObject({ runId, status: { name: 'RUNNING' } });
    await registry({});
    await world.pass(minutes(6));
  });

  it('R20 records as late what no workflow could: all workers were stopped over the deadline', async () => {
    await world.pass(days(1) + minutes(1));
    await swept();
    expect(await obligation()).toMatchObject({ late: true });
    expect(await handle().result()).toBe('late');
  });

  it('R61 has a duty that is past its target told once to the body whose it is, whatever round comes after', async () => {
    const mail = await addMaker(world);
    await world.store.seals.freeze(made.esId, 'revoke', { reason: '', by: 'person/reporter' });
    const id = `${made.esId}.2.tell-concerned`;
    const told = async () => (await world.outside.mailsAbout(id)).filter(({ to }) => to.includes(mail));
    await world.pass(minutes(61));
    await swept();
    await eventually(async () => (await world.store.duties.get(id)).toldAt !== undefined);
    expect(await world.store.duties.get(id)).toMatchObject({ state: 'open', late: true });
    await swept();
    await world.temporal.client.workflow.getHandle(workflowIds.lateDuty(id)).result();
    const [sent, ...more] = await told();
    expect([more, sent?.text]).toEqual([[], expect.stringContaining('办理时限 Target')]);
    expect(sent?.text).not.toMatch(/法定|[Ss]tatutory/);
  });

  it('goes on by itself, also after Temporal or the database was down', async () => {
    await world.pass(minutes(6));
    const stop = new AbortController();
    let failures = 1;
    const store = { ...world.store, obligations: { ...world.store.obligations, overdue: (limit: number) => (failures-- > 0 ? Promise.reject(new Error('down')) : world.store.obligations.overdue(limit)) } };
    const sweeping = sweep({ store, temporal: world.temporal, log: pino({ level: 'silent' }), everyMs: 20 }, stop.signal);
    await eventually(async () => (await obligation()).state === 'done');
    stop.abort();
    await sweeping;
  });
});
