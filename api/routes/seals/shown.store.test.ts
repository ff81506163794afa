import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hours, later, minutes, type Instant } from '../../../domain/instant.ts';
import type { Store } from '../../../store/store.ts';
import { signedIn, testApi, type TestApi } from '../../../test/fixtures/api.ts';
import { activeSeal, organisation, type Organisation } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';
import { openUse } from '../../../test/fixtures/use.ts';

describe('a seal as it is shown', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let api: TestApi;
  let owner: Organisation;
  let offset = 0;

  beforeAll(async () => {
    test = await testStore({ clock: () => later(Date.now() as Instant, offset) });
    store = test.store;
    api = testApi(store);
  }, minutes(1));
  afterAll(() => test.remove());
  beforeEach(async () => {
    offset = 0;
    owner = await organisation(store);
  });

  it('names its unit, its custodian and whoever changed it', async () => {
    const { seal } = await activeSeal(store, owner);
    const custodian = await signedIn(api, owner.people.custodian);
    expect((await custodian.get('/seals')).body).toMatchObject({ items: [{ esId: seal.esId, unitName: owner.name, statusNow: 'active' }] });
    await custodian.post(`/seals/${seal.esId}/loss`, { reason: '遗失' });
    expect((await custodian.get(`/seals/${seal.esId}`)).body).toMatchObject({
      unitName: owner.name, custodianName: 'custodian 人', picture: { content: `/api/v1/seals/${seal.esId}/picture`, width: expect.any(Number) },
      changes: expect.arrayContaining([expect.objectContaining({ act: 'reportLoss', actorName: 'custodian 人', reason: '遗失' })]),
    });
  });

  it('R28 counts as expired from its end on, without anyone having changed it', async () => {
    const { seal } = await activeSeal(store, owner);
    offset = seal.validEnd - Date.now() + hours(1);
    const custodian = await signedIn(api, owner.people.custodian);
    expect((await custodian.get('/seals')).body).toMatchObject({ items: [{ status: 'active', statusNow: 'expired' }] });
  });

  it('gives its imprint to its unit and to those who take part in a use of it, not to others', async () => {
    const owned = await activeSeal(store, owner);
    const use = await openUse(store, owner, owned);
    const path = `/seals/${owned.seal.esId}/picture`;
    const requester = await (await signedIn(api, owner.people.requester)).get(path);
    expect({ status: requester.status, type: requester.headers['content-type'] }).toEqual({ status: 200, type: 'image/png' });
    expect((await (await signedIn(api, owner.people.finance)).get(`${path}?use=${use.id}`)).status).toBe(200);
    expect((await (await signedIn(api, owner.people.finance)).get(path)).status).toBe(403);
    const other = await organisation(store);
    expect((await (await signedIn(api, other.people.requester)).get(`${path}?use=${use.id}`)).status).toBe(403);
  });
});
