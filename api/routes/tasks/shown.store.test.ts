import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes } from '../../../domain/instant.ts';
import type { Store, Use } from '../../../store/store.ts';
import { signedIn, testApi, type TestApi } from '../../../test/fixtures/api.ts';
import { activeSeal, organisation, type Organisation } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';
import { decisionStep, openUse } from '../../../test/fixtures/use.ts';

describe('a task as it is shown', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let api: TestApi;
  let owner: Organisation;
  let use: Use;

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    api = testApi(store);
  }, minutes(1));
  afterAll(() => test.remove());
  beforeEach(async () => {
    owner = await organisation(store);
    use = await openUse(store, owner, await activeSeal(store, owner));
  });

  it('says who asks for which seal on what, and shows the stamp where it will be', async () => {
    const finance = await signedIn(api, owner.people.finance);
    const { items: [item] } = (await finance.get('/tasks')).body as { items: { id: string }[] };
    const about = { sealName: owner.name, requesterName: 'requester 人', unitName: owner.name, documentName: '合同.pdf', reason: '签订采购合同' };
    expect(item).toMatchObject({ host: 'use', use: about });
    const { body } = await finance.get(`/tasks/${encodeURIComponent(item?.id ?? '')}`);
    expect(body).toMatchObject({ use: { ...about, place: { page: 1, left: 120.5, top: 200 }, picture: { width: expect.any(Number), height: expect.any(Number) } } });
    const { use: { picture } } = body as { use: { picture: { content: string } } };
    expect((await finance.get(picture.content.replace('/api/v1', ''))).status).toBe(200);
  });

  it('R39 its use names whom it waits for, and who decided what with which words', async () => {
    const requester = await signedIn(api, owner.people.requester);
    const first = (await requester.get(`/uses/${use.id}`)).body as { tasks: { waitsFor: string[] }[] };
    expect(first.tasks.map(({ waitsFor }) => waitsFor)).toEqual(expect.arrayContaining([expect.arrayContaining(['finance 人']), ['head 人']]));
    await store.uses.recordStep(decisionStep(use, 'finance', owner.people.finance, { comment: '金额已核对' }));
    const { body } = await requester.get(`/uses/${use.id}`);
    expect(body).toMatchObject({ names: { seal: owner.name, handler: 'handler 人' }, decisions: [{ personName: 'finance 人', comment: '金额已核对', outcome: 'approved' }] });
    expect((await requester.get('/uses?whose=own')).body).toMatchObject({ items: [{ id: use.id, names: { document: '合同.pdf' } }] });
  });
});
