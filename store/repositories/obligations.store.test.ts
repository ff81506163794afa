import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hours, instant, later, minutes, type Instant } from '../../domain/instant.ts';
import { competentBodies } from '../../test/fixtures/application.ts';
import { activeSeal, madeSeal, organisation, type Organisation } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import { moreLike } from '../../test/temporal/filings.ts';
import type { Obligation, ObligationFilter, Store } from '../store.ts';
import type { Transaction } from '../transaction.ts';
import { listObligations } from './obligationList.ts';

describe('obligation to file', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let owner: Organisation, now: Instant;
  const by = 'person/reporter';

  beforeAll(async () => {
    test = await testStore({ clock: () => now });
    store = test.store;
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    now = instant('2026-11-22T16:00:00+08:00');
    owner = await organisation(store);
  });

  const all = async (esId: string): Promise<readonly Obligation[]> => {
    const lists = await Promise.all((['open', 'done'] as const).map((state) => store.obligations.list({ state, units: 'all', seal: esId }, { limit: 100 })));
    return lists.flat().sort((a, b) => a.changeNumber - b.changeNumber || (a.authority < b.authority ? -1 : 1));
  };
  const brief = (rows: readonly Obligation[]) => rows.map(({ event, authority, state }) => `${event} ${authority} ${state}`);
  const begun = async (esId: string) => (await store.outbox.due(10_000)).filter(({ topic, target }) => topic === 'filing-due' && target.startsWith(`${esId}.`)).map(({ target }) => target);
  const receiptOf = (id: string, number = 'GA1') => ({ filingId: id, number, at: now });
  const policeId = (esId: string, change = 1) => `${esId}.${change}.police-registry`;
  const made = async (unit = owner) => (await madeSeal(store, unit)).seal.esId;
  const publicInstitution = async () => {
    const unit = await organisation(store);
    await test.database.query("UPDATE unit SET kind = 'public-institution' WHERE id = ?", [unit.unit]);
    return unit;
  };

  describe('when a seal has been made', () => {
    it('R20 is due 24 elapsed hours after making, with the policy, rule and article that say so', async () => {
      const esId = await made();
      const [police] = (await all(esId)).filter(({ authority }) => authority === 'police-registry');
      expect(police).toMatchObject({ id: policeId(esId), event: 'made', eventAt: now, due: later(now, hours(24)), warnAt: later(now, hours(18)), rule: 'R20', article: 'HLJ 13, R20', policy: 'default/1', state: 'open', late: false, attempts: 0 });
    });

    it('R20 R60 is due 24 elapsed hours after making, also over a change of year', async () => {
      now = instant('2026-12-31T15:30:00+08:00');
      expect(await store.obligations.get(policeId(await made()))).toMatchObject({ due: instant('2027-01-01T15:30:00+08:00') });
    });

    it('R21 is owed to the national platform for a public institution, not for an enterprise', async () => {
      expect(brief(await all(await made()))).toEqual(['made making-authority done', 'made police-registry open']);
      expect(brief(await all(await made(await publicInstitution())))).toEqual(['made making-authority done', 'made national-platform open', 'made police-registry open']);
    });

    it('R20 begins its filing by a message of the same transaction', async () => {
      const esId = await made();
      expect(await begun(esId)).toEqual([policeId(esId)]);
    });

    it('R61 is a target where the text has no number, and a deadline where it has', async () => {
      expect(await store.obligations.get(policeId(await made()))).toMatchObject({ statutory: false });
      const heilongjiang = await testStore({ clock: () => now, jurisdiction: 'heilongjiang-a' });
      try {
        const { seal } = await madeSeal(heilongjiang.store, await organisation(heilongjiang.store));
        expect(await heilongjiang.store.obligations.get(policeId(seal.esId))).toMatchObject({ statutory: true, rule: 'R20', policy: 'heilongjiang-a/1', due: later(now, hours(24)) });
      } finally {
        await heilongjiang.remove();
      }
    });
  });

  describe('when the status of a seal changes', () => {
    it('R22 is filed with the making authority in the same transaction, under its own number, and passed on', async () => {
      const { esId } = (await activeSeal(store, owner)).seal;
      now = later(now, hours(1));
      await store.seals.freeze(esId, 'suspend', { reason: '停用', by });
      const [own, police] = (await all(esId)).filter(({ event }) => event === 'suspended');
      expect(own).toMatchObject({ authority: 'making-authority', state: 'done', receipt: { number: `${esId}-3`, at: now }, rule: 'R22', status: 'suspended' });
      expect(police).toMatchObject({ authority: 'police-registry', state: 'open', rule: 'R22', article: 'NAT 17, NAT 19', status: 'suspended' });
      expect(await begun(esId)).toContain(policeId(esId, 3));
    });

    it.each([['reportLoss', 'lost'], ['revoke', 'revoked'], ['invalidate', 'invalid']] as const)('R22 comes from %s', async (act, event) => {
      const { esId } = (await activeSeal(store, owner)).seal;
      await store.seals.freeze(esId, act, { reason: '', by });
      expect(brief(await all(esId)).slice(2)).toEqual([`${event} making-authority done`, `${event} police-registry open`]);
    });

    it('R22 does not come from enabling: what was made has been filed', async () => {
      const { esId } = (await activeSeal(store, owner)).seal;
      expect(brief(await all(esId))).toEqual(['made making-authority done', 'made police-registry open']);
    });

    it('R22 is there once, however many report the same at once', async () => {
      const { esId } = (await activeSeal(store, owner)).seal;
      await Promise.all(Array.from({ length: 5 }, () => store.seals.freeze(esId, 'reportLoss', { reason: '', by })));
      expect(brief(await all(esId)).slice(2)).toEqual(['lost making-authority done', 'lost police-registry open']);
    });

    it('R22 is not there when the change is not: both are rolled back together', async () => {
      const { esId } = (await activeSeal(store, owner)).seal;
      await test.database.query(`CREATE TRIGGER obligation_refused BEFORE INSERT ON obligation FOR EACH ROW
        BEGIN IF NEW.es_id = '${esId}' AND NEW.authority = 'police-registry' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'; END IF; END`);
      try {
        await expect(store.seals.freeze(esId, 'revoke', { reason: '', by })).rejects.toThrow();
      } finally {
        await test.database.query('DROP TRIGGER obligation_refused');
      }
      expect(await store.seals.get(esId)).toMatchObject({ status: 'active', changes: 2 });
      expect(brief(await all(esId))).toEqual(['made making-authority done', 'made police-registry open']);
      expect(await begun(esId)).toEqual([policeId(esId)]);
    });
  });

  describe('when its authority has given a receipt', () => {
    it('R20 is done in time up to its deadline', async () => {
      const id = policeId(await made());
      now = later(now, hours(24));
      expect(await store.obligations.settle(id, receiptOf(id))).toMatchObject({ state: 'done', late: false, receipt: { number: 'GA1', at: now }, settledAt: now });
    });

    it('R20 is done late after it, and says so', async () => {
      const esId = await made();
      now = later(now, hours(24) + 1);
      expect(await store.obligations.settle(policeId(esId), receiptOf(policeId(esId)))).toMatchObject({ state: 'done', late: true });
      expect((await store.audit.entries(`seal/${esId}`, { limit: 100 })).map(({ act }) => act).slice(-2)).toEqual(['obligation.late', 'obligation.settled']);
    });

    it('R20 keeps the first receipt, however many come', async () => {
      const id = policeId(await made());
      await Promise.all(['GA1', 'GA1', 'GA1'].map((number) => store.obligations.settle(id, receiptOf(id, number))));
      now = later(now, hours(30));
      expect(await store.obligations.settle(id, receiptOf(id, 'GA2'))).toMatchObject({ late: false, receipt: { number: 'GA1' } });
    });

    it('R20 takes no receipt of another filing', async () => {
      const id = policeId(await made());
      await expect(store.obligations.settle(id, receiptOf('another'))).rejects.toMatchObject({ code: 'receipt-mismatch' });
      expect(await store.obligations.get(id)).toMatchObject({ state: 'open' });
      await expect(store.obligations.settle('none', receiptOf('none'))).rejects.toMatchObject({ code: 'obligation-unknown' });
    });
  });

  describe('when its authority gives none', () => {
    it('R20 counts every attempt, and audits only what changes', async () => {
      const esId = await made();
      for (let attempt = 0; attempt < 3; attempt++) await store.obligations.attempted(policeId(esId), 'registry-unavailable', 1_000);
      await store.obligations.attempted(policeId(esId), 'registry-refused', hours(24));
      expect(await store.obligations.get(policeId(esId))).toMatchObject({ attempts: 4, lastProblem: 'registry-refused', nextAttemptAt: later(now, hours(24)) });
      expect((await store.audit.entries(`seal/${esId}`, { limit: 100 })).filter(({ act }) => act === 'obligation.delayed')).toHaveLength(2);
    });

    it('R20 is late from its deadline on, open or done', async () => {
      const id = policeId(await made());
      now = later(now, hours(25));
      expect(await store.obligations.overdue(10_000)).toContain(id);
      await Promise.all([store.obligations.recordLate(id), store.obligations.recordLate(id)]);
      expect(await store.obligations.overdue(10_000)).not.toContain(id);
      expect(await store.obligations.get(id)).toMatchObject({ state: 'open', late: true });
      expect(await store.obligations.settle(id, receiptOf(id))).toMatchObject({ state: 'done', late: true });
    });

    it('R20 is told once of each kind to those whose duty it is and, when it matters, to the head of the unit', async () => {
      const id = policeId(await made());
      await store.people.grantRole({ id: randomUUID(), holder: owner.people.finance, role: 'maker', unit: owner.unit }, by);
      const people = async (head: boolean) => (await store.obligations.responsible(id, head)).map(({ person }) => person).filter((person) => Object.values(owner.people).includes(person));
      expect(await people(false)).toEqual([owner.people.finance]);
      expect((await people(true)).sort()).toEqual([owner.people.finance, owner.people.head].sort());
      await store.obligations.markTold(id, 'warning');
      const first = now;
      now = later(now, minutes(1));
      await store.obligations.markTold(id, 'warning');
      expect((await store.obligations.get(id)).told).toEqual({ warning: first });
    });
  });

  it('R20 R11 is told to the makers of the competent authority alone, where the table names one', async () => {
    const own = await testStore({ clock: () => now });
    try {
      const [{ making, people }, elsewhere] = [await competentBodies(own.store), await organisation(own.store)];
      await own.store.people.grantRole({ id: randomUUID(), holder: elsewhere.people.finance, role: 'maker', unit: elsewhere.unit }, by);
      const { seal } = await madeSeal(own.store, elsewhere);
      expect(making).not.toBe(elsewhere.unit);
      expect((await own.store.obligations.responsible(policeId(seal.esId), false)).map(({ person }) => person)).toEqual([people.maker]);
    } finally {
      await own.remove();
    }
  });

  describe('when nobody works at it', () => {
    it('R20 is found by its rows alone, until somebody has begun again or it is done', async () => {
      const id = policeId(await made());
      const unstarted = () => store.obligations.unstarted(minutes(5), 10_000);
      expect(await unstarted()).not.toContain(id);
      now = later(now, minutes(5) + 1);
      expect(await unstarted()).toContain(id);
      await store.obligations.started(id);
      expect(await unstarted()).not.toContain(id);
      await store.obligations.attempted(id, 'registry-unavailable', minutes(10));
      now = later(now, minutes(14));
      expect(await unstarted()).not.toContain(id);
      now = later(now, minutes(2));
      expect(await unstarted()).toContain(id);
      await store.obligations.settle(id, receiptOf(id));
      expect(await unstarted()).not.toContain(id);
    });

    it('R56 is among the open ones, page by page', async () => {
      const [id, done] = [policeId(await made()), policeId(await made(await organisation(store)))];
      await store.obligations.settle(done, receiptOf(done));
      const open = await store.obligations.open({ limit: 10_000 });
      expect(open).toContain(id);
      expect(open).not.toContain(done);
      expect(await store.obligations.open({ after: open.at(-2)!, limit: 5 })).toEqual(open.slice(-1));
    });
  });

  describe('in the register', () => {
    const seals = async (count: number): Promise<readonly string[]> => {
      const ids: string[] = [];
      for (let index = 0; index < count; index++) {
        ids.push((await madeSeal(store, owner, { subtype: 'contract', name: `${owner.name}合同专用章${index}` })).seal.esId);
        now = later(now, minutes(1));
      }
      return ids;
    };

    it('R61 stands with the open ones soonest due first, the kept and late ones latest first, page by page', async () => {
      const [first, second, third, fourth] = (await seals(4)).map((esId) => policeId(esId)) as [string, string, string, string];
      await store.obligations.settle(first, receiptOf(first));
      now = later(now, hours(30));
      await store.obligations.settle(second, receiptOf(second));
      await store.obligations.recordLate(third);
      const list = async (state: 'open' | 'late' | 'done', page: { after?: string; limit: number } = { limit: 10 }) =>
        (await store.obligations.list({ state, units: [owner.unit], authority: 'police-registry' }, page)).map(({ id }) => id);
      expect(await list('open')).toEqual([third, fourth]);
      expect(await list('done')).toEqual([second, first]);
      expect(await list('late')).toEqual([third, second]);
      expect(await list('open', { limit: 1 })).toEqual([third]);
      expect(await list('open', { after: third, limit: 1 })).toEqual([fourth]);
      expect(await list('done', { after: second, limit: 5 })).toEqual([first]);
      expect(await store.obligations.list({ state: 'open', units: [] }, { limit: 5 })).toEqual([]);
    });

    it('shows several units in one order', async () => {
      const other = await organisation(store);
      const mine = await made();
      now = later(now, 1);
      const theirs = await made(other);
      now = later(now, 1);
      const third = (await madeSeal(store, owner, { subtype: 'finance', name: `${owner.name}财务专用章` })).seal.esId;
      const units = [owner.unit, other.unit];
      const list = async (page: { after?: string; limit: number }) => (await store.obligations.list({ state: 'open', units }, page)).map(({ id }) => id);
      expect(await list({ limit: 5 })).toEqual([mine, theirs, third].map((esId) => policeId(esId)));
      expect(await list({ limit: 1, after: policeId(mine) })).toEqual([policeId(theirs)]);
    });

    describe('when it is large', () => {
      let unit: string, last: string;
      beforeAll(async () => {
        now = instant('2026-11-22T16:00:00+08:00');
        const large = await organisation(store);
        unit = large.unit;
        const esId = await made(large);
        last = (await moreLike({ test }, { esId, obligation: policeId(esId) }, 20_000, { outbox: false })).at(-1)!;
        await test.database.query("UPDATE obligation SET due_at = due_at + INTERVAL change_number SECOND, state = IF(change_number % 2 = 0, 'done', 'open'), late = (change_number % 5 = 0) WHERE es_id = ? AND change_number >= 100", [esId]);
        await test.database.query('ANALYZE TABLE obligation');
      });

      /** Rows that the database's handlers read for a page, by its own count. */
      const rowsRead = async (filter: ObligationFilter, page: { after?: string; limit: number }) => {
        const plans: string[] = [];
        await listObligations({ query: async (sql: string, values: readonly unknown[]) => {
          plans.push(...(await test.database.query<{ 'ANALYZE': string }>(`ANALYZE FORMAT=JSON ${sql}`, values)).map((row) => row.ANALYZE));
          return test.database.query(sql, values);
        }, find: async () => ({ id: page.after, dueAt: (await store.obligations.get(page.after!)).due }), allIn: async () => [] } as unknown as Transaction, filter, page);
        return plans.reduce((sum, plan) => sum + [...plan.matchAll(/"r_rows": ([\d.]+)/g)].reduce((most, [, rows]) => Math.max(most, Number(rows)), 0), 0);
      };

      it.each([['open', 'unit'], ['late', 'unit'], ['done', 'unit'], ['open', 'all'], ['late', 'all'], ['done', 'all']] as const)('R61 reads no more of %s ones, of %s, than it shows', async (state, scope) => {
        const units = scope === 'all' ? scope : [unit];
        const first = await rowsRead({ state, units }, { limit: 50 });
        expect([first > 0, first <= 50]).toEqual([true, true]);
        expect(await rowsRead({ state, units }, { limit: 50, after: last })).toBeLessThanOrEqual(51);
      });
    });
  });
});
