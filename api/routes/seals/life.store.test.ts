import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { days, instant, isoText, later, minutes, type Instant } from '../../../domain/instant.ts';
import type { Store } from '../../../store/store.ts';
import { signedIn, signedOut, testApi, type TestApi, type Visitor } from '../../../test/fixtures/api.ts';
import { activeSeal, makingOrder, organisation, type Organisation } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';

describe('acts on a seal', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let api: TestApi;
  let owner: Organisation;
  let [maker, reviewer, custodian, anybody]: Visitor[] = [];
  let now: Instant = instant('2026-11-22T10:00:00+08:00');

  beforeAll(async () => {
    test = await testStore({ clock: () => now });
    store = test.store;
    api = testApi(store); // with the workflow service down
    anybody = signedOut(api);
  }, minutes(1));
  afterAll(() => test.remove());

  const visitorAs = async (role: string): Promise<Visitor> => {
    const [id, unit] = [randomUUID(), randomUUID()];
    await store.people.addUnit({ id: unit, name: role, kind: 'administrative-organ', division: '230000' });
    await store.people.addPerson({ id, login: id, name: role, mail: 'x@example.org', passwordHash: '' });
    await store.people.grantRole({ id: randomUUID(), holder: id, role, unit }, 'system/set-up');
    return signedIn(api, id);
  };
  const newSeal = async () => (await activeSeal(store, owner)).seal;
  const status = async (esId: string, at?: Instant) => (await anybody!.get(`/seals/${esId}/status${at === undefined ? '' : `?at=${isoText(at)}`}`)).body as { status: string; marks: unknown[] };

  beforeEach(async () => {
    owner = await organisation(store);
    [maker, reviewer, custodian] = [await visitorAs('maker'), await visitorAs('reviewer'), await signedIn(api, owner.people.custodian)];
  });

  it('R76 lets the owner stop and resume its own seal, and not resume what an authority stopped', async () => {
    const { esId } = await newSeal();
    expect((await custodian!.post(`/seals/${esId}/suspension`, { reason: { code: 'owner-decision' } })).body).toMatchObject({ status: 'suspended', suspendedBy: ['owner'] });
    expect((await custodian!.post(`/seals/${esId}/resumption`, { reason: { text: '盘点完毕' } })).body).toMatchObject({ status: 'active' });
    expect((await custodian!.post(`/seals/${esId}/suspension`, { reason: { code: 'material-untrue' } })).body).toMatchObject({ code: 'suspension-not-yours' });
    await reviewer!.post(`/seals/${esId}/suspension`, { reason: { code: 'material-untrue', text: '材料不实' } });
    expect((await custodian!.post(`/seals/${esId}/resumption`, { reason: { text: '请恢复' } })).body).toMatchObject({ code: 'seal-stopped-by-another' });
  });

  it('R75 asks for the notice by which a seal is stopped, keeps it and shows it', async () => {
    const { esId } = await newSeal();
    const stop = (body: object) => maker!.post(`/seals/${esId}/suspension`, { reason: { code: 'market-regulator-notice' }, ...body });
    expect((await stop({})).body).toMatchObject({ code: 'notice-missing' });
    expect((await stop({ notice: { source: '市场监督管理局', number: '2026-7', at: '2026-11-21T08:00:00+08:00' } })).status).toBe(200);
    const { body } = await maker!.get(`/seals/${esId}`);
    expect(body).toMatchObject({ changes: [{}, {}, { act: 'suspend', code: 'market-regulator-notice', notice: { source: '市场监督管理局', number: '2026-7', at: '2026-11-21T00:00:00.000Z' } }] });
    expect(await status(esId)).toMatchObject({ status: 'suspended', marks: [{ mark: 'stopped-by-notice' }] });
  });

  it('R34 revokes ex officio by two acts of two bodies', async () => {
    const { esId } = await newSeal();
    const reason = { code: 'closed', text: '单位已注销' };
    expect((await maker!.post(`/seals/${esId}/revocation`, { reason })).body).toMatchObject({ code: 'revocation-refused' });
    expect((await reviewer!.post(`/seals/${esId}/revocation`, { reason })).body).toMatchObject({ code: 'forbidden' });
    expect((await reviewer!.post(`/seals/${esId}/revocation-opinions`, { reason })).body).toMatchObject({ esId, code: 'closed' });
    expect((await maker!.post(`/seals/${esId}/revocation`, { reason })).body).toMatchObject({ status: 'revoked' });
    expect((await maker!.get(`/seals/${esId}/revocation-opinions`)).body).toMatchObject({ items: [{ code: 'closed', executedAt: expect.any(String) }] });
  });

  it('R32 takes only reasons of the list', async () => {
    const { esId } = await newSeal();
    expect((await maker!.post(`/seals/${esId}/revocation`, { reason: { code: 'because' } })).body).toMatchObject({ code: 'request-invalid' });
  });

  it('R26 R27 marks all seals of one fault in one request, and says which could not be', async () => {
    const [first, second] = [await newSeal(), (await activeSeal(store, await organisation(store))).seal];
    const body = { reason: { code: 'certification-breach' }, from: isoText(now), seals: [first.esId, second.esId, '99999900000001'] };
    expect((await maker!.post('/invalidity-marks', body)).body).toEqual({ marked: [first.esId, second.esId], refused: [{ esId: '99999900000001', code: 'seal-unknown' }] });
    expect(await status(second.esId)).toMatchObject({ status: 'invalid', marks: [{ mark: 'invalid', since: isoText(now) }] });
  });

  it('R23 answers for a past instant with the status of then and the mark of today', async () => {
    const { esId } = await newSeal();
    const then = now;
    now = later(now, days(3));
    maker = await visitorAs('maker'); // sessions have ended meanwhile
    await maker.post(`/seals/${esId}/invalidity`, { reason: { code: 'certification-breach' }, from: isoText(later(now, -days(1))) });
    expect(await status(esId, then)).toMatchObject({ status: 'active', marks: [{ mark: 'invalid' }] });
    expect(await status(esId, later(now, days(500)))).toMatchObject({ status: 'invalid', at: isoText(now) });
    expect(Object.keys(await status(esId)).sort()).toEqual(['at', 'esId', 'marks', 'status']);
  });

  it('A11 R35 keeps for what reason a loss was reported, and lets no seal come back where the policy does not say so', async () => {
    const { esId } = await newSeal();
    expect((await custodian!.post(`/seals/${esId}/loss`, { reason: '被盗', code: 'stolen' })).body).toMatchObject({ status: 'lost' });
    expect((await reviewer!.post(`/seals/${esId}/restoration`, { reason: { text: '已找回' } })).body).toMatchObject({ code: 'restoration-refused' });
  });

  it('R35 a loss that is reported while the seal is being made ends the making', async () => {
    const { esId, makingId } = await store.makings.order(makingOrder(owner), 'person/maker');
    expect((await custodian!.post(`/seals/${esId}/loss`, { reason: '遗失' })).status).toBe(204);
    expect(await store.makings.get(makingId)).toMatchObject({ state: 'failed', problem: 'seal-not-active' });
    expect((await custodian!.post(`/seals/${esId}/loss`, { reason: '遗失' })).body).toMatchObject({ code: 'seal-unknown' });
  });

  it('R28 R29 refuses a renewal before its window, past its end and while the seal is suspended, and shows the window', async () => {
    const { esId, validEnd } = await newSeal();
    const renew = async () => ((await custodian!.post(`/seals/${esId}/renewal`)).body as { code: string }).code;
    expect(await renew()).toBe('renewal-too-early');
    expect((await custodian!.get(`/seals/${esId}`)).body).toMatchObject({ renewal: { duty: false, opensAt: expect.any(String) } });
    now = later(validEnd, -days(10));
    custodian = await signedIn(api, owner.people.custodian);
    expect(await renew()).toBe('workflow-unavailable');
    await custodian.post(`/seals/${esId}/suspension`, { reason: { code: 'owner-decision' } });
    expect(await renew()).toBe('seal-not-active');
    await custodian.post(`/seals/${esId}/resumption`, { reason: { text: '恢复' } });
    now = later(validEnd, 1);
    custodian = await signedIn(api, owner.people.custodian);
    expect(await renew()).toBe('seal-expired');
  });
});
