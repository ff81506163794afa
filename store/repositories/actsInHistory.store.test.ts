import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TaskAct } from '../../domain/flow/acts.ts';
import type { InterventionAct } from '../../domain/flow/intervention.ts';
import { days, hours, later, minutes } from '../../domain/instant.ts';
import { confirmedAct, secondAdministrator } from '../../test/fixtures/operation.ts';
import { activeSeal, organisation, type Organisation, type OwnedSeal, type Staff } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import { decisionStep, openUse, step, task } from '../../test/fixtures/use.ts';
import type { Store, TaskNote, Use } from '../store.ts';

/** With a policy for its tasks, so that opinions may be asked for. */
const graph = JSON.stringify({ elements: { finance: { approval: { acts: ['delegate'] } } } });

describe('acts in the history of an instance', () => {
  let test: TestStore, store: Store, owner: Organisation, owned: OwnedSeal, use: Use, second: string;
  beforeAll(async () => {
    test = await testStore();
    store = test.store;
    owner = await organisation(store, { graph });
    owned = await activeSeal(store, owner);
    second = await secondAdministrator(store, owner);
  }, minutes(1));
  afterAll(() => test.remove());
  beforeEach(async () => {
    use = await openUse(store, owner, owned);
  });

  const taskOf = (element: string) => `${use.id}:${element}`;
  const now = () => store.uses.get(use.id);
  const decide = async (element: string, by: Staff, changes: Parameters<typeof decisionStep>[3] = {}) => store.uses.recordStep(decisionStep(await now(), element, owner.people[by], changes));
  const note = (kind: TaskNote['kind'], by: Staff, changes: Partial<TaskNote> = {}) => store.taskActs.note({ id: randomUUID(), taskId: taskOf('finance'), person: owner.people[by], reason: '说明', kind, ...changes });
  const act = async (element: string | undefined, by: Staff, what: TaskAct, { from, onBehalfOf }: { readonly from?: string; readonly onBehalfOf?: string } = {}) => {
    const { step: present, subject } = await now();
    const entry = { id: randomUUID(), ...(element !== undefined && { taskId: taskOf(element) }), person: owner.people[by], reason: '说明', proof: 'totp' as const, subject: subject.sm3, act: what };
    return store.uses.recordStep(step(use.id, present, { state: JSON.stringify({ present, what }), act: { ...entry, ...(from !== undefined && { from: taskOf(from) }), ...(onBehalfOf !== undefined && { onBehalfOf }) } }));
  };
  /** One more open task: for one person, or signed by several. */
  const also = async (changes: Parameters<typeof task>[2]) => {
    const { counts: _, ...extra } = task(use.id, 'extra', changes);
    await store.uses.recordStep(step(use.id, (await now()).step, { opened: [extra] }));
  };
  const byHand = async (what: InterventionAct) => {
    const { id, confirmedBy } = await confirmedAct(store, owner, use.id, what, second, '说明');
    const { step: present } = await now();
    await store.uses.recordStep(step(use.id, present, { state: JSON.stringify({ present, what }), intervention: { id, confirmedBy }, ...(what.act === 'migrate' && { migration: { flow: owner.flow, elements: {}, names: {} } }) }));
  };
  const away = async () => {
    const time = await store.now();
    const { finance, custodian } = owner.people;
    const { id } = await store.absences.set({ id: randomUUID(), person: finance, proxy: custodian, from: later(time, -hours(3)), until: later(time, days(3)) }, `person/${finance}`);
    return () => store.absences.end(id, `person/${finance}`);
  };

  interface Line { readonly event: string; readonly by: Staff | 'second' | 'engine'; readonly element?: string; readonly reason?: string; readonly concerns?: string; readonly onBehalfOf?: Staff }
  const person = (who: string): string => (who === 'second' ? second : (owner.people[who as Staff] ?? who));
  /** What people, or the policy in their place, have done; without what the flow itself did. */
  const lines = async () => (await store.instances.history(use.id)).filter(({ actor }) => actor !== undefined).map(({ number: _, ...line }) => line);
  const lineOf = ({ event, by, element = 'finance', reason = '说明', concerns, onBehalfOf }: Line) => ({
    element, event, at: expect.any(Number), actor: by === 'engine' ? 'system/process' : `person/${person(by)}`, ...(reason !== '' && { reason }),
    ...(concerns !== undefined && { concerns: person(concerns) }), ...(onBehalfOf && { onBehalfOf: person(onBehalfOf) }),
  });

  it.each<[string, () => Promise<unknown>, Line]>([
    ['认领', () => note('claim', 'finance'), { event: 'claim', by: 'finance' }],
    ['取消认领', async () => { await note('claim', 'finance'); await note('unclaim', 'finance'); }, { event: 'unclaim', by: 'finance' }],
    ['同意', () => decide('finance', 'finance', { comment: '说明' }), { event: 'approve', by: 'finance' }],
    ['同意，没有意见', () => decide('finance', 'finance'), { event: 'approve', by: 'finance', reason: '' }],
    ['不同意', () => decide('finance', 'finance', { outcome: 'refused', comment: '说明' }), { event: 'refuse', by: 'finance' }],
    ['驳回', () => act('finance', 'finance', { act: 'reject', to: { element: 'ask' } }), { event: 'reject', by: 'finance', concerns: 'ask' }],
    ['退回', () => act('finance', 'finance', { act: 'return', to: 'ask' }), { event: 'return', by: 'finance', concerns: 'ask' }],
    ['转办', async () => { await also({ who: { persons: [owner.people.finance] } }); await act('extra', 'finance', { act: 'transfer', to: owner.people.handler }); }, { element: 'extra', event: 'transfer', by: 'finance', concerns: 'handler' }],
    ['委派', () => note('delegate', 'finance', { to: [owner.people.handler] }), { event: 'delegate', by: 'finance', concerns: 'handler' }],
    ['委派的意见', async () => { await note('delegate', 'finance', { to: [owner.people.handler] }); await note('opine', 'handler'); }, { event: 'opine', by: 'handler' }],
    ['收回委派', async () => { await note('delegate', 'finance', { to: [owner.people.handler] }); await note('recall', 'finance'); }, { event: 'recall', by: 'finance' }],
    ['代理', async () => { const back = await away(); await decide('finance', 'custodian', { onBehalfOf: owner.people.finance, comment: '说明' }); await back(); }, { event: 'approve', by: 'custodian', onBehalfOf: 'finance' }],
    ['代理退回', async () => { const back = await away(); await act('finance', 'custodian', { act: 'return', to: 'ask' }, { onBehalfOf: owner.people.finance }); await back(); }, { event: 'return', by: 'custodian', onBehalfOf: 'finance', concerns: 'ask' }],
    ['加签', () => act('finance', 'finance', { act: 'add-signer', signer: owner.people.handler, where: 'before' }), { event: 'add-signer', by: 'finance', concerns: 'handler' }],
    ['减签', async () => { await act('finance', 'finance', { act: 'add-signer', signer: owner.people.handler, where: 'beside' }); await act('finance', 'finance', { act: 'remove-signer', signer: owner.people.handler }); }, { event: 'remove-signer', by: 'finance', concerns: 'handler' }],
    ['抄送', () => note('copy', 'finance', { to: [owner.people.handler] }), { event: 'copy', by: 'finance', concerns: 'handler' }],
    ['已阅', async () => { await note('copy', 'finance', { to: [owner.people.handler] }); await note('read-copy', 'handler'); }, { event: 'read-copy', by: 'handler' }],
    ['沟通', () => note('comment', 'finance'), { event: 'comment', by: 'finance' }],
    ['催办', () => note('urge', 'requester'), { event: 'urge', by: 'requester' }],
    ['撤回', () => act(undefined, 'requester', { act: 'withdraw' }), { element: '', event: 'withdraw', by: 'requester' }],
    ['拿回', async () => { await decide('finance', 'finance'); await act('finance', 'finance', { act: 'take-back' }, { from: 'head' }); }, { event: 'take-back', by: 'finance' }],
    ['办结', async () => { await also({ who: { persons: [owner.people.finance] } }); await act('extra', 'finance', { act: 'complete', variables: {} }); }, { element: 'extra', event: 'complete', by: 'finance' }],
    ['暂存', () => store.taskActs.saveDraft({ taskId: taskOf('finance'), person: owner.people.finance, content: { comment: '待核' } }), { event: 'save-draft', by: 'finance', reason: '' }],
    ['离职转办', async () => { await also({ who: { persons: [owner.people.finance] } }); await act('extra', 'administrator', { act: 'hand-over', from: owner.people.finance, to: owner.people.handler }); }, { element: 'extra', event: 'hand-over', by: 'administrator', concerns: 'handler' }],
    ['暂停', () => byHand({ act: 'suspend' }), { element: '', event: 'suspend', by: 'second' }],
    ['恢复', async () => { await byHand({ act: 'suspend' }); await byHand({ act: 'resume' }); }, { element: '', event: 'resume', by: 'second' }],
    ['取消流程', () => byHand({ act: 'cancel' }), { element: '', event: 'cancel', by: 'second' }],
    ['移动令牌', () => byHand({ act: 'move-token', instance: 'finance#2', to: 'head' }), { element: 'head', event: 'move-token', by: 'second' }],
    ['重试', () => byHand({ act: 'retry', incident: 'finance#2' }), { element: '', event: 'retry', by: 'second' }],
    ['设置变量', () => byHand({ act: 'set-variables', variables: { x: 1 } }), { element: '', event: 'set-variables', by: 'second' }],
    ['迁移', () => byHand({ act: 'migrate', flow: owner.flow, mapping: {} }), { element: '', event: 'migrate', by: 'second' }],
    ['逾期自动处理', async () => store.uses.recordStep(step(use.id, (await now()).step, { closed: [{ id: taskOf('finance'), state: 'completed', decided: 'refused' }] })), { event: 'fail', by: 'engine', reason: '' }],
  ])('%s leaves its line: who, when, why, and for whom', async (_, does, line) => {
    await does();
    expect((await lines()).at(-1)).toEqual(lineOf(line));
  });

  it.each(['all', 'in-order', 'vote'] as const)('each of those who sign together leaves a line (%s)', async (mode) => {
    const { finance, handler } = owner.people;
    await also({ mode, required: 2, who: { persons: [finance, handler] }, signers: { all: [finance, handler], now: [finance, handler] } });
    for (const by of ['finance', 'handler'] as const) {
      const present = await now();
      await store.uses.recordStep({ ...decisionStep(present, 'extra', owner.people[by], { comment: '说明' }), closed: [] });
    }
    expect(await lines()).toEqual((['finance', 'handler'] as const).map((by) => lineOf({ element: 'extra', event: 'approve', by })));
  });

  it('what was proposed stands there with who proposed it, before what was done', async () => {
    await byHand({ act: 'suspend' });
    expect((await lines()).map(({ event, actor }) => [event, actor])).toEqual([['suspend-proposed', `person/${owner.people.administrator}`], ['suspend', `person/${second}`]]);
  });

  it('a draft leaves one line, however often it is saved, and none of its words', async () => {
    for (const comment of ['待核', '待核对']) await store.taskActs.saveDraft({ taskId: taskOf('finance'), person: owner.people.finance, content: { comment } });
    expect(await lines()).toEqual([lineOf({ event: 'save-draft', by: 'finance', reason: '' })]);
  });

  it('a step that is recorded again leaves its line once', async () => {
    const again = decisionStep(await now(), 'finance', owner.people.finance, { comment: '说明' });
    await store.uses.recordStep(again);
    await store.uses.recordStep(again);
    expect(await lines()).toHaveLength(1);
  });
});
