import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { days, hours, instant, later, minutes, type Instant } from '../../domain/instant.ts';
import { applicationOrder, competentBodies, makingApplication, reviewDecision, signed, terms, underReview, type Bodies } from '../../test/fixtures/application.ts';
import { activeSeal, completedMaking, organisation, type Organisation } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import type { Application, Duty, Store } from '../store.ts';

const begin = instant('2026-11-22T16:00:00+08:00');

describe('duty to act promptly', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let bodies: Bodies, owner: Organisation;
  let now: Instant = begin;

  beforeAll(async () => {
    test = await testStore({ clock: () => now });
    store = test.store;
    bodies = await competentBodies(store);
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    now = begin;
    owner = await organisation(store);
  });

  const pass = (ms: number): void => { now = later(now, ms); };
  const reviewer = () => `person/${bodies.people.reviewer}`;
  const maker = () => `person/${bodies.people.maker}`;
  const brief = (duties: readonly Duty[]) => duties.map(({ duty, state, late }) => `${duty} ${state}${late ? ' late' : ''}`).sort();
  const ofSeal = async (esId: string) => brief(await store.duties.of('seal', esId));
  const refused = async (): Promise<Application> => {
    const application = await underReview(store, owner);
    await store.applications.recordStep(await reviewDecision(store, application, 'review', bodies.people.reviewer, 'refused', { outcome: 'refused', comment: '材料不实' }));
    return store.applications.get(application.id);
  };
  const tell = (id: string) => store.applications.noticeSent(id, { notice: 'refused', number: '1' });
  const active = async () => (await activeSeal(store, owner)).seal.esId;
  const notice = (at = now) => ({ source: '哈尔滨市公安局', number: `哈公〔2026〕${randomUUID()}`, at });
  const stopOnNotice = (esId: string, at = now) => store.seals.suspend(esId, { code: 'police-notice', reason: '', by: maker(), notice: notice(at) });
  const order = (kind: 'revoke', predecessor: string) => applicationOrder(store, owner, { kind, predecessor, reason: { code: 'closed', text: '' } });

  describe('when an application is refused', () => {
    it('R61 R60 is to tell so, with the target, article and policy kept that gave it; never a statutory deadline', async () => {
      const { id } = await refused();
      expect(await store.duties.of('application', id)).toMatchObject([
        { id: `${id}.tell-refusal`, duty: 'tell-refusal', body: 'issuing-department', unit: owner.unit, beganAt: now, due: later(now, hours(24)), article: 'HLJ 10', policy: 'default/1', state: 'open', late: false },
      ]);
      expect(await store.duties.get(`${id}.tell-refusal`)).not.toHaveProperty('statutory');
    });

    it('R61 is kept by the notice to the applicant, in time up to its target, and stays as it was when told again', async () => {
      const { id } = await refused();
      pass(hours(24));
      const kept = now;
      await tell(id);
      pass(hours(1));
      await Promise.all([tell(id), tell(id)]);
      expect(await store.duties.get(`${id}.tell-refusal`)).toMatchObject({ state: 'done', late: false, settledAt: kept });
    });

    it('R61 is kept late after it, and the audit says so, also when nobody had looked', async () => {
      const { id } = await refused();
      pass(hours(24) + 1);
      await tell(id);
      expect(await store.duties.get(`${id}.tell-refusal`)).toMatchObject({ state: 'done', late: true, settledAt: now });
      expect((await store.audit.entries(`application/${id}`, { limit: 100 })).map(({ act }) => act).slice(-2)).toEqual(['duty.late', 'application.notice-sent']);
    });

    it('R61 does not come from a withdrawal, nor is it kept by another notice', async () => {
      const application = await underReview(store, owner);
      await store.applications.withdraw(application.id, application.applicant, '');
      expect(await store.duties.of('application', application.id)).toEqual([]);
      const { id } = await refused();
      await store.applications.noticeSent(id, { notice: 'returned', number: '1' });
      expect(brief(await store.duties.of('application', id))).toEqual(['tell-refusal open']);
    });

    it('R61 is not there when the refusal is not: both are rolled back together', async () => {
      const application = await underReview(store, owner);
      await test.database.query(`CREATE TRIGGER duty_refused BEFORE INSERT ON duty FOR EACH ROW BEGIN IF NEW.about_id = '${application.id}' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'; END IF; END`);
      const step = await reviewDecision(store, application, 'review', bodies.people.reviewer, 'refused', { outcome: 'refused', comment: '材料不实' });
      try {
        await expect(store.applications.recordStep(step)).rejects.toThrow();
      } finally {
        await test.database.query('DROP TRIGGER duty_refused');
      }
      expect(await store.applications.get(application.id)).toMatchObject({ status: 'under-review' });
      await store.applications.recordStep(step);
      await store.applications.recordStep(step);
      expect(brief(await store.duties.of('application', application.id))).toEqual(['tell-refusal open']);
    });
  });

  describe('when a seal may be made', () => {
    it('R61 is to make it, and kept by the transaction in which it is made', async () => {
      const { id, esId = '' } = await makingApplication(store, owner, bodies);
      expect(await store.duties.of('application', id)).toMatchObject([{ duty: 'make', body: 'making-authority', due: later(now, days(3)), article: 'SQ 13', state: 'open' }]);
      pass(days(3));
      await completedMaking(store, owner, { makingId: id, esId });
      expect(await store.duties.get(`${id}.make`)).toMatchObject({ state: 'done', late: false, settledAt: now });
      pass(days(1));
      await store.applications.finish(id, 'system/process');
      expect(await store.duties.get(`${id}.make`)).toMatchObject({ late: false });
    });

    it('R61 lapses when it cannot be made', async () => {
      const { id } = await makingApplication(store, owner, bodies);
      await store.applications.move(id, 'failed', { problem: 'seal-exists' }, 'system/process');
      expect(brief(await store.duties.of('application', id))).toEqual(['make lapsed']);
    });
  });

  describe('when a seal is stopped', () => {
    it('R61 R75 has stopped it on notice in time, or late by the instant of the notice', async () => {
      const [prompt, slow] = [await active(), (await activeSeal(store, await organisation(store))).seal.esId];
      await stopOnNotice(prompt, later(now, -minutes(60)));
      await stopOnNotice(slow, later(now, -minutes(61)));
      expect(await ofSeal(prompt)).toContain('stop-on-notice done');
      expect(await ofSeal(slow)).toContain('stop-on-notice done late');
      expect((await store.duties.of('seal', slow)).find(({ duty }) => duty === 'stop-on-notice')).toMatchObject({ beganAt: later(now, -minutes(61)), due: later(now, -minutes(1)), settledAt: now });
    });

    it.each(['application', 'opinion'] as const)('R61 R75 is then to ask for its revocation: kept by an %s', async (asked) => {
      const esId = await active();
      await stopOnNotice(esId);
      expect(await store.duties.of('seal', esId)).toContainEqual(expect.objectContaining({ duty: 'ask-revocation', state: 'open', due: later(now, days(10)), article: 'NAT 19', body: 'issuing-department' }));
      if (asked === 'application') await store.applications.submit(await order('revoke', esId), terms, signed());
      else await store.seals.opine(esId, { id: randomUUID(), code: 'closed', reason: '单位已注销', by: reviewer() });
      expect(await ofSeal(esId)).toContain('ask-revocation done');
    });

    it('R61 R76 lapses with the stop that is taken back; of several notices one asks', async () => {
      const esId = await active();
      await stopOnNotice(esId);
      await stopOnNotice(esId);
      expect((await ofSeal(esId)).filter((duty) => duty === 'ask-revocation open')).toHaveLength(1);
      await store.seals.resume(esId, { reason: '', by: maker() });
      expect((await ofSeal(esId)).filter((duty) => duty.startsWith('ask-revocation'))).toEqual(['ask-revocation lapsed']);
    });

    it('R17 R61 is to be stopped when a reviewer finds its material untrue: open until it is', async () => {
      const esId = await active();
      await store.seals.opine(esId, { id: randomUUID(), code: 'material-untrue', reason: '营业执照系伪造', by: reviewer() });
      expect(await ofSeal(esId)).toEqual(['stop-on-false-material open']);
      pass(hours(2));
      await store.seals.suspend(esId, { code: 'material-untrue', reason: '', by: maker() });
      expect((await ofSeal(esId)).filter((duty) => duty.startsWith('stop'))).toEqual(['stop-on-false-material done late']);
    });

    it('R61 does not come from an owner who stops its own seal', async () => {
      const esId = await active();
      await store.seals.suspend(esId, { code: 'owner-decision', reason: '', by: `person/${owner.people.custodian}` });
      expect(await ofSeal(esId)).toEqual(['tell-concerned open']);
    });
  });

  describe('when the status of a seal changes', () => {
    it('R35 R61 is to tell those concerned, one by one change, and kept once they are told', async () => {
      const esId = await active();
      await Promise.all([1, 2, 3].map(() => store.seals.freeze(esId, 'reportLoss', { reason: '', by: 'person/reporter' })));
      pass(minutes(5));
      await store.seals.freeze(esId, 'revoke', { reason: '', by: 'person/reporter' });
      expect(await store.duties.of('seal', esId)).toMatchObject([{ id: `${esId}.3.tell-concerned`, number: 3, state: 'open', article: 'AY 12, HLJ0 21' }, { number: 4, state: 'open' }]);
      await Promise.all([store.seals.markAnnounced(esId, 3), store.seals.markAnnounced(esId, 3)]);
      expect((await store.duties.of('seal', esId)).map(({ state }) => state)).toEqual(['done', 'open']);
    });

    it('R61 is not there when the change is not', async () => {
      const esId = await active();
      await test.database.query(`CREATE TRIGGER duty_refused BEFORE INSERT ON duty FOR EACH ROW BEGIN IF NEW.about_id = '${esId}' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'; END IF; END`);
      try {
        await expect(store.seals.freeze(esId, 'reportLoss', { reason: '', by: 'person/reporter' })).rejects.toThrow();
      } finally {
        await test.database.query('DROP TRIGGER duty_refused');
      }
      expect(await store.seals.get(esId)).toMatchObject({ status: 'active', changes: 2 });
      expect(await ofSeal(esId)).toEqual([]);
    });
  });

  describe('when it is late', () => {
    it('R61 is recorded once, and told once to the people of the body whose duty it is', async () => {
      const id = `${(await refused()).id}.tell-refusal`;
      pass(hours(24));
      expect(await store.duties.overdue(10_000)).not.toContain(id);
      pass(1);
      expect(await store.duties.overdue(10_000)).toContain(id);
      await Promise.all([store.duties.recordLate(id), store.duties.recordLate(id)]);
      expect(await store.duties.overdue(10_000)).not.toContain(id);
      expect(await store.duties.untold(10_000)).toContain(id);
      expect((await store.duties.responsible(id)).map(({ person }) => person).sort()).toEqual([bodies.people.reviewer, bodies.people.secondReviewer].sort());
      await Promise.all([store.duties.markTold(id), store.duties.markTold(id)]);
      expect(await store.duties.untold(10_000)).not.toContain(id);
      const acts = (await store.audit.entries(`application/${id.slice(0, 36)}`, { limit: 100 })).map(({ act }) => act);
      expect(acts.filter((act) => act.startsWith('duty.'))).toEqual(['duty.late', 'duty.told']);
    });

    it('R61 is not told of here where the process itself tells: of a late making, of an open decision on a revocation', async () => {
      const { id } = await makingApplication(store, owner, bodies);
      pass(days(4));
      await store.duties.recordLate(`${id}.make`);
      expect(await store.duties.untold(10_000)).not.toContain(`${id}.make`);
    });

    it('R61 of a seal goes to the competent bodies of its owner', async () => {
      const esId = await active();
      await store.seals.freeze(esId, 'reportLoss', { reason: '', by: 'person/reporter' });
      expect((await store.duties.responsible(`${esId}.3.tell-concerned`)).map(({ person }) => person)).toEqual([bodies.people.maker]);
    });
  });

  it('R61 kept, late and open ones are listed by unit, page by page', async () => {
    const [first, second] = [`${(await refused()).id}.tell-refusal`, `${(await refused().then((one) => { pass(1); return one; })).id}.tell-refusal`];
    const list = async (state: 'open' | 'late' | 'done', page: { after?: string; limit: number } = { limit: 5 }) => (await store.duties.list({ state, units: [owner.unit] }, page)).map(({ id }) => id);
    const all = await list('open');
    expect([...all].sort()).toEqual([first, second].sort());
    expect(await list('open', { after: all[0]!, limit: 1 })).toEqual([all[1]]);
    pass(hours(25));
    await tell(first.slice(0, 36));
    expect([await list('done'), await list('late'), await list('open')]).toEqual([[first], [first], [second]]);
    expect(await store.duties.list({ state: 'open', units: 'all', application: second.slice(0, 36) }, { limit: 5 })).toMatchObject([{ id: second }]);
    await expect(store.duties.get('none.make')).rejects.toMatchObject({ code: 'obligation-unknown' });
  });
});
