import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes } from '../../../domain/instant.ts';
import type { Store } from '../../../store/store.ts';
import { signedIn, signedOut, testApi, type TestApi, type Visitor } from '../../../test/fixtures/api.ts';
import { activeSeal, madeSeal, organisation, type Organisation } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';

describe('register of obligations', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let api: TestApi, owner: Organisation, esId: string, head: Visitor;

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    api = testApi(store);
  }, minutes(1));
  afterAll(() => test.remove());
  beforeEach(async () => {
    owner = await organisation(store);
    ({ esId } = (await activeSeal(store, owner)).seal);
    head = await signedIn(api, owner.people.head);
  });

  const visitorAs = async (role: string, unit = owner.unit): Promise<Visitor> => {
    const id = randomUUID();
    await store.people.addPerson({ id, login: id, name: role, mail: `${role}@example.org`, passwordHash: '' });
    await store.people.grantRole({ id: randomUUID(), holder: id, role, unit }, 'system/set-up');
    return signedIn(api, id);
  };
  const police = () => `${esId}.1.police-registry`;
  const ids = async (visitor: Visitor, query = '') => ((await visitor.get(`/obligations${query}`)).body as { items: { id: string }[] }).items.map(({ id }) => id);

  it('R60 shows the computed instant with rule, article and policy', async () => {
    const { body } = await head.get(`/obligations/${police()}`);
    const { madeAt } = await store.seals.get(esId);
    expect(body).toMatchObject({
      kind: 'filing', id: police(), seal: esId, event: 'made', authority: 'police-registry', filedBy: 'making-authority', due: new Date(madeAt + 24 * 3_600_000).toISOString(), limit: 'target', rule: 'R20', article: 'HLJ 13, R20',
      policy: 'default/1', state: 'open', late: false, attempts: 0, told: [],
    });
  });

  it('R61 lists what is open, what was kept and what is late', async () => {
    expect(await ids(head)).toEqual([police()]);
    expect(await ids(head, '?state=done')).toEqual([`${esId}.1.making-authority`]);
    expect(await ids(head, '?state=late')).toEqual([]);
    await store.obligations.recordLate(police());
    expect(await ids(head, '?state=late')).toEqual([police()]);
    await store.obligations.settle(police(), { filingId: police(), number: 'GA1', at: await store.now() });
    expect(await ids(head)).toEqual([]);
    expect((await head.get(`/obligations/${police()}`)).body).toMatchObject({ state: 'done', late: true, receipt: { number: 'GA1' } });
  });

  it('R61 lists other duties to act promptly too, with targets that are never called statutory', async () => {
    await store.seals.freeze(esId, 'reportLoss', { reason: '', by: 'person/reporter' });
    const id = `${esId}.3.tell-concerned`;
    expect(await ids(head)).not.toContain(id);
    expect(await ids(head, '?kind=duty')).toEqual([id]);
    const { name, changes } = await store.seals.get(esId);
    const { at } = (await store.seals.changes(esId))[changes - 1]!;
    expect((await head.get(`/obligations/${id}`)).body).toMatchObject({
      kind: 'duty', id, duty: 'tell-concerned', seal: esId, name, unit: owner.unit, body: 'making-authority', began: new Date(at).toISOString(), due: new Date(at + 3_600_000).toISOString(),
      limit: 'target', rule: 'R61', article: 'AY 12, HLJ0 21', policy: 'default/1', state: 'open', late: false,
    });
    await store.seals.markAnnounced(esId, 3);
    expect([await ids(head, '?kind=duty'), await ids(head, `?kind=duty&state=done&seal=${esId}`), await ids(head, '?kind=duty&state=lapsed')]).toEqual([[], [id], []]);
    expect((await (await visitorAs('unit-head', (await organisation(store)).unit)).get(`/obligations/${id}`)).body).toMatchObject({ code: 'forbidden' });
  });

  it('lists those of one seal, of one authority, page by page', async () => {
    const other = (await madeSeal(store, owner, { subtype: 'finance', name: `${owner.name}财务专用章` })).seal.esId;
    expect(await ids(head, `?seal=${other}`)).toEqual([`${other}.1.police-registry`]);
    expect(await ids(head, '?state=done&authority=police-registry')).toEqual([]);
    const { body } = await head.get('/obligations?limit=1');
    const [first, next] = [body as { items: { id: string }[]; next: string }, async (after: string) => ids(head, `?limit=1&after=${after}`)];
    expect([first.items[0]!.id, ...(await next(first.next))].sort()).toEqual([police(), `${other}.1.police-registry`].sort());
    expect((await head.get('/obligations?state=never')).body).toMatchObject({ code: 'request-invalid' });
  });

  it('R57 is open to custodian, head and supervisor of the unit, to makers and reviewers everywhere, to nobody else', async () => {
    const elsewhere = (await organisation(store)).unit;
    for (const visitor of [await signedIn(api, owner.people.custodian), await visitorAs('supervisor'), await visitorAs('maker', elsewhere), await visitorAs('reviewer', elsewhere)]) {
      expect(await ids(visitor, `?seal=${esId}`)).toEqual([police()]);
      expect((await visitor.get(`/obligations/${police()}`)).status).toBe(200);
    }
    for (const visitor of [await visitorAs('unit-head', elsewhere), await visitorAs('supervisor', elsewhere)]) {
      expect(await ids(visitor, `?seal=${esId}`)).toEqual([]);
      expect((await visitor.get(`/obligations/${police()}`)).body).toMatchObject({ code: 'forbidden' });
    }
    expect((await (await visitorAs('requester')).get('/obligations')).body).toMatchObject({ code: 'forbidden' });
    expect((await signedOut(api).get('/obligations')).body).toMatchObject({ code: 'sign-in-required' });
    expect((await head.get('/obligations/none')).body).toMatchObject({ code: 'obligation-unknown' });
  });
});
