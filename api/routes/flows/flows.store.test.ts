import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minutes } from '../../../domain/instant.ts';
import type { Store } from '../../../store/store.ts';
import { signedIn, testApi, type TestApi, type Visitor } from '../../../test/fixtures/api.ts';
import { organisation, type Organisation } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';
import { draw } from '../../../test/flows/draw.ts';

const approvals = `
  start s
  user a counts=finance
  user b counts=head
  stamp p
  end e
  s -> a
  a -> b
  b -> p
  p -> e`;

describe('flow', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let api: TestApi;
  let owner: Organisation;
  let administrator: Visitor;
  let head: Visitor;

  const deploy = (bpmn: string, changes: object = {}) => administrator.post('/flows', { key: 'contract', rule: owner.rule.id, bpmn, ...changes });

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    api = testApi(store);
    owner = await organisation(store);
    [administrator, head] = [await signedIn(api, owner.people.administrator), await signedIn(api, owner.people.head)];
  }, minutes(1));
  afterAll(() => test.remove());

  it('R36 is deployed once every path to a stamp satisfies the rule, known by its hash', async () => {
    const { status, body } = await deploy(draw(approvals));
    const { hash } = body as { hash: string };
    expect({ status, body }).toMatchObject({ status: 201, body: { key: 'contract', version: 1, unit: owner.unit, rule: owner.rule, deployedBy: `person/${owner.people.administrator}` } });
    expect((await administrator.get(`/flows/${hash}/bpmn`)).text).toBe(draw(approvals));
    expect((await deploy(draw(approvals))).body).toEqual(body);
    expect(((await administrator.get('/flows')).body as { items: { hash: string }[] }).items.map((flow) => flow.hash)).toContain(hash);
  });

  it('has another hash when the rule has changed', async () => {
    const first = (await deploy(draw(approvals))).body as { hash: string };
    const needs = [...(await store.flows.rule(owner.rule.id)).needs].map((need) => ({ ...need, maxAge: minutes(60) }));
    expect((await head.post('/approval-rules', { id: owner.rule.id, unit: owner.unit, needs })).body).toMatchObject({ id: owner.rule.id, version: 2 });
    const second = (await deploy(draw(approvals))).body as { hash: string; version: number };
    expect(second.hash).not.toBe(first.hash);
    expect(second.version).toBe(2);
  });

  describe('when it may not be deployed', () => {
    it.each([
      ['an element that is not executed', 'p', () => draw(approvals).replaceAll('bpmn:serviceTask', 'bpmn:scriptTask')],
      ['a path to the stamp without an approval', 'p', () => draw('start s\nuser a counts=finance\nstamp p\nend e\ns -> a\na -> p\np -> e')],
      ['a syntax error in FEEL', 'g_f', () => draw(`start s\nuser a counts=finance\nuser b counts=head\nstamp p\nxor g default=g_e\nend e\nend f\ns -> a\na -> b\nb -> p\np -> g\ng -> e\ng -> f : =1 +`)],
    ])('R36 is refused with rule, element and message: %s', async (_, element, bpmn) => {
      const { status, body } = await deploy(bpmn());
      expect({ status, body }).toMatchObject({ status: 422, body: { code: 'flow-refused', done: false, refused: expect.arrayContaining([expect.objectContaining({ rule: expect.any(String), element, message: expect.any(String) })]) } });
    });

    it.each([
      ['an XML entity', () => draw(approvals).replace('<bpmn:definitions', '<!DOCTYPE d [<!ENTITY e "x">]><bpmn:definitions')],
      ['no XML', () => 'not xml'],
    ])('is refused with %s', async (_, bpmn) => {
      const { status, body } = await deploy(bpmn());
      expect(status).toBe(422);
      expect((body as { code: string }).code).toBe('flow-refused');
    });

    it('is refused for a rule that is not there, and for one of another unit', async () => {
      expect((await deploy(draw(approvals), { rule: 'none' })).body).toMatchObject({ code: 'rule-unknown' });
      const other = await organisation(store);
      expect((await deploy(draw(approvals), { rule: other.rule.id })).body).toMatchObject({ code: 'forbidden' });
    });
  });

  it('R36 is checked with the same findings as when it is deployed, and is not deployed', async () => {
    const before = (await administrator.get('/flows')).body as object;
    const unapproved = draw('start s\nuser a counts=finance\nstamp p\nend e\ns -> a\na -> p\np -> e');
    const { status, body } = await administrator.post('/flows/check', { rule: owner.rule.id, bpmn: unapproved });
    expect(status).toBe(200);
    expect(body).toEqual({ refused: ((await deploy(unapproved)).body as { refused: object }).refused, notices: [] });
    expect(body).toMatchObject({ refused: [{ rule: 'approval-proof', element: 'p', path: expect.arrayContaining(['s', 'a', 'p']) }] });
    expect((await administrator.post('/flows/check', { rule: owner.rule.id, bpmn: draw(approvals) })).body).toEqual({ refused: [], notices: [] });
    expect((await administrator.get('/flows')).body).toEqual(before);
  });

  it('can begin as one of the library, each of which may be read by its name', async () => {
    const { items } = (await administrator.get('/flow-templates')).body as { items: { name: string; title: string }[] };
    expect(items).toContainEqual({ name: 'simple-use', title: '用印审批（一级）', description: expect.stringContaining('72 小时'), scenarios: [expect.objectContaining({ name: 'approved' }), expect.objectContaining({ name: 'overdue' })] });
    for (const { name } of items) expect((await administrator.get(`/flow-templates/${name}/bpmn`)).text).toContain('<bpmn:process ');
    expect((await administrator.get('/flow-templates/none/bpmn')).body).toMatchObject({ code: 'flow-template-unknown' });
  });

  it('can name the people who hold a role in its unit now, and no others', async () => {
    const { items } = (await administrator.get(`/units/${owner.unit}/people`)).body as { items: { id: string }[] };
    expect(items).toContainEqual({ id: owner.people.finance, name: 'finance 人', roles: ['finance'] });
    expect(items.map(({ id }) => id).sort()).toEqual(Object.values(owner.people).sort());
    await store.people.withdrawRole(owner.grants.secondFinance, 'system/set-up');
    expect(((await administrator.get(`/units/${owner.unit}/people`)).body as { items: { id: string }[] }).items.map(({ id }) => id)).not.toContain(owner.people.secondFinance);
    expect((await administrator.get(`/units/${(await organisation(store)).unit}/people`)).body).toMatchObject({ code: 'forbidden' });
  });

  describe('when its approval rule is set', () => {
    const need = { id: 'head', who: { role: 'unit-head' }, count: 1, proof: 'totp' };
    it.each([
      ['no need', []],
      ['a need twice', [need, need]],
      ['a need that refers to none', [{ ...need, distinctFrom: ['finance'] }]],
      ['a role that no person holds', [{ ...need, who: { role: 'public' } }]],
    ])('refuses %s', async (_, needs) => {
      expect((await head.post('/approval-rules', { id: 'other-rule', unit: owner.unit, needs })).body).toMatchObject({ code: 'request-invalid' });
    });

    it('is listed with its newest version only, to people of its unit only', async () => {
      await head.post('/approval-rules', { id: `second-${owner.unit}`, unit: owner.unit, needs: [need] });
      await head.post('/approval-rules', { id: `second-${owner.unit}`, unit: owner.unit, needs: [{ ...need, count: 2 }] });
      const { items } = (await administrator.get('/approval-rules')).body as { items: { id: string; version: number; unit: string }[] };
      expect(items.filter(({ id }) => id.startsWith('second'))).toMatchObject([{ version: 2, needs: [{ id: 'head', count: 2 }] }]);
      expect(new Set(items.map(({ unit }) => unit))).toEqual(new Set([owner.unit]));
    });

    it('gives each version for ever', async () => {
      const { body } = await head.get(`/approval-rules/${owner.rule.id}?version=1`);
      expect(body).toMatchObject({ id: owner.rule.id, version: 1, needs: [{ id: 'finance', distinctFrom: ['requester'] }, { id: 'head' }] });
    });
  });
});
