import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { days, isoText, later } from '../../../domain/instant.ts';
import { signedIn, testApi, type Visitor } from '../../../test/fixtures/api.ts';
import { competentBodies } from '../../../test/fixtures/application.ts';
import { clientOf } from '../../../test/fixtures/lending.ts';
import { table } from '../../../test/flows/decision.ts';
import { draw } from '../../../test/flows/draw.ts';
import { plainPdf } from '../../../test/sealing/document.ts';
import { decideOn, endOf, placeOf, plainFlow, type Place } from '../../../test/temporal/uses.ts';
import { eventually, openWorld, type World } from '../../../test/temporal/world.ts';

const approvals = 'user finance counts=finance\nuser head counts=head\nstamp p\nend e\nfinance -> head\nhead -> p\np -> e';
/** What is of a high level is put on file by the custodian once it is stamped. */
const deciding = draw(`start s\nrule r decision=level result=level\nxor x\n${approvals.replace('p -> e', 'user record role=custodian\nend filed\np -> x')}\ns -> r\nr -> finance\nx -> record : level = "high"\nx -> e : level = "low"\nrecord -> filed`);
const byMessages = draw(`start usual message=usual\nstart urgent message=urgent\nstart nightly timer=R/P1D\n${approvals}\nuser duty role=custodian\nusual -> finance\nurgent -> duty\nnightly -> finance\nduty -> finance`);
const byMessage = draw(`start asked message=asked\n${approvals}\nasked -> finance`);
const byTimer = draw(`start nightly timer=R/P1D\n${approvals}\nnightly -> finance`);

describe('flow that is deployed, bound and used over HTTP', () => {
  let world: World, place: Place, administrator: Visitor, requester: Visitor, handler: Visitor;
  const bodyOf = <T>({ body }: { readonly body: unknown }): T => body as T;

  beforeAll(async () => {
    world = await openWorld();
    place = await placeOf(world, plainFlow);
    const api = testApi(world.store, { temporal: world.temporal });
    const { people } = place.owner;
    [administrator, requester, handler] = [await signedIn(api, people.administrator), await signedIn(api, people.requester), await signedIn(api, people.handler)];
  }, 220_000);
  afterAll(() => world.close(), 60_000);

  const deploy = async (bpmn: string, files: readonly object[] = []) => bodyOf<{ hash: string; notices: readonly { element: string }[] }>(await administrator.post('/flows', { key: 'over-http', rule: place.owner.rule.id, bpmn, files }).expect(201));
  const bind = (hash: string) => administrator.put(`/seals/${place.esId}/flow`, { flow: hash });
  async function ask(changes: object = {}, key?: string) {
    const documentId = bodyOf<{ id: string }>(await requester.upload('/documents', await plainPdf())).id;
    return requester.post('/uses', { seal: place.esId, documentId, reason: '签订合同', place: { page: 1, left: 120.5, top: 200 }, ...changes }, key);
  }
  const openTasks = async (useId: string) => (await world.store.instances.tasksOf(useId)).filter(({ state }) => state === 'open').map(({ element }) => element);

  describe('when a table decides in it', () => {
    beforeAll(async () => { await bind((await deploy(deciding, [{ name: 'level.dmn', text: table('level') }])).hash).expect(200); }, 60_000);

    /** A use whose document is stamped, and what then happens to it. */
    async function stamped(amount: number): Promise<string> {
      const { id } = bodyOf<{ id: string }>(await ask({ form: { amount } }));
      for (const task of ['finance', 'head']) await decideOn(world, place, id, task);
      await eventually(async () => (await world.store.stamps.ofUse(id)).some(({ state }) => state === 'done') && (await world.store.instances.history(id)).some(({ element, event }) => element === 'x' && event !== 'activated'));
      return id;
    }

    it('R12 goes the way that the table says', async () => {
      expect(await openTasks(await stamped(50_000))).toEqual(['record']);
      expect(await endOf(world, await stamped(500))).toBe('stamped');
    }, 60_000);

    it('R12 stops with an incident, which is shown, where no rule of the table matches and so no way is taken', async () => {
      const id = await stamped(5);
      expect(JSON.parse((await world.store.instances.running(id)).state)).toMatchObject({ instances: { 'flow#1': { variables: { level: null } } } });
      expect(bodyOf(await administrator.get(`/instances/${id}/incidents`).expect(200))).toMatchObject({ items: [{ element: 'x', code: 'no-flow-selected' }] });
    }, 60_000);
  });

  describe('when it begins by messages', () => {
    beforeAll(async () => {
      const { hash, notices } = await deploy(byMessages);
      expect(notices).toEqual([{ rule: 'start-by-request', element: 'nightly', message: expect.stringContaining('timer') }]);
      await bind(hash).expect(200);
    }, 60_000);

    it('tells a requester how it may begin', async () => {
      expect(bodyOf(await requester.get(`/seals/${place.esId}/flow`).expect(200))).toMatchObject({ key: 'over-http', starts: [{ element: 'usual', message: 'usual' }, { element: 'urgent', message: 'urgent' }] });
    });

    it('begins where the request says, the same request once', async () => {
      const first = bodyOf<{ id: string }>(await ask({ start: 'urgent' }, 'urgent-key'));
      expect(first).toMatchObject({ start: 'urgent' });
      expect(await openTasks(first.id)).toEqual(['duty']);
      expect(JSON.parse((await world.store.uses.get(first.id)).subject.text)).toMatchObject({ start: 'urgent' });
      const usual = bodyOf<{ id: string }>(await ask({ start: 'usual' }));
      expect(await openTasks(usual.id)).toEqual(['finance']);
    }, 60_000);

    it('is not begun by a request that names no start, or one that is not there, and says which there are', async () => {
      for (const start of [undefined, 'other', 'nightly']) expect(bodyOf(await ask({ start }))).toMatchObject({ status: 422, code: 'start-unknown', starts: ['usual', 'urgent'] });
      expect(bodyOf<{ items: readonly object[] }>(await requester.get('/uses'))).toMatchObject({ items: expect.not.arrayContaining([expect.objectContaining({ start: 'other' })]) });
    }, 60_000);

    it('begins where an application for a standing approval says, which the seal\'s own flow approves', async () => {
      await competentBodies(world.store);
      const { owner, esId } = place;
      const terms = { client: await clientOf(world.store, owner), documentKind: '许可证', number: 10, dailyCap: 5, until: isoText(later(world.now(), days(30))), answerable: owner.people.head };
      const apply = (start?: string) => handler.post('/applications', { kind: 'standing-approval', predecessor: esId, undertaking: true, materials: [], terms: { ...terms, ...(start !== undefined && { start }) } });
      expect(bodyOf(await apply())).toMatchObject({ code: 'start-unknown', starts: ['usual', 'urgent'] });
      const application = bodyOf<{ id: string }>(await apply('urgent').expect(201));
      await eventually(async () => (await openTasks(application.id)).includes('duty'));
    }, 60_000);

    it('is not begun by a message that is sent: the sender is told', async () => {
      expect(bodyOf(await administrator.post('/messages', { name: 'urgent' }).expect(201))).toMatchObject({ state: 'buffered', beginsNothing: true });
      expect(bodyOf(await administrator.post('/messages', { name: 'paid' }).expect(201))).not.toHaveProperty('beginsNothing');
    });
  });

  it('begins by its only message without being told', async () => {
    await bind((await deploy(byMessage)).hash).expect(200);
    const use = bodyOf<{ id: string }>(await ask());
    expect(use).not.toHaveProperty('start');
    expect(await openTasks(use.id)).toEqual(['finance']);
  }, 60_000);

  it('is not bound where no request could begin it', async () => {
    const { hash, notices } = await deploy(byTimer);
    expect(notices.map(({ element }) => element)).toEqual(['nightly', 'flow']);
    expect(bodyOf(await bind(hash).expect(422))).toMatchObject({ code: 'flow-refused', refused: [{ rule: 'start-by-request', element: 'flow' }] });
    for (const kind of ['full', 'simplified']) await administrator.put(`/units/${place.owner.unit}/review-flows/${kind}`, { flow: hash }).expect(422);
    await administrator.put(`/units/${place.owner.unit}/review-flows/full`, { flow: (await deploy(byMessages)).hash }).expect(422);
    await administrator.put(`/units/${place.owner.unit}/review-flows/full`, { flow: (await deploy(byMessage)).hash }).expect(204);
  }, 60_000);
});
