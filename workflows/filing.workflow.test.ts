import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import { days, hours, later, minutes, seconds } from '../domain/instant.ts';
import { addMaker, beginFilingOf, filingHandle, madeToFile, moreLike, type MadeToFile } from '../test/temporal/filings.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { relay } from '../worker/relay.ts';

describe('filing of an obligation', () => {
  let world: World, made: MadeToFile;

  beforeAll(async () => {
    world = await openWorld();
    await addMaker(world);
  }, 120_000);
  afterAll(() => world.close(), 60_000);
  beforeEach(async () => { made = await madeToFile(world); });
  afterEach(async () => {
    world.interruptions.end();
    await registry({});
  });

  const registry = (switches: object) => world.outside.simulators.police.flip(switches);
  const begin = () => beginFilingOf(world, made.obligation);
  const obligation = () => world.store.obligations.get(made.obligation);
  const end = () => filingHandle(world, made.obligation).result();
  const taken = async () => (await world.outside.filingsAt('police')).filter(({ filing }) => filing.esId === made.esId);
  const events = async () => (await filingHandle(world, made.obligation).fetchHistory()).events!.length;
  const told = async () => (await world.outside.mailsAbout(made.obligation)).map(({ subject, to }) => `${subject.split(' ')[0]} ${to.join()}`).sort();
  const untilAttempted = (times: number) => eventually(async () => (await obligation()).attempts >= times);

  describe('when its authority answers', () => {
    it('R20 is done in time with the receipt, and nobody is told anything', async () => {
      await begin();
      expect(await end()).toBe('in-time');
      const [filing] = await taken();
      expect(await obligation()).toMatchObject({ state: 'done', late: false, receipt: { number: filing!.number }, attempts: 0 });
      expect(await told()).toEqual([]);
    });

    it('R20 tells the authority of seal, owner and seal data', async () => {
      await begin();
      await end();
      const { seal, edition } = { seal: await world.store.seals.get(made.esId), edition: await world.store.seals.edition(made.esId) };
      expect((await taken())[0]!.filing).toMatchObject({ id: made.obligation, event: 'made', status: 'made', sealName: seal.name, ownerName: made.owner.name, sealDataSm3: expect.stringMatching(/^[0-9a-f]{64}$/), validEnd: new Date(edition.validEnd).toISOString() });
    });

    it('R22 tells of a change as it was, whatever has become of the seal since', async () => {
      await world.store.seals.freeze(made.esId, 'reportLoss', { reason: '', by: 'person/x' });
      await world.store.seals.freeze(made.esId, 'revoke', { reason: '', by: 'person/x' });
      const lost = `${made.esId}.2.police-registry`;
      await beginFilingOf(world, lost);
      await filingHandle(world, lost).result();
      expect((await taken()).map(({ filing }) => [filing.event, filing.status])).toEqual([['lost', 'lost']]);
    });

    it('R20 is done once, however often it is begun', async () => {
      await Promise.all([begin(), begin(), begin()]);
      await end();
      const { receipt } = await obligation();
      await begin();
      await end();
      expect((await obligation()).receipt).toEqual(receipt);
      expect(await taken()).toHaveLength(1);
    });
  });

  describe('when its authority has been down for 30 hours', () => {
    it('R20 warns, escalates before the deadline, is recorded late after it, and settled by the first receipt; its history stays short', async () => {
      await registry({ outage: true });
      await begin();
      await world.pass(hours(17.9));
      expect(await told()).toEqual([]);
      expect(await obligation()).toMatchObject({ state: 'open', late: false, lastProblem: 'registry-unavailable' });
      await world.pass(hours(0.2));
      expect(await told()).toEqual(['备案即将到期 maker@example.org']);
      await world.pass(hours(3));
      expect(await told()).toEqual(['备案仍未完成 head@example.org', '备案仍未完成 maker@example.org', '备案即将到期 maker@example.org']);
      expect(await obligation()).toMatchObject({ late: false });
      await world.pass(hours(3));
      expect((await told()).filter((line) => line.startsWith('备案已逾期'))).toEqual(['备案已逾期 head@example.org', '备案已逾期 maker@example.org']);
      expect(await obligation()).toMatchObject({ state: 'open', late: true });
      await world.pass(hours(6));
      expect((await obligation()).attempts).toBeGreaterThan(200);
      await registry({});
      await world.pass(minutes(11));
      expect(await end()).toBe('late');
      expect(await obligation()).toMatchObject({ state: 'done', late: true, receipt: {} });
      expect(await taken()).toHaveLength(1);
      expect(await told()).toHaveLength(5);
      expect(await events()).toBeLessThan(70);
    }, 120_000);

    it('R20 is tried again within ten minutes of the end of the outage', async () => {
      await registry({ outage: true });
      await begin();
      await world.pass(hours(2));
      await registry({});
      const back = world.now();
      await world.pass(minutes(10) + seconds(5));
      expect((await obligation()).settledAt! - back).toBeLessThanOrEqual(minutes(10) + seconds(5));
    }, 60_000);
  });

  describe('when its authority gives a wrong answer', () => {
    it.each([['the receipt of another filing', { wrong: 'receipt' }, 'receipt-mismatch'], ['what is no receipt', { wrong: 'malformed' }, 'registry-answer-invalid']])('R20 is not done by %s', async (_, switches, code) => {
      await registry(switches);
      await begin();
      await untilAttempted(1);
      await world.pass(minutes(1));
      expect(await obligation()).toMatchObject({ state: 'open', lastProblem: code });
      await registry({});
      await world.pass(minutes(11));
      expect(await end()).toBe('in-time');
    }, 60_000);

    it('R20 keeps one receipt when it is answered twice', async () => {
      await registry({ twice: true });
      world.interruptions.dieOnce('after submitFiling');
      await begin();
      await end();
      const { receipt } = await obligation();
      await begin();
      await end();
      expect((await obligation()).receipt).toEqual(receipt);
      expect(await taken()).toHaveLength(1);
    });

    it('R20 is filed once when the receipt comes after a day, and then done late', async () => {
      await registry({ lateMs: days(1) });
      await begin();
      await untilAttempted(1);
      await world.pass(hours(20));
      expect(await obligation()).toMatchObject({ state: 'open', lastProblem: 'receipt-pending' });
      await world.pass(hours(5));
      expect(await end()).toBe('late');
      const { receipt, due } = await obligation();
      expect(receipt!.at).toBeLessThan(due); // taken in time, as anybody can see
      expect(await taken()).toHaveLength(1);
    }, 120_000);
  });

  describe('when it is refused for good', () => {
    it('R20 tells people at once, tries again every day, and is done when it is taken', async () => {
      await registry({ refuse: true });
      await begin();
      await eventually(async () => (await obligation()).told.refusal !== undefined);
      expect(await obligation()).toMatchObject({ state: 'open', lastProblem: 'registry-refused', attempts: 1 });
      expect(await told()).toEqual(['备案被拒绝 head@example.org', '备案被拒绝 maker@example.org']);
      await world.pass(days(3) + hours(1));
      expect((await obligation()).attempts).toBe(4);
      expect((await told()).filter((line) => line.startsWith('备案被拒绝'))).toHaveLength(2);
      await registry({});
      await world.pass(days(1));
      expect(await end()).toBe('late');
    }, 60_000);

    it('R20 goes on for months with a short history', async () => {
      await registry({ refuse: true });
      await begin();
      await world.pass(days(75));
      expect((await obligation()).attempts).toBeGreaterThan(70);
      expect(await events()).toBeLessThan(600);
      await registry({});
      await world.pass(days(1) + minutes(1));
      expect(await end()).toBe('late');
    }, 120_000);
  });

  describe('when nobody can be told', () => {
    it('R20 is recorded late and done all the same', async () => {
      await registry({ outage: true });
      await world.outside.stopMail();
      await begin();
      await world.pass(hours(25));
      expect(await obligation()).toMatchObject({ late: true, told: {} });
      await registry({});
      await world.pass(minutes(12));
      expect(await obligation()).toMatchObject({ state: 'done' });
      await world.outside.startMail();
      await world.pass(minutes(2));
      expect(await end()).toBe('late');
    }, 120_000);
  });

  describe('when a worker dies after it has done its part and before it could say so', () => {
    it.each(['submitFiling', 'settleFiling'])('in %s: R20 there is one filing and one receipt', async (activity) => {
      world.interruptions.dieOnce(`after ${activity}`);
      await begin();
      await end();
      expect(await taken()).toHaveLength(1);
      expect((await obligation()).receipt!.number).toBe((await taken())[0]!.number);
    });
  });

  describe('when there is no such obligation, since the database is of an earlier day', () => {
    it('ends with that reason', async () => {
      made = { ...made, obligation: `${made.esId}.9.police-registry` };
      await begin();
      await expect(end()).rejects.toMatchObject({ cause: { cause: { type: 'obligation-unknown' } } });
    });
  });

  describe('when 200 are due at once', () => {
    it('R20 are all done and none is filed twice, though the authority was down as they began', async () => {
      const ids = await moreLike(world, made, 200);
      const stop = new AbortController();
      await registry({ outage: true });
      const carrying = relay({ store: world.store, temporal: world.temporal, log: pino({ level: 'silent' }), pollMs: 20 }, stop.signal);
      const attempted = async () => (await world.test.database.query<{ n: number }>('SELECT COUNT(*) AS n FROM obligation WHERE id IN (?) AND attempts > 0', [ids]))[0]!.n;
      for (const last = Date.now() + 40_000; (await attempted()) < 200 && Date.now() < last;) await world.pass(seconds(1));
      await registry({});
      await world.pass(minutes(11));
      await eventually(async () => (await world.store.obligations.list({ state: 'open', units: [made.owner.unit] }, { limit: 10 })).length === 0);
      stop.abort();
      await carrying;
      const numbers = (await taken()).map(({ number }) => number);
      expect([numbers.length, new Set(numbers).size]).toEqual([201, 201]);
      const done = await world.store.obligations.list({ state: 'done', units: [made.owner.unit], authority: 'police-registry' }, { limit: 300 });
      expect(done.every(({ late, settledAt, createdAt }) => !late && settledAt! <= later(createdAt, hours(24)))).toBe(true);
    }, 180_000);
  });
});
