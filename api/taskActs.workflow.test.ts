import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Staff } from '../test/fixtures/organisation.ts';
import { organisation } from '../test/fixtures/organisation.ts';
import { signedIn, testApi, type TestApi, type Visitor } from '../test/fixtures/api.ts';
import { newUse, openTask, placeOf, type Place } from '../test/temporal/uses.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';

interface Shown { readonly status: string; readonly subject: { readonly sm3: string }; readonly tasks: readonly { readonly element: string; readonly state: string; readonly waitsFor?: readonly string[] }[]; readonly decisions: readonly object[] }
interface HandedOver { readonly results: readonly { readonly taskId: string; readonly problem?: string }[]; readonly absences: readonly object[] }

/** Finance, then the head; finance may ask for opinions and take back, the head return. */
const flow = 'start s\nuser finance counts=finance acts=delegate,take-back\nuser head counts=head acts=return\nstamp p\nend e\ns -> finance\nfinance -> head\nhead -> p\np -> e';

describe('an act in a task, through the interface and the process of the use', () => {
  let world: World;
  let place: Place;
  let api: TestApi;
  let use: string;

  beforeAll(async () => { world = await openWorld(); }, 120_000);
  afterAll(() => world.close(), 120_000);
  beforeEach(async () => {
    place = await placeOf(world, flow);
    api = testApi(world.store, { temporal: world.temporal });
    use = await newUse(world, place);
  }, 120_000);

  const visitor = (who: Staff): Promise<Visitor> => signedIn(api, place.owner.people[who]);
  const shown = async (): Promise<Shown> => (await (await visitor('requester')).get(`/uses/${use}`)).body as Shown;
  const taskOf = async (element: string): Promise<string> => (await openTask(world, use, element)).id;
  const at = (task: string, rest: string): string => `/tasks/${encodeURIComponent(task)}/${rest}`;
  const decide = async (who: Staff, task: string, changes: object = {}) => (await visitor(who)).post(at(task, 'decision'), { outcome: 'approved', subject: (await shown()).subject.sm3, ...changes });
  const act = async (who: Staff, task: string, what: object) => (await visitor(who)).post(at(task, 'acts'), { act: what, subject: (await shown()).subject.sm3 });
  const note = async (who: Staff, task: string, what: object) => (await visitor(who)).post(at(task, 'notes'), what);
  const elements = async (state: string) => (await shown()).tasks.filter((task) => task.state === state).map(({ element }) => element);
  const grant = (who: Staff, role: string) => world.store.people.grantRole({ id: randomUUID(), holder: place.owner.people[who], role, unit: place.owner.unit }, 'system/set-up');

  describe('when tasks of a leaver are handed over', () => {
    const order = (to: Staff, more: object = {}) => ({ from: place.owner.people.finance, to: place.owner.people[to], reason: '离职', ...more });
    const handOver = async (to: Staff, more: object = {}, key = randomUUID()) => (await (await visitor('administrator')).post('/task-handovers', order(to, more), key)).body as HandedOver;

    it('R36 goes only to whom the rule lets approve; their approval counts, and the leaver decides nothing any more', async () => {
      const task = await taskOf('finance');
      expect((await handOver('handler')).results).toEqual([{ taskId: task, problem: 'signer-unfit' }]);
      expect((await handOver('secondFinance')).results).toEqual([{ taskId: task, problem: 'signer-known' }]);
      await grant('handler', 'finance');
      expect((await handOver('handler')).results).toEqual([{ taskId: task }]);
      expect((await decide('finance', task)).body).toMatchObject({ code: 'task-not-yours' });
      expect((await shown()).tasks[0]?.waitsFor).toEqual(expect.not.arrayContaining(['finance 人']));
      expect((await decide('handler', task)).status).toBe(200);
      expect((await decide('head', await taskOf('head'))).status).toBe(200);
      await eventually(async () => (await shown()).status === 'stamped');
    }, 120_000);

    it('is done once, however often it is asked for', async () => {
      await grant('handler', 'finance');
      const [task, key] = [await taskOf('finance'), randomUUID()];
      expect((await handOver('handler', { tasks: [task] }, key)).results).toEqual([{ taskId: task }]);
      await world.test.database.query('DELETE FROM idempotent_request');
      expect((await handOver('handler', { tasks: [task] }, key)).results).toEqual([{ taskId: task }]);
      expect((await world.store.taskActs.ofInstance(use)).filter(({ kind }) => kind === 'hand-over')).toHaveLength(1);
      expect((await handOver('handler', { tasks: [task] })).results).toEqual([{ taskId: task, problem: 'task-not-yours' }]);
      await grant('custodian', 'finance');
      expect((await handOver('custodian', { tasks: [task] })).results).toEqual([{ taskId: task, problem: 'task-not-yours' }]); // whose place is given has none to give
    }, 120_000);

    it('an opinion that the leaver awaits comes to who follows them', async () => {
      await grant('handler', 'finance');
      const task = await taskOf('finance');
      await note('finance', task, { kind: 'delegate', to: place.owner.people.custodian, reason: '请核对' });
      expect((await handOver('handler')).results).toEqual([{ taskId: task }]);
      expect((await decide('handler', task)).body).toMatchObject({ code: 'task-delegated' });
      expect((await note('custodian', task, { kind: 'opine', reason: '无误' })).status).toBe(204);
      expect((await decide('handler', task)).status).toBe(200);
    }, 120_000);

    it('an opinion that the leaver owes is asked of who follows them, who needs no right on the seal', async () => {
      const task = await taskOf('finance');
      await note('finance', task, { kind: 'delegate', to: place.owner.people.custodian, reason: '请核对' });
      const owed = { from: place.owner.people.custodian, to: place.owner.people.handler, reason: '离职' };
      expect(((await (await visitor('administrator')).post('/task-handovers', owed)).body as HandedOver).results).toEqual([{ taskId: task }]);
      expect((await note('custodian', task, { kind: 'opine', reason: '无误' })).body).toMatchObject({ code: 'task-not-yours' });
      expect((await note('handler', task, { kind: 'opine', reason: '无误' })).status).toBe(204);
      expect((await decide('finance', task)).status).toBe(200);
    }, 120_000);

    it('R57 reaches no task of another unit', async () => {
      const stranger = await signedIn(api, (await organisation(world.store)).people.administrator);
      const task = await taskOf('finance');
      expect((await stranger.post('/task-handovers', order('handler'))).body).toEqual({ results: [], absences: [] });
      expect((await stranger.post('/task-handovers', order('handler', { tasks: [task] }))).body).toMatchObject({ results: [{ taskId: task, problem: 'task-unknown' }] });
      expect((await (await visitor('finance')).post('/task-handovers', order('handler'))).body).toMatchObject({ code: 'forbidden' });
    }, 120_000);

    it('ends the standing proxies that are named, of the leaver only', async () => {
      const set = async (who: Staff, proxy: Staff) => ((await (await visitor(who)).post('/absences', { proxy: place.owner.people[proxy], from: new Date(world.now()).toISOString(), until: new Date(world.now() + 86_400_000).toISOString() })).body as { id: string }).id;
      const [own, others] = [await set('finance', 'custodian'), await set('head', 'custodian')];
      expect((await handOver('handler', { tasks: [], absences: [own, others] })).absences).toEqual([{ id: own }, { id: others, problem: 'absence-unknown' }]);
      expect((await world.store.absences.get(own)).endedAt).toBeDefined();
      expect((await world.store.absences.get(others)).endedAt).toBeUndefined();
    }, 120_000);
  });

  it('a task that came back says by whom and why, until it is decided again', async () => {
    await decide('finance', await taskOf('finance'));
    const returned = await (await visitor('head')).post(at(await taskOf('head'), 'acts'), { act: { act: 'return', to: 'finance' }, subject: (await shown()).subject.sm3, reason: '请补充附件' });
    expect(returned.status).toBe(200);
    expect((await (await visitor('finance')).get('/tasks')).body).toMatchObject({ items: [{ marks: { own: true, returned: { by: 'head 人', reason: '请补充附件' } } }] });
    await decide('finance', await taskOf('finance'));
    expect((await (await visitor('head')).get('/tasks')).body).toMatchObject({ items: [{ marks: { own: true, behalf: [], urged: 0 } }] });
  }, 120_000);

  describe('when the requester withdraws', () => {
    const withdraw = async (who: Staff, key = randomUUID()) => (await visitor(who)).post(`/uses/${use}/withdrawal`, { reason: '不再需要' }, key);

    it('ends the use and its tasks, once, and nothing is stamped', async () => {
      const [task, key] = [await taskOf('finance'), randomUUID()];
      expect((await withdraw('head')).body).toMatchObject({ code: 'forbidden' });
      expect((await withdraw('requester', key)).body).toMatchObject({ status: 'withdrawn' });
      await world.test.database.query('DELETE FROM idempotent_request');
      expect((await withdraw('requester', key)).body).toMatchObject({ status: 'withdrawn' });
      expect((await withdraw('requester')).body).toMatchObject({ code: 'use-ended' });
      expect((await decide('finance', task)).body).toMatchObject({ code: 'task-ended' });
      expect(await elements('open')).toEqual([]);
      expect(await world.store.stamps.ofUse(use)).toEqual([]);
      expect((await (await visitor('finance')).get('/tasks')).body).toMatchObject({ items: [] });
    }, 120_000);

    it('is too late when it is stamped', async () => {
      await decide('finance', await taskOf('finance'));
      await decide('head', await taskOf('head'));
      await eventually(async () => (await shown()).status === 'stamped');
      expect((await withdraw('requester')).body).toMatchObject({ code: 'use-ended' });
    }, 120_000);
  });

  describe('when the last approver takes back', () => {
    it('decides again; what was decided stays in the record and counts no longer', async () => {
      const task = await taskOf('finance');
      await decide('finance', task);
      expect(((await (await visitor('finance')).get(`/tasks/${encodeURIComponent(task)}`)).body as { actions: { may: string[] } }).actions.may).toContain('take-back');
      expect((await act('secondFinance', task, { act: 'take-back' })).body).toMatchObject({ code: 'task-not-yours' });
      expect((await act('finance', task, { act: 'take-back' })).status).toBe(200);
      expect(await elements('open')).toEqual(['finance']);
      expect((await shown()).decisions).toMatchObject([{ personName: 'finance 人', superseded: true }]);
      expect((await decide('finance', await taskOf('finance'))).status).toBe(200);
    }, 120_000);

    it('comes too late once the next has decided', async () => {
      const task = await taskOf('finance');
      await decide('finance', task);
      await decide('head', await taskOf('head'));
      expect(['task-act-too-late', 'task-ended', 'use-ended']).toContain(((await act('finance', task, { act: 'take-back' })).body as { code: string }).code);
    }, 120_000);
  });

  describe('when somebody is away', () => {
    const away = async (who: Staff, proxy: Staff, more: object = {}) =>
      (await visitor(who)).post('/absences', { proxy: place.owner.people[proxy], from: new Date(world.now() - 120_000).toISOString(), until: new Date(world.now() + 86_400_000).toISOString(), ...more });

    it('R36 the proxy reads what it is about and decides in their place; inbox, use and register say so', async () => {
      expect((await away('finance', 'custodian')).status).toBe(201);
      const [custodian, task] = [await visitor('custodian'), await taskOf('finance')];
      expect((await custodian.get('/tasks')).body).toMatchObject({ items: [{ id: task, marks: { own: false, behalf: ['finance 人'] } }] });
      const { documentId } = await world.store.uses.get(use);
      expect((await custodian.get(`/documents/${documentId}/content?use=${use}`)).status).toBe(200);
      expect((await decide('custodian', task, { onBehalfOf: place.owner.people.finance })).status).toBe(200);
      expect((await custodian.get('/tasks?state=done')).body).toMatchObject({ items: [{ id: task, decided: { outcome: 'approved', onBehalfOfName: 'finance 人' } }] });
      expect((await shown()).decisions).toMatchObject([{ personName: 'custodian 人', onBehalfOfName: 'finance 人' }]);
      await decide('head', await taskOf('head'));
      await eventually(async () => (await shown()).status === 'stamped');
      expect((await custodian.get('/register')).body).toMatchObject({ items: [{ approvers: [{ name: 'custodian 人', onBehalfOfName: 'finance 人' }, { name: 'head 人' }] }] });
    }, 120_000);

    it('R37 the requester stands in for nobody in their own request', async () => {
      expect((await away('finance', 'requester')).status).toBe(201);
      const requester = await visitor('requester');
      expect((await requester.get('/tasks')).body).toMatchObject({ items: [] });
      expect((await decide('requester', await taskOf('finance'), { onBehalfOf: place.owner.people.finance })).body).toMatchObject({ code: expect.stringMatching(/^(task-not-yours|proxy-unfit|forbidden)$/) });
    }, 120_000);

    it('nobody decides for them in another flow, or when they are back', async () => {
      await away('finance', 'custodian', { flows: ['another'] });
      const task = await taskOf('finance');
      expect((await decide('custodian', task, { onBehalfOf: place.owner.people.finance })).body).toMatchObject({ code: expect.stringMatching(/^(task-not-yours|forbidden)$/) });
      const { id } = (await away('finance', 'handler')).body as { id: string };
      await (await visitor('finance')).delete(`/absences/${id}`);
      expect((await decide('handler', task, { onBehalfOf: place.owner.people.finance })).body).toMatchObject({ code: expect.stringMatching(/^(task-not-yours|forbidden)$/) });
    }, 120_000);
  });
});
