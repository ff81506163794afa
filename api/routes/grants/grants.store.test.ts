import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { days, isoText, later, minutes, type Instant } from '../../../domain/instant.ts';
import type { Store } from '../../../store/store.ts';
import { signedIn, signedInClient, testApi, type TestApi, type Visitor } from '../../../test/fixtures/api.ts';
import { heldSeal, personalSeal, seniorPerson } from '../../../test/fixtures/heldSeal.ts';
import { clientOf, grantTo, standingFor } from '../../../test/fixtures/lending.ts';
import { activeSeal, organisation, type Organisation, type OwnedSeal } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';
import { openUse, step, task } from '../../../test/fixtures/use.ts';

const pin = '保管人-20261122';

describe('custody and lending over REST', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let offset = 0;
  let api: TestApi;
  let owner: Organisation;
  let owned: OwnedSeal;
  let custodian: Visitor;
  let head: Visitor;
  beforeAll(async () => {
    test = await testStore({ clock: () => later(Date.now() as Instant, offset) });
    store = test.store;
    api = testApi(store); // with the workflow service down
  }, minutes(1));
  afterAll(() => test.remove());
  beforeEach(async () => {
    offset = 0;
    owner = await organisation(store);
    owned = await activeSeal(store, owner);
    [custodian, head] = [await signedIn(api, owner.people.custodian), await signedIn(api, owner.people.head)];
  });
  const path = () => `/seals/${owned.seal.esId}/pin`;

  describe('PIN', () => {
    it('R41 is set by the custodian, changed with the old one, and refused to everybody else', async () => {
      expect((await custodian.get(path())).body).toEqual({ set: false, state: 'none' });
      expect((await custodian.put(path(), { pin })).body).toMatchObject({ set: true, state: 'good' });
      expect((await head.put(path(), { pin: 'another-PIN-1' })).body).toMatchObject({ code: 'forbidden' });
      expect((await custodian.put(path(), { pin: 'another-PIN-1' })).body).toMatchObject({ code: 'pin-wrong' });
      expect((await custodian.put(path(), { pin: 'another-PIN-1', old: 'guessed-it' })).body).toMatchObject({ code: 'pin-wrong', left: 4 });
      expect((await custodian.put(path(), { pin: 'another-PIN-1', old: pin })).body).toMatchObject({ state: 'good' });
      expect((await head.get(path())).body).toMatchObject({ set: true });
    });

    it('R41 of a personal seal is its holder\'s', async () => {
      const holder = await seniorPerson(store, owner);
      const own = await heldSeal(store, owner, personalSeal(holder));
      expect((await custodian.put(`/seals/${own.seal.esId}/pin`, { pin })).body).toMatchObject({ code: 'forbidden' });
      expect((await (await signedIn(api, holder)).put(`/seals/${own.seal.esId}/pin`, { pin })).body).toMatchObject({ set: true });
    });

    it.each(['1234567', '11111111', '12345678', '87654321'])('R41 is not %s', async (weak) => {
      expect((await custodian.put(path(), { pin: weak })).status).toBeGreaterThanOrEqual(400);
    });

    it('R41 is locked after five wrong ones, the right one included from then on', async () => {
      await custodian.put(path(), { pin });
      for (let n = 0; n < 5; n++) expect((await custodian.put(path(), { pin: 'another-PIN-1', old: `wrong-guess-${n}` })).body).toMatchObject({ code: 'pin-wrong' });
      expect(await custodian.put(path(), { pin: 'another-PIN-1', old: pin })).toMatchObject({ status: 423, body: { code: 'pin-locked' } });
      expect((await custodian.get(path())).body).toMatchObject({ state: 'locked' });
    });

    it('R41 is reminded, then enforced', async () => {
      await custodian.put(path(), { pin });
      offset = days(170);
      custodian = await signedIn(api, owner.people.custodian);
      expect((await custodian.get(path())).body).toMatchObject({ state: 'change-soon' });
      offset = days(181);
      custodian = await signedIn(api, owner.people.custodian);
      expect((await custodian.get(path())).body).toMatchObject({ state: 'change-now' });
      expect((await custodian.put(path(), { pin: 'another-PIN-1', old: pin })).body).toMatchObject({ state: 'good' });
    });

    it('R41 stands in no log, in no answer and in no row of a request', async () => {
      await custodian.put(path(), { pin });
      await custodian.put(path(), { pin: 'another-PIN-1', old: 'guessed-it' });
      const use = await openUse(store, owner, owned);
      await custodian.post(`/tasks/${use.id}:finance/release`, { pin });
      expect(JSON.stringify(api.log())).not.toMatch(/保管人|another-PIN|guessed-it/);
      expect(await test.database.query("SELECT 1 FROM idempotent_request WHERE answer LIKE '%PIN%' OR caller = ?", [`person/${owner.people.custodian}`])).toEqual([]);
    });
  });

  describe('release in the custodian\'s task', () => {
    const custodiansTask = async () => {
      const use = await openUse(store, owner, owned);
      await store.uses.recordStep(step(use.id, use.step, { opened: [task(use.id, 'custodian', { counts: undefined, who: { relation: 'custodian' } })] }));
      return { use, path: `/tasks/${use.id}:custodian/release` };
    };

    it('R80 opens the seal for this use, once, and for a while', async () => {
      await custodian.put(path(), { pin });
      const { use, path: release } = await custodiansTask();
      const shown = async (visitor: Visitor, element: string) => ((await visitor.get(`/tasks/${use.id}:${element}`)).body as { use: { release?: string } }).use.release;
      expect([await shown(custodian, 'custodian'), await shown(await signedIn(api, owner.people.finance), 'finance')]).toEqual(['needed', undefined]);
      expect((await custodian.post(release, { pin })).body).toMatchObject({ stamps: 1, notAfter: isoText((await store.custody.release(`use/${use.id}`))!.terms.notAfter) });
      expect(await shown(custodian, 'custodian')).toBe('given');
      const given = (await store.custody.release(`use/${use.id}`))!;
      expect(given).toMatchObject({ used: 0, terms: { subject: use.subject.sm3, stamps: 1 } });
      const opened = await api.world.custody.released(given.sealed!, given.terms);
      expect(JSON.parse(Buffer.from(opened).toString('utf8'))).toEqual({ version: 1, protectors: [{ kind: 'device', sealed: 'AQ==' }] });
    });

    it('R41 R80 is refused with a wrong PIN, without one, to whose task it is not, and after the task', async () => {
      const { use, path: release } = await custodiansTask();
      expect((await custodian.post(release, { pin })).body).toMatchObject({ code: 'pin-missing' });
      await custodian.put(path(), { pin });
      expect((await custodian.post(release, { pin: 'another-PIN-1' })).body).toMatchObject({ code: 'pin-wrong', left: 4 });
      expect((await head.post(release, { pin })).body).toMatchObject({ code: 'forbidden' });
      expect((await custodian.post(`/tasks/${use.id}:finance/release`, { pin })).body).toMatchObject({ code: 'task-not-yours' });
      await store.uses.recordStep(step(use.id, use.step + 1, { end: { status: 'withdrawn' } }));
      expect((await custodian.post(release, { pin })).body).toMatchObject({ code: 'task-ended' });
      expect(await store.custody.release(`use/${use.id}`)).toBeUndefined();
    });

    it('R80 counts no right PIN as a wrong one, however often', async () => {
      await custodian.put(path(), { pin });
      const { path: release } = await custodiansTask();
      for (let n = 0; n < 7; n++) expect((await custodian.post(release, { pin })).status).toBe(200);
    });
  });

  describe('grant', () => {
    const order = (changes: object = {}) => ({ seal: owned.seal.esId, grantee: owner.people.handler, documentKinds: ['采购合同'], number: 2, until: '2099-01-01T00:00:00+08:00', ...changes });

    it('R38 is given by the head, read by the one who has it, withdrawn at once', async () => {
      const { status, body } = await head.post('/grants', order({ conditions: [{ name: 'amount', atMost: 100 }] }));
      expect({ status, body }).toMatchObject({ status: 201, body: { seal: owned.seal.esId, grantee: owner.people.handler, number: 2, used: 0, until: '2098-12-31T16:00:00.000Z', conditions: [{ name: 'amount', atMost: 100 }], names: { seal: owned.seal.name, unit: (await store.people.unit(owner.unit)).name, grantee: (await store.people.person(owner.people.handler)).name } } });
      const { id } = body as { id: string };
      const grantee = await signedIn(api, owner.people.handler);
      expect((await grantee.get('/grants')).body).toMatchObject({ items: [{ id }] });
      expect((await grantee.get(`/grants/${id}`)).body).toMatchObject({ id });
      expect((await grantee.delete(`/grants/${id}`)).body).toMatchObject({ code: 'forbidden' });
      expect((await head.delete(`/grants/${id}`)).body).toMatchObject({ withdrawnAt: expect.any(String) });
    });

    it('R38 is refused in a wrong form, for a seal that has ended, and for a time that is over', async () => {
      for (const wrong of [{ number: 0 }, { until: 'tomorrow' }, { conditions: [{ name: 'amount' }] }, { documentKinds: ['<b>'] }]) expect((await head.post('/grants', order(wrong))).body).toMatchObject({ code: 'request-invalid' });
      expect((await head.post('/grants', order({ until: '2020-01-01T00:00:00Z' }))).body).toMatchObject({ code: 'grant-expired' });
      await store.seals.freeze(owned.seal.esId, 'revoke', { reason: '', by: 'person/x' });
      expect((await head.post('/grants', order())).body).toMatchObject({ code: 'seal-ended' });
    });

    it('R38 lets a person of another unit ask for a use, and nobody but that person', async () => {
      const other = await organisation(store);
      const { id } = await grantTo(store, owner, owned, { grantee: other.people.requester });
      const [grantee, colleague] = [await signedIn(api, other.people.requester), await signedIn(api, other.people.handler)];
      const body = { seal: owned.seal.esId, documentId: randomUUID(), reason: '合同', place: { page: 1, left: 10, top: 10 } };
      expect((await grantee.post('/uses', body)).body).toMatchObject({ code: 'forbidden' });
      expect((await colleague.post('/uses', { ...body, grant: id })).body).toMatchObject({ code: 'forbidden' });
      expect((await grantee.post('/uses', { ...body, grant: id })).body).toMatchObject({ code: 'document-unknown' });
    });
  });

  describe('standing approval', () => {
    it('A24 is read by its system and its unit, released by the custodian, withdrawn by the head', async () => {
      await custodian.put(path(), { pin });
      const client = await clientOf(store, owner);
      const { id } = await standingFor(store, owner, owned, { client });
      const system = await signedInClient(api, client);
      expect((await system.get('/standing-approvals')).body).toMatchObject({ items: [{ id, client, answerable: owner.people.head, released: false, names: { seal: owned.seal.name, answerable: (await store.people.person(owner.people.head)).name } }] });
      expect((await (await signedInClient(api, await clientOf(store, owner))).get(`/standing-approvals/${id}`)).body).toMatchObject({ code: 'forbidden' });
      expect((await custodian.post(`/standing-approvals/${id}/release`, { pin: 'another-PIN-1' })).body).toMatchObject({ code: 'pin-wrong' });
      expect((await custodian.post(`/standing-approvals/${id}/release`, { pin })).body).toMatchObject({ stamps: 1_000 });
      expect((await head.get('/standing-approvals')).body).toMatchObject({ items: [{ id, released: true }] });
      expect((await system.delete(`/standing-approvals/${id}`)).body).toMatchObject({ code: 'forbidden' });
      expect((await head.delete(`/standing-approvals/${id}`)).body).toMatchObject({ withdrawnAt: expect.any(String), released: false });
    });
  });
});
