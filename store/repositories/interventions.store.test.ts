import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { InterventionAct } from '../../domain/flow/intervention.ts';
import type { FlowStep } from '../../domain/flow/step.ts';
import { confirmedAct, secondAdministrator } from '../../test/fixtures/operation.ts';
import { activeSeal, organisation, type Organisation, type OwnedSeal } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import { decisionStep, openUse, step, task } from '../../test/fixtures/use.ts';
import type { Store, Use } from '../store.ts';

describe('intervention in a flow', () => {
  let test: TestStore, store: Store, owner: Organisation, owned: OwnedSeal, use: Use, second: string;

  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    owner = await organisation(store);
    owned = await activeSeal(store, owner);
    second = await secondAdministrator(store, owner);
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    use = await openUse(store, owner, owned);
  });

  const record = async (changes: Partial<FlowStep>) => {
    const { step: present } = await store.uses.get(use.id);
    return store.uses.recordStep(step(use.id, present, { state: JSON.stringify({ present, changes }), ...changes } as never));
  };
  const proposed = (act: InterventionAct) => confirmedAct(store, owner, use.id, act, second, '设备已修复');
  const done = async (act: InterventionAct, changes: Partial<FlowStep> = {}) => {
    const { id, confirmedBy } = await proposed(act);
    await record({ intervention: { id, confirmedBy }, ...changes });
    return id;
  };

  it('is done when another administrator confirms it, and stands in history and audit with both, instant and reason', async () => {
    const id = await done({ act: 'move-token', instance: 'finance#2', to: 'head' });
    expect(await store.interventions.get(id)).toMatchObject({ state: 'done', proposedBy: `person/${owner.people.administrator}`, confirmedBy: `person/${second}`, reason: '设备已修复' });
    expect((await store.instances.history(use.id)).slice(-2)).toMatchObject([
      { element: 'head', event: 'move-token-proposed', actor: `person/${owner.people.administrator}`, reason: '设备已修复' },
      { element: 'head', event: 'move-token', actor: `person/${second}`, reason: '设备已修复' },
    ]);
    const acts = (await store.audit.entries(`use/${use.id}`, { limit: 50 })).map(({ actor, act }) => [actor, act]);
    expect(acts).toContainEqual([`person/${owner.people.administrator}`, 'intervention.proposed']);
    expect(acts).toContainEqual([`person/${second}`, 'intervention.move-token']);
  });

  it('is not confirmed by who proposed it', async () => {
    const { id } = await store.interventions.propose({ id: randomUUID(), instanceId: use.id, act: { act: 'cancel' }, reason: '撤销' }, `person/${second}`);
    await expect(store.interventions.confirmed(id, `person/${second}`)).rejects.toMatchObject({ code: 'four-eyes-missing' });
    await expect(record({ intervention: { id, confirmedBy: `person/${second}` } })).rejects.toMatchObject({ code: 'four-eyes-missing' });
  });

  it('is not confirmed by whoever is no administrator of flows in the unit', async () => {
    const { id } = await proposed({ act: 'cancel' });
    await expect(record({ intervention: { id, confirmedBy: `person/${owner.people.head}` } })).rejects.toMatchObject({ code: 'four-eyes-missing' });
  });

  it('is done once', async () => {
    const id = await done({ act: 'suspend' });
    await expect(record({ intervention: { id, confirmedBy: `person/${second}` } })).rejects.toMatchObject({ code: 'intervention-done' });
  });

  it('is for the instance for which it was proposed', async () => {
    const { id, confirmedBy } = await proposed({ act: 'cancel' });
    use = await openUse(store, owner, owned);
    await expect(record({ intervention: { id, confirmedBy } })).rejects.toMatchObject({ code: 'intervention-unknown' });
  });

  it('is not proposed for an instance that has ended, and is found again by its id', async () => {
    const { id } = await proposed({ act: 'cancel' });
    await record({ end: { status: 'refused' } });
    await expect(proposed({ act: 'cancel' })).rejects.toMatchObject({ code: 'instance-ended' });
    expect(await store.interventions.propose({ id, instanceId: use.id, act: { act: 'suspend' }, reason: '' }, 'person/x')).toMatchObject({ act: { act: 'cancel' } });
    expect(await store.interventions.ofInstance(use.id)).toHaveLength(1);
    await expect(store.interventions.get('none')).rejects.toMatchObject({ code: 'intervention-unknown' });
  });

  describe('that is refused', () => {
    it('is not done any more, and says who did not want it, when and why', async () => {
      const { id, confirmedBy } = await proposed({ act: 'cancel' });
      expect(await store.interventions.refuse({ id, reason: '仍需用印' }, `person/${second}`)).toMatchObject({ state: 'refused', refusedBy: `person/${second}`, refusedAt: expect.any(Number), refusal: '仍需用印' });
      await expect(store.interventions.confirmed(id, `person/${second}`)).rejects.toMatchObject({ code: 'intervention-refused' });
      await expect(record({ intervention: { id, confirmedBy } })).rejects.toMatchObject({ code: 'intervention-refused' });
      expect((await store.audit.entries(`use/${use.id}`, { limit: 50 })).map(({ act }) => act)).toContain('intervention.refused');
    });

    it('stays refused for the reason that was given first', async () => {
      const { id } = await proposed({ act: 'cancel' });
      await store.interventions.refuse({ id, reason: '一' }, `person/${second}`);
      expect(await store.interventions.refuse({ id, reason: '二' }, `person/${owner.people.administrator}`)).toMatchObject({ refusedBy: `person/${second}`, refusal: '一' });
    });

    it('was not done before', async () => {
      const id = await done({ act: 'suspend' });
      await expect(store.interventions.refuse({ id, reason: '迟了' }, `person/${second}`)).rejects.toMatchObject({ code: 'intervention-done' });
    });
  });

  it('is listed by state, newest first, page by page, for the units in reach', async () => {
    const [first, last] = [(await proposed({ act: 'cancel' })).id, (await proposed({ act: 'suspend' })).id];
    const list = (state: 'proposed' | 'refused', page = { limit: 100 }) => store.interventions.list({ units: [owner.unit], state }, page);
    const ids = (await list('proposed')).map(({ id }) => id);
    expect([...ids].sort()).toEqual(expect.arrayContaining([first, last].sort()));
    expect((await store.interventions.list({ units: [owner.unit], state: 'proposed' }, { limit: 1, after: ids[0]! })).map(({ id }) => id)).toEqual([ids[1]]);
    await store.interventions.refuse({ id: first, reason: '不需要' }, `person/${second}`);
    expect((await list('proposed')).map(({ id }) => id)).not.toContain(first);
    expect((await list('refused')).map(({ id }) => id)).toContain(first);
    expect(await store.interventions.list({ units: [] }, { limit: 5 })).toEqual([]);
  });

  describe('when it suspends the instance', () => {
    it('nothing else happens there until it is resumed', async () => {
      await done({ act: 'suspend' });
      expect((await store.instances.get(use.id)).suspendedAt).toBeDefined();
      expect((await store.uses.resuming(use.id)).resumed).toMatchObject({ suspended: true });
      await expect(store.uses.recordStep(decisionStep(await store.uses.get(use.id), 'finance', owner.people.finance))).rejects.toMatchObject({ code: 'instance-suspended' });
      await expect(done({ act: 'suspend' })).rejects.toMatchObject({ code: 'instance-suspended' });
      await done({ act: 'resume' });
      await store.uses.recordStep(decisionStep(await store.uses.get(use.id), 'finance', owner.people.finance));
      expect((await store.instances.get(use.id)).suspendedAt).toBeUndefined();
      await expect(done({ act: 'resume' })).rejects.toMatchObject({ code: 'instance-not-suspended' });
    });

    it('an administrator may still cancel it', async () => {
      await done({ act: 'suspend' });
      await done({ act: 'cancel' }, { end: { status: 'ended' } });
      expect((await store.uses.get(use.id)).status).toBe('ended');
    });
  });

  describe('when it moves the instance to another version', () => {
    const deployed = async (rule = owner.rule): Promise<string> => {
      const hash = randomUUID().replaceAll('-', '').padEnd(64, '0');
      await store.flows.deploy({ hash, key: 'use', unit: owner.unit, name: '新版', rule, bpmn: new Uint8Array(), graph: '{"process":"use"}' }, 'person/x');
      return hash;
    };

    it('R36 keeps what was approved, under the new names', async () => {
      await store.uses.recordStep(decisionStep(use, 'finance', owner.people.finance));
      const flow = await deployed();
      await record({ incidents: [{ id: 'head#3', element: 'head', code: 'x', message: 'x' }], subscribed: [{ id: 'w#4', element: 'head', kind: 'message', name: 'm' }] });
      await done({ act: 'migrate', flow, mapping: { head: 'chief' } }, { migration: { flow, elements: { head: 'chief' }, names: { chief: '领导' } } });
      expect(await store.instances.get(use.id)).toMatchObject({ flowHash: flow, subject: { sm3: use.subject.sm3 } });
      expect((await store.instances.tasksOf(use.id)).map(({ element, name }) => [element, name])).toEqual([['finance', 'finance'], ['chief', '领导']]);
      expect((await store.incidents.ofInstance(use.id)).map(({ element }) => element)).toEqual(['chief']);
      expect((await store.instances.decisions(use.id)).filter(({ supersededAt }) => supersededAt === undefined)).toHaveLength(1);
    });

    it('R36 is refused where another rule, or another version of it, decides', async () => {
      const { id: ruleId, version } = await store.flows.setRule({ id: owner.rule.id, unit: owner.unit, needs: [{ id: 'head', who: { role: 'unit-head' }, count: 1, distinctFrom: [], proof: 'totp' }] }, 'person/x');
      const flow = await deployed({ id: ruleId, version });
      await expect(done({ act: 'migrate', flow, mapping: {} }, { migration: { flow, elements: {}, names: {} } })).rejects.toMatchObject({ code: 'migration-refused', details: { findings: [{ reason: 'rule-changed' }] } });
      expect((await store.instances.get(use.id)).flowHash).toBe(use.flowHash);
    });
  });
});

describe('incident of a flow', () => {
  let test: TestStore, store: Store, owner: Organisation, owned: OwnedSeal;
  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    owner = await organisation(store);
    owned = await activeSeal(store, owner);
  });
  afterAll(() => test.remove());

  it('stands open with what, where and since when, until it is resolved', async () => {
    const [one, two] = [await openUse(store, owner, owned), await openUse(store, owner, owned)];
    for (const { id } of [one, two]) await store.uses.recordStep(step(id, 1, { state: '{"at":2}', incidents: [{ id: 'choice#4', element: 'choice', code: 'no-flow-selected', message: '金额不在任何一档' }] }));
    const first = await store.incidents.open({ units: [owner.unit] }, { limit: 1 });
    expect(first).toMatchObject([{ instanceId: one.id, element: 'choice', code: 'no-flow-selected', message: '金额不在任何一档' }]);
    expect(await store.incidents.open({ units: [owner.unit] }, { limit: 5, after: `${one.id} choice#4` })).toMatchObject([{ instanceId: two.id }]);
    await store.uses.recordStep(step(one.id, 2, { state: '{"at":3}', resolved: ['choice#4'] }));
    expect((await store.incidents.open({ units: [owner.unit] }, { limit: 5 })).map(({ instanceId }) => instanceId)).toEqual([two.id]);
    expect((await store.incidents.ofInstance(one.id))[0]!.resolvedAt).toBeDefined();
    await store.uses.recordStep(step(two.id, 2, { state: '{"at":3}', end: { status: 'refused' } }));
    expect(await store.incidents.open({ units: [owner.unit] }, { limit: 5 })).toEqual([]);
    expect(await store.incidents.open({ units: [] }, { limit: 5 })).toEqual([]);
  });

  it('is found by flow and reason, and tells how often its element has stopped so far', async () => {
    const { id } = await openUse(store, owner, owned);
    const incident = (number: number, code: string) => ({ id: `choice#${number}`, element: 'choice', code, message: 'x' });
    await store.uses.recordStep(step(id, 1, { state: '{"at":2}', incidents: [incident(4, 'no-flow-selected')] }));
    await store.uses.recordStep(step(id, 2, { state: '{"at":3}', resolved: ['choice#4'], incidents: [incident(5, 'condition-failed')] }));
    const open = (filter: object) => store.incidents.open({ units: [owner.unit], ...filter }, { limit: 5 });
    expect(await open({ code: 'condition-failed' })).toMatchObject([{ instanceId: id, id: 'choice#5', tried: 2 }]);
    expect(await open({ flow: owner.flow, key: 'use' })).toHaveLength(1);
    for (const none of [{ code: 'no-flow-selected' }, { flow: '0'.repeat(64) }, { key: 'other' }]) expect(await open(none)).toEqual([]);
    expect(await store.instances.list({ units: [owner.unit], state: 'incident' }, { limit: 5 })).toMatchObject([{ id }]);
    expect((await store.instances.notes([id])).get(id)).toMatchObject({ incidents: 1, title: expect.any(String) });
  });
});

describe('step of a flow', () => {
  let test: TestStore, store: Store, owner: Organisation, owned: OwnedSeal, use: Use;
  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    owner = await organisation(store);
    owned = await activeSeal(store, owner);
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    use = await openUse(store, owner, owned);
  });

  it('R36 opens 500 tasks of a multi-instance at once, and takes no approval of one round from another', async () => {
    const round = (number: number) => task(use.id, 'finance', { id: `${use.id}.finance.${number}`, rounds: [`finance#2:${number}`], priority: 70, form: 'quote', followUpAt: 1_000 as never });
    await store.uses.recordStep(step(use.id, 1, { opened: Array.from({ length: 500 }, (_, index) => round(index + 1)) }));
    const decide = async (number: number, person: string, opened: readonly ReturnType<typeof round>[]) => {
      const present = await store.uses.get(use.id);
      const decided = decisionStep(present, 'finance', person);
      await store.uses.recordStep({ ...decided, state: `{"round":${number}}`, decision: { ...decided.decision!, taskId: `${use.id}.finance.${number}` }, closed: [{ id: `${use.id}.finance.${number}`, state: 'completed' }], opened });
    };
    await decide(1, owner.people.finance, [round(501)]);
    await decide(2, owner.people.secondFinance, []);
    expect((await store.instances.decisions(use.id)).filter(({ supersededAt }) => supersededAt === undefined)).toHaveLength(2);
    const tasks = await store.instances.tasksOf(use.id);
    expect(tasks).toHaveLength(503);
    expect(tasks.find(({ id }) => id.endsWith('.finance.7'))).toMatchObject({ priority: 70, form: 'quote', followUpAt: 1_000 });
  }, 60_000);

  it('R36 that opens a task anew takes from its earlier approvals what they counted', async () => {
    const round = (body: number, number: number) => task(use.id, 'finance', { id: `${use.id}.finance.${body}${number}`, rounds: [`finance#${body}:${number}`] });
    await store.uses.recordStep(step(use.id, 1, { opened: [round(2, 1)] }));
    const decided = decisionStep(await store.uses.get(use.id), 'finance', owner.people.finance);
    await store.uses.recordStep({ ...decided, decision: { ...decided.decision!, taskId: `${use.id}.finance.21` }, opened: [round(9, 1)] });
    expect((await store.instances.decisions(use.id)).map(({ supersededAt }) => supersededAt !== undefined)).toEqual([true]);
  });

  it('is kept in parts until all of it is there', async () => {
    const part = (number: number, content: string) => store.instances.keepPart({ instanceId: use.id, after: 1, number, content });
    await part(0, '{"half"');
    await expect(store.instances.parts(use.id, 1, 2)).rejects.toMatchObject({ code: 'step-part-missing' });
    await part(1, ':2}');
    await part(1, ':1}');
    expect(await store.instances.parts(use.id, 1, 2)).toBe('{"half":1}');
    await store.uses.recordStep(step(use.id, 1, { parts: 2 }));
    expect(await store.instances.parts(use.id, 1, 2)).toBe('{"half":1}'); // whoever asks again finds it
    await store.uses.recordStep(step(use.id, 2, { parts: 1 }));
    await expect(store.instances.parts(use.id, 1, 2)).rejects.toMatchObject({ code: 'step-part-missing' });
  });

  it('finds the newest version of a called process in the unit, and notes which one is bound', async () => {
    const deploy = (number: number, versionTag?: string) => store.flows.deploy({
      hash: `${randomUUID().replaceAll('-', '')}${String(number).padStart(32, '0')}`, key: `called-${number}`, unit: owner.unit, name: '子流程', rule: owner.rule, bpmn: new Uint8Array(),
      graph: JSON.stringify({ process: 'check', ...(versionTag && { versionTag }) }),
    }, 'person/x');
    await expect(store.instances.findProcess({ instanceId: use.id, process: 'check' })).rejects.toMatchObject({ code: 'called-process-unknown' });
    const tagged = await deploy(1, 'v1');
    await new Promise((resolve) => setTimeout(resolve, 5));
    const newest = await deploy(2);
    expect((await store.instances.findProcess({ instanceId: use.id, process: 'check' })).hash).toBe(newest.hash);
    expect((await store.instances.findProcess({ instanceId: use.id, process: 'check', versionTag: 'v1' })).hash).toBe(tagged.hash);
    await store.uses.recordStep(step(use.id, 1, { called: { jobId: 'call#3', element: 'call', process: 'check', flow: newest.hash } }));
    expect((await store.uses.resuming(use.id)).resumed!.called).toEqual([newest.hash]);
    expect(await store.instances.running(use.id)).toMatchObject({ flowHash: owner.flow, called: { [newest.hash]: '{"process":"check"}' }, step: 2 });
  });

  it('asks who heads a unit and who holds a seal', async () => {
    const call = (text: string, which: 'head' | 'holders', argument: string) => ({ text, function: which, argument });
    expect(await store.instances.lookUp(use.id, [call('a', 'head', owner.unit), call('b', 'head', 'none'), call('c', 'holders', use.esId), call('d', 'holders', 'none')])).toEqual({ a: owner.people.head, b: null, c: [], d: [] });
  });

  it('R36 asks who may decide a task: by the rule where it counts, else whom the flow names', async () => {
    const asked = (text: string, task: object) => ({ text, function: 'approvers' as const, argument: 'x', task });
    expect(await store.instances.lookUp(use.id, [asked('a', { counts: 'finance' }), asked('b', { who: { role: 'custodian' } }), asked('c', { counts: 'nothing' })])).toEqual({
      a: [owner.people.finance, owner.people.secondFinance].sort(), b: [owner.people.custodian], c: [],
    });
  });

  it('is told page by page', async () => {
    const entries = Array.from({ length: 5 }, (_, index) => ({ element: `e${index}`, event: 'entered', at: 1_000 as never }));
    await store.uses.recordStep(step(use.id, 1, { history: entries }));
    const page = await store.instances.history(use.id, { limit: 3 });
    expect(page.map(({ element }) => element)).toEqual(['e0', 'e1', 'e2']);
    expect((await store.instances.history(use.id, { limit: 3, after: page.at(-1)!.number })).map(({ element }) => element)).toEqual(['e3', 'e4']);
    expect((await store.instances.list({ units: [owner.unit], state: 'open', flow: owner.flow }, { limit: 1 })).map(({ id }) => id)).toEqual([use.id]);
  });
});
