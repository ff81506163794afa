import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isoText, minutes } from '../../../domain/instant.ts';
import type { Store } from '../../../store/store.ts';
import { signedIn, signedOut, testApi, type TestApi, type Visitor } from '../../../test/fixtures/api.ts';
import { activeSeal, madeSeal, organisation, type Organisation } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';

const imprint = readFileSync(new URL('../../../docker/demo/imprints/yinxin-statutory-name.png', import.meta.url), 'base64');

describe('seal', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let api: TestApi;
  let owner: Organisation;
  let maker: Visitor;
  let custodian: Visitor;

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    api = testApi(store); // with the workflow service down
  }, minutes(1));
  afterAll(() => test.remove());

  beforeEach(async () => {
    owner = await organisation(store);
    const id = randomUUID();
    await store.people.addPerson({ id, login: id, name: '制作', mail: 'maker@example.org', passwordHash: '' });
    await store.people.grantRole({ id: randomUUID(), holder: id, role: 'maker', unit: owner.unit }, 'system/set-up');
    maker = await signedIn(api, id);
    custodian = await signedIn(api, owner.people.custodian);
  });

  describe('when its loss is reported', () => {
    it('R35 is frozen at once, with the workflow service down', async () => {
      const { esId } = (await activeSeal(store, owner)).seal;
      const { status, body } = await custodian.post(`/seals/${esId}/loss`, { reason: '遗失' });
      expect({ status, body }).toMatchObject({ status: 200, body: { esId, status: 'lost' } });
      expect(await store.seals.get(esId)).toMatchObject({ status: 'lost' });
      expect((await store.outbox.due(1_000)).filter(({ target }) => target === esId)).toHaveLength(1);
    });

    it('R35 is changed once by two reports', async () => {
      const { esId } = (await activeSeal(store, owner)).seal;
      await Promise.all([custodian.post(`/seals/${esId}/loss`, { reason: '遗失' }), custodian.post(`/seals/${esId}/loss`, { reason: '遗失' })]);
      expect((await store.seals.changes(esId)).map(({ act }) => act)).toEqual(['make', 'activate', 'reportLoss']);
    });
  });

  describe('when its status is asked for', () => {
    it('R23 is told to anybody, for now and for a past instant, and nothing else', async () => {
      const { esId, madeAt } = (await activeSeal(store, owner)).seal;
      await custodian.post(`/seals/${esId}/loss`, { reason: '遗失' });
      const anybody = signedOut(api);
      expect((await anybody.get(`/seals/${esId}/status`)).body).toEqual({ esId, status: 'lost', at: expect.any(String), marks: [] });
      const at = isoText(madeAt);
      expect((await anybody.get(`/seals/${esId}/status?at=${at}`)).body).toEqual({ esId, status: 'made', at, marks: [] });
      expect((await anybody.get('/seals/99999900000001/status')).body).toMatchObject({ status: 'unknown' });
      expect((await anybody.get(`/seals/${esId}/status?at=yesterday`)).body).toMatchObject({ code: 'request-invalid' });
    });
  });

  describe('when it becomes active', () => {
    it('R81 needs custodian, rules and flow first', async () => {
      const { esId } = (await madeSeal(store, owner)).seal;
      expect((await maker.post(`/seals/${esId}/activation`)).body).toMatchObject({ code: 'seal-rules-missing' });
      expect((await custodian.put(`/seals/${esId}/rules`, { custodian: owner.people.custodian })).body).toMatchObject({ custodian: owner.people.custodian });
      expect((await maker.post(`/seals/${esId}/activation`)).body).toMatchObject({ code: 'flow-not-bound' });
      const administrator = await signedIn(api, owner.people.administrator);
      expect((await administrator.put(`/seals/${esId}/flow`, { flow: owner.flow })).body).toMatchObject({ hash: owner.flow });
      expect((await maker.post(`/seals/${esId}/activation`)).body).toMatchObject({ status: 'active' });
    });

    it('takes nobody as custodian who is none', async () => {
      const { esId } = (await madeSeal(store, owner)).seal;
      expect((await custodian.put(`/seals/${esId}/rules`, { custodian: owner.people.finance })).body).toMatchObject({ code: 'request-invalid' });
    });

    it('takes no flow that was proved against the rule of another unit', async () => {
      const { esId } = (await madeSeal(store, owner)).seal;
      const administrator = await signedIn(api, owner.people.administrator);
      const { flow } = await organisation(store);
      expect((await administrator.put(`/seals/${esId}/flow`, { flow })).body).toMatchObject({ code: 'flow-refused', refused: [{ rule: 'unit' }] });
    });
  });

  describe('when it is ordered', () => {
    const order = (changes: object = {}) => ({
      unit: owner.unit, subtype: 'statutory-name', name: owner.name, imprint, width: 40, height: 40, keyMode: 'hsm-wrapped', validYears: 1, ...changes,
    });
    const makings = async () => (await test.database.query<{ count: number }>('SELECT COUNT(*) AS count FROM making WHERE unit_id = ?', [owner.unit]))[0]!.count;
    const refused = async (body: object, code: string) => {
      expect((await maker.post('/seals', body)).body).toMatchObject({ code, done: false });
      expect(await makings()).toBe(0);
    };

    it('R02 is refused with a name that is not the owner\'s', () => refused(order({ name: '别的公司' }), 'seal-name-invalid'));
    it('R02 is refused as a business seal without the owner\'s name before it', () => refused(order({ subtype: 'contract', name: '合同专用章' }), 'seal-name-invalid'));
    it('is refused with an imprint that is no picture', () => refused(order({ imprint: 'AAAA' }), 'imprint-invalid'));
    it('R14 is refused with an imprint too coarse for its size', () => refused(order({ width: 10, height: 60 }), 'imprint-invalid'));
    it('is refused for an owner who is not there', () => refused(order({ unit: randomUUID() }), 'owner-unknown'));
    it('is refused with a code of a physical seal that is none', () => refused(order({ physicalCode: '12' }), 'request-invalid'));

    it('R04 is refused for an owner with a wrong check digit in the credit code', async () => {
      const [{ credit_code: code }] = await test.database.query<{ credit_code: string }>('SELECT credit_code FROM unit WHERE id = ?', [owner.unit]) as [{ credit_code: string }];
      const wrong = code.slice(0, 17) + (code.endsWith('1') ? '2' : '1');
      await test.database.query('UPDATE unit SET credit_code = ? WHERE id = ?', [wrong, owner.unit]);
      await refused(order(), 'credit-code-invalid');
    });

    it('is not ordered while the workflow service is down', () => refused(order(), 'workflow-unavailable'));
  });
});
