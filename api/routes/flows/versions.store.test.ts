import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn, testApi, type Visitor } from '../../../test/fixtures/api.ts';
import { organisation, type Organisation } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';
import { draw } from '../../../test/flows/draw.ts';

const plain = 'start s\nuser finance counts=finance\nuser head counts=head\nstamp p\nend e\ns -> finance\nfinance -> head\nhead -> p\np -> e';
const approves = (task: string) => ({ act: 'approve', task, by: task });
const good = { name: '同意', scenario: { steps: [approves('finance'), { expect: { tasks: ['head'] } }, approves('head'), { expect: { ended: true } }] } };

describe('versions of a flow', () => {
  let test: TestStore, owner: Organisation, administrator: Visitor;

  beforeAll(async () => {
    test = await testStore();
    owner = await organisation(test.store);
    administrator = await signedIn(testApi(test.store), owner.people.administrator);
  });
  afterAll(() => test.remove());

  const deploy = (drawing: string, changes: object = {}) => administrator.post('/flows', { key: 'versions', rule: owner.rule.id, bpmn: draw(drawing), ...changes });

  it('are deployed with their scenarios, which must hold', async () => {
    const { body } = await deploy(plain, { scenarios: [good] }).expect(201);
    expect(await test.store.flows.scenarios(body.hash as string)).toEqual([{ name: '同意', content: JSON.stringify(good.scenario) }]);
    const bad = { name: '不通过', scenario: { steps: [approves('finance'), { expect: { tasks: ['finance'] } }] } };
    expect((await deploy(plain, { scenarios: [good, bad] }).expect(422)).body).toMatchObject({ code: 'scenario-failed', scenario: '不通过', unmet: [{ step: 2 }] });
    expect((await deploy(plain, { scenarios: [{ name: 'x', scenario: { steps: [{ leap: 1 }] } }] }).expect(422)).body).toMatchObject({ code: 'scenario-failed', refused: [{ rule: 'scenario-form' }] });
    await deploy(plain, { scenarios: [good, good] }).expect(400);
  });

  it('with other scenarios are other versions, with the same ones the same', async () => {
    const [one, two] = [await deploy(plain, { scenarios: [good] }), await deploy(plain, { scenarios: [{ ...good, name: '另一' }] })];
    expect(two.body.hash).not.toBe(one.body.hash);
    expect((await deploy(plain, { scenarios: [good] })).body).toEqual(one.body);
  });

  it('are handed on with their scenarios, and imported under a rule of one\'s own', async () => {
    const { hash } = (await deploy(plain, { scenarios: [good] })).body;
    const flow = (await administrator.get(`/flows/${hash}/export`).expect(200)).body;
    expect(flow).toMatchObject({ format: 'yinxin-flow-1', key: 'versions', scenarios: [good] });
    const other = await organisation(test.store);
    const there = await signedIn(testApi(test.store), other.people.administrator);
    const { body } = await there.post('/flows/import', { rule: other.rule.id, flow }).expect(201);
    expect(body).toMatchObject({ unit: other.unit, key: 'versions', version: 1 });
    expect((await there.get(`/flows/${body.hash}/export`)).body).toEqual(flow);
    await there.post('/flows/import', { rule: other.rule.id, flow: { ...flow, format: 'other' } }).expect(400);
    await there.post('/flows/import', { rule: owner.rule.id, flow }).expect(403);
  });

  it('say how they differ, element by element', async () => {
    const [from, to] = [(await deploy(plain).expect(201)).body.hash, (await deploy(plain.replace('p -> e', 'p -> n\nnotify n to=requester template=use-stamped\nn -> e')).expect(201)).body.hash];
    const { body } = await administrator.get(`/flows/${from}/difference?with=${to}`).expect(200);
    expect(body.added.map(({ id }: { id: string }) => id)).toEqual(['n', 'p_n', 'n_e']);
    expect(body.removed).toEqual([{ id: 'p_e', type: 'sequenceFlow' }]);
    const other = await organisation(test.store);
    await (await signedIn(testApi(test.store), other.people.administrator)).get(`/flows/${other.flow}/difference?with=${from}`).expect(404);
  });
});
