import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minutes } from '../../../domain/instant.ts';
import { signedIn, testApi, type TestApi, type Visitor } from '../../../test/fixtures/api.ts';
import { organisation, twoApprovals, type Organisation } from '../../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../../test/fixtures/store.ts';
import { table } from '../../../test/flows/decision.ts';
import { draw } from '../../../test/flows/draw.ts';

const approved = 'start s\nuser finance counts=finance\nuser head counts=head\nstamp p\nend e\ns -> finance\nfinance -> head\nhead -> p\np -> e';
const deciding = draw(approved.replace('s -> finance', 'rule r decision=level result=level\ns -> r\nr -> finance'));
const approvals = (id: string): string => draw(`process ${id} {\nstart ${id}-s\nuser finance counts=finance\nuser head counts=head\nend ${id}-e\n${id}-s -> finance\nfinance -> head\nhead -> ${id}-e\n}`);
const calling = (process: string): string => draw(`start s\ncall c process=${process}\nstamp p\nend e\ns -> c\nc -> p\np -> e`);
const dmn = (name = 'level') => ({ name: `${name}.dmn`, text: table(name) });

describe('files of a flow', () => {
  let [test, elsewhere]: [TestStore, TestStore] = [undefined!, undefined!];
  let api: TestApi;
  let owner: Organisation;
  let administrator: Visitor;

  const deploy = (bpmn: string, files: readonly object[] = [], more: object = {}) => administrator.post('/flows', { key: 'files', rule: owner.rule.id, bpmn, files, ...more });
  const refusedOf = async (bpmn: string, files: readonly object[]) => ((await deploy(bpmn, files).expect(422)).body as { refused: object[] }).refused;

  beforeAll(async () => {
    [test, elsewhere] = [await testStore(), await testStore()];
    owner = await organisation(test.store);
    api = testApi(test.store);
    administrator = await signedIn(api, owner.people.administrator);
  }, minutes(1));
  afterAll(() => Promise.all([test.remove(), elsewhere.remove()]));

  it('R12 are deployed with it, bound into its graph, and given back', async () => {
    const files = [{ name: 'approvals.bpmn', text: approvals('approvals') }];
    const { hash } = (await deploy(calling('approvals'), files).expect(201)).body as { hash: string };
    expect(JSON.parse(await test.store.flows.graph(hash))).toMatchObject({ called: { approvals: { process: 'approvals' } } });
    expect((await administrator.get(`/flows/${hash}`).expect(200)).body).toMatchObject({ hash, files, starts: [{ element: 's' }] });
  });

  it('are part of what the flow is known by, in whatever order they are sent', async () => {
    const [one, two] = [{ name: 'a.bpmn', text: approvals('approvals') }, dmn()];
    const first = (await deploy(calling('approvals'), [one, two]).expect(201)).body as { hash: string; notices: object[] };
    expect(first.notices).toEqual([{ rule: 'file-used', element: '', file: 'level.dmn', message: expect.any(String) }]);
    expect((await deploy(calling('approvals'), [two, one])).body).toMatchObject({ hash: first.hash });
    expect((await deploy(calling('approvals'), [one])).body.hash).not.toBe(first.hash);
    expect((await deploy(calling('approvals'), [{ ...one, name: 'b.bpmn' }, two])).body.hash).not.toBe(first.hash);
  });

  it('R12 that hold tables let its scenarios decide by them', async () => {
    const scenario = (level: string) => ({ name: '级别', scenario: { variables: { subject: { form: { amount: 20_000 } } }, steps: [{ expect: { tasks: ['finance'], variables: { level } } }] } });
    await deploy(deciding, [dmn()], { scenarios: [scenario('high')] }).expect(201);
    expect((await deploy(deciding, [dmn()], { scenarios: [scenario('low')] }).expect(422)).body).toMatchObject({ code: 'scenario-failed' });
  });

  it('are refused by name, with the element inside', async () => {
    expect(await refusedOf(calling('approvals'), [{ name: 'bad.bpmn', text: approvals('approvals').replace('bpmn:endEvent', 'bpmn:complexGateway').replace('/bpmn:endEvent', '/bpmn:complexGateway') }])).toContainEqual(expect.objectContaining({ file: 'bad.bpmn' }));
    expect(await refusedOf(deciding, [{ name: 'bad.dmn', text: '<nothing/>' }])).toEqual([expect.objectContaining({ file: 'bad.dmn' })]);
    expect(await refusedOf(deciding, [dmn(), { ...dmn(), name: 'again.dmn' }])).toEqual([expect.objectContaining({ rule: 'file-names', element: 'level', file: expect.stringMatching(/dmn$/) })]);
    const stuck = draw('process stuck {\nstart stuck-s\nxor x default=d\nuser finance counts=finance\nuser head counts=head\nand stuck-j\nend stuck-e\nstuck-s -> x\nx -> finance : subject.form.amount > 1\nx -> head flow=d\nfinance -> stuck-j\nhead -> stuck-j\nstuck-j -> stuck-e\n}');
    expect(await refusedOf(calling('stuck'), [{ name: 'stuck.bpmn', text: stuck }])).toContainEqual(expect.objectContaining({ rule: 'soundness-option-to-complete', file: 'stuck.bpmn' }));
    expect(await refusedOf(calling('nowhere'), [])).toEqual([expect.not.objectContaining({ file: expect.anything() })]);
  });

  it('are refused when they are too many or too large, as the installation is configured', async () => {
    const small = testApi(test.store, { limits: { ...api.world.limits, flowFiles: 1, flowBytes: 20_000 } });
    const there = await signedIn(small, owner.people.administrator);
    const sent = (files: readonly object[]) => there.post('/flows', { key: 'files', rule: owner.rule.id, bpmn: deciding, files });
    expect((await sent([dmn(), dmn('other')]).expect(422)).body).toMatchObject({ refused: [{ rule: 'file-limits' }] });
    expect((await sent([{ name: 'a.dmn', text: `${table('level')}${' '.repeat(20_000)}` }]).expect(422)).body).toMatchObject({ refused: [{ rule: 'file-limits' }] });
    await sent([dmn()]).expect(201);
    await sent([{ name: '../level.dmn', text: table('level') }]).expect(400);
    await sent([dmn(), dmn()]).expect(400);
  });

  it('are checked with the same findings as when they are deployed', async () => {
    const files = [{ name: 'bad.dmn', text: '<nothing/>' }];
    expect((await administrator.post('/flows/check', { rule: owner.rule.id, bpmn: deciding, files }).expect(200)).body).toEqual({ refused: await refusedOf(deciding, files), notices: [] });
  });

  it('say how two versions differ in them', async () => {
    const hashes = [];
    for (const files of [[dmn(), dmn('gone')], [{ ...dmn(), text: table('level', 'other') }, dmn('new')]]) hashes.push((await deploy(deciding, files).expect(201)).body.hash as string);
    expect((await administrator.get(`/flows/${hashes[0]}/difference?with=${hashes[1]}`).expect(200)).body).toMatchObject({ files: { added: ['new.dmn'], removed: ['gone.dmn'], changed: ['level.dmn'] } });
  });

  describe('that were deployed before with another flow of the unit', () => {
    it('are taken along when a flow names what they hold and does not hold it', async () => {
      const unit = await organisation(test.store);
      const there = await signedIn(api, unit.people.administrator);
      const sent = (bpmn: string, files: readonly object[] = []) => there.post('/flows', { key: 'later', rule: unit.rule.id, bpmn, files });
      await sent(calling('approvals')).expect(422);
      await there.post('/flows', { key: 'shared', rule: unit.rule.id, bpmn: deciding, files: [dmn()] }).expect(201);
      await there.post('/flows', { key: 'both', rule: unit.rule.id, bpmn: approvals('approvals') }).expect(201);
      const called = (await sent(calling('approvals')).expect(201)).body as { hash: string };
      expect((await there.get(`/flows/${called.hash}`)).body).toMatchObject({ files: [{ name: 'both.bpmn', text: approvals('approvals') }] });
      const decided = (await sent(deciding).expect(201)).body as { hash: string };
      expect((await there.get(`/flows/${decided.hash}/export`)).body).toMatchObject({ files: [dmn()] });
    });

    it('stay as they were in what took them, and the newest are taken by what comes later', async () => {
      const before = (await deploy(deciding).expect(201)).body as { hash: string };
      await deploy(deciding, [{ ...dmn(), text: table('level', 'newest') }], { key: 'newer' }).expect(201);
      const after = (await deploy(deciding).expect(201)).body as { hash: string };
      expect(after.hash).not.toBe(before.hash);
      expect((await administrator.get(`/flows/${after.hash}`)).body.files[0].text).toContain('newest');
      expect((await administrator.get(`/flows/${before.hash}`)).body.files[0].text).not.toContain('newest');
    });

    it('are not those of another unit', async () => {
      const other = await organisation(test.store);
      await (await signedIn(api, other.people.administrator)).post('/flows', { key: 'x', rule: other.rule.id, bpmn: deciding }).expect(422);
    });
  });

  it('are handed on with the flow, which elsewhere is known by the same hash', async () => {
    const { hash } = (await deploy(deciding, [dmn()]).expect(201)).body as { hash: string };
    const flow = (await administrator.get(`/flows/${hash}/export`).expect(200)).body as object;
    expect(flow).toMatchObject({ files: [dmn()] });
    const others = await organisation(elsewhere.store);
    await elsewhere.store.flows.setRule({ id: owner.rule.id, unit: others.unit, needs: twoApprovals }, 'person/x');
    const there = await signedIn(testApi(elsewhere.store), others.people.administrator);
    const { body } = await there.post('/flows/import', { rule: owner.rule.id, flow }).expect(201);
    expect(body).toMatchObject({ hash, unit: others.unit });
    expect((await there.get(`/flows/${hash}/export`)).body).toEqual(flow);
  });
});
