import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { days, hours, instantOf, later, minutes, type Instant } from '../../domain/instant.ts';
import { activeSeal, organisation, type Organisation, type OwnedSeal, type Staff } from '../../test/fixtures/organisation.ts';
import { testStore, type TestStore } from '../../test/fixtures/store.ts';
import { decisionStep, openUse, step, type task } from '../../test/fixtures/use.ts';
import type { Store, TaskNote, Use } from '../store.ts';

/** With a policy for its tasks, so that opinions may be asked for. */
const graph = JSON.stringify({ elements: { finance: { approval: { acts: ['delegate'] } } } });
const refused = (code: string) => ({ code });

describe('acts in tasks that only the rows know of', () => {
  let [test, store]: [TestStore, Store] = [undefined!, undefined!];
  let owner: Organisation, seal: OwnedSeal, use: Use;
  let time: Instant;
  const clock = { passed: 0 };

  beforeAll(async () => {
    test = await testStore({ clock: () => instantOf(Date.now() + clock.passed) });
    store = test.store;
  }, minutes(1));
  afterAll(() => test.remove());
  beforeEach(async () => {
    owner = await organisation(store, { graph });
    seal = await activeSeal(store, owner);
    use = await openUse(store, owner, seal);
    time = await store.now();
  });

  const finance = () => `${use.id}:finance`;
  const note = (kind: TaskNote['kind'], by: Staff, changes: Partial<TaskNote> = {}) => store.taskActs.note({ id: randomUUID(), taskId: finance(), person: owner.people[by], reason: '', kind, ...changes });
  const decide = async (element: string, by: Staff, changes: Parameters<typeof decisionStep>[3] = {}) => store.uses.recordStep(decisionStep(await store.uses.get(use.id), element, owner.people[by], changes));
  const inbox = async (by: Staff) => (await store.instances.inbox(owner.people[by], { limit: 10 })).map(({ id }) => id);

  describe('when a task is claimed', () => {
    it('only the claimer acts in it, until they give it back', async () => {
      await note('claim', 'finance');
      await expect(decide('finance', 'secondFinance')).rejects.toMatchObject(refused('task-claimed'));
      await expect(note('unclaim', 'secondFinance')).rejects.toMatchObject(refused('task-claimed'));
      expect((await store.taskActs.standing(finance(), owner.people.secondFinance)).acting).toEqual([]);
      await note('unclaim', 'finance');
      await decide('finance', 'secondFinance');
      await expect(note('claim', 'finance')).rejects.toMatchObject(refused('task-ended'));
    });

    it('is refused to who has no part in it, and kept once with its audit row and its line of history', async () => {
      await expect(note('claim', 'handler')).rejects.toMatchObject(refused('task-not-yours'));
      const id = randomUUID();
      await note('claim', 'finance', { id });
      await note('claim', 'finance', { id });
      expect(await store.taskActs.ofInstance(use.id)).toMatchObject([{ id, kind: 'claim', person: owner.people.finance, taskId: finance() }]);
      expect((await store.audit.entries(`use/${use.id}`, { limit: 10 })).filter(({ act }) => act === 'task-act.claim')).toHaveLength(1);
      expect((await store.instances.history(use.id)).filter(({ event }) => event === 'claim')).toMatchObject([{ element: 'finance', actor: `person/${owner.people.finance}` }]);
    });
  });

  describe('when an opinion is asked for', () => {
    it('waits for it, then the owner decides; the delegate decides nothing', async () => {
      await note('delegate', 'finance', { to: [owner.people.handler], reason: '请核对金额' });
      await expect(decide('finance', 'finance')).rejects.toMatchObject(refused('task-delegated'));
      await expect(decide('finance', 'handler')).rejects.toMatchObject(refused('task-not-yours'));
      expect(await inbox('handler')).toEqual([finance()]);
      await note('opine', 'handler', { reason: '金额无误' });
      expect(await inbox('handler')).toEqual([]);
      await expect(note('opine', 'handler')).rejects.toMatchObject(refused('task-not-yours'));
      await decide('finance', 'finance');
      expect((await store.instances.decisions(use.id)).map(({ person }) => person)).toEqual([owner.people.finance]);
    });

    it('may be recalled; where the flow does not allow it, nobody is asked', async () => {
      await note('delegate', 'finance', { to: [owner.people.handler] });
      await note('recall', 'finance');
      await decide('finance', 'finance');
      await expect(note('delegate', 'head', { taskId: `${use.id}:head`, to: [owner.people.handler] })).rejects.toMatchObject(refused('task-act-not-allowed'));
    });
  });

  it('people are urged at most once an hour', async () => {
    await note('urge', 'requester');
    await expect(note('urge', 'requester')).rejects.toMatchObject(refused('urged-already'));
    clock.passed += hours(2);
    await note('urge', 'requester');
    const [act] = await store.taskActs.ofInstance(use.id);
    expect((await store.taskActs.concerned(act!.id)).map(({ person }) => person).sort()).toEqual([owner.people.finance, owner.people.secondFinance].sort());
  });

  it('a copy is read once, and who has none has nothing to read', async () => {
    await note('copy', 'finance', { to: [owner.people.handler, owner.people.custodian] });
    await note('copy', 'finance', { to: [owner.people.handler] });
    await expect(note('read-copy', 'head')).rejects.toMatchObject(refused('task-not-yours'));
    await note('read-copy', 'handler');
    expect(await store.taskActs.copiesFor(owner.people.handler, { limit: 5 })).toMatchObject([{ taskId: finance(), by: owner.people.finance, readAt: expect.any(Number) }]);
    expect((await store.taskActs.copiesOf(finance())).filter(({ readAt }) => readAt === undefined).map(({ person }) => person)).toEqual([owner.people.custodian]);
  });

  it('a draft is kept until it is decided', async () => {
    await store.taskActs.saveDraft({ taskId: finance(), person: owner.people.finance, content: { comment: '待核' } });
    await store.taskActs.saveDraft({ taskId: finance(), person: owner.people.finance, content: { comment: '待核对' } });
    expect(await store.taskActs.draft(finance(), owner.people.finance)).toMatchObject({ content: { comment: '待核对' }, savedAt: expect.any(Number) });
    await decide('finance', 'finance');
    expect(await store.taskActs.draft(finance(), owner.people.finance)).toBeUndefined();
    await expect(store.taskActs.saveDraft({ taskId: finance(), person: owner.people.finance, content: {} })).rejects.toMatchObject(refused('task-ended'));
  });

  describe('when somebody is away', () => {
    const away = (person: Staff, proxy: Staff, flows?: readonly string[]) =>
      store.absences.set({ id: randomUUID(), person: owner.people[person], proxy: owner.people[proxy], from: later(time, -hours(3)), until: later(time, days(3)), ...(flows && { flows }) }, `person/${owner.people[person]}`);

    it('the proxy finds the task and decides in their place; the record says so', async () => {
      await away('finance', 'custodian');
      expect(await inbox('custodian')).toEqual([finance()]);
      await expect(decide('finance', 'custodian')).rejects.toMatchObject(refused('task-not-yours'));
      await decide('finance', 'custodian', { onBehalfOf: owner.people.finance });
      expect(await store.instances.decisions(use.id)).toMatchObject([{ person: owner.people.custodian, onBehalfOf: owner.people.finance, counts: 'finance' }]);
      expect(await inbox('finance')).toEqual([]);
    });

    it('nobody acts for them who is no proxy, in another flow, or after the absence', async () => {
      await away('finance', 'custodian', ['another']);
      expect(await inbox('custodian')).toEqual([]);
      await expect(decide('finance', 'custodian', { onBehalfOf: owner.people.finance })).rejects.toMatchObject(refused('proxy-unfit'));
      const { id } = await away('finance', 'handler');
      await store.absences.end(id, `person/${owner.people.finance}`);
      await expect(decide('finance', 'handler', { onBehalfOf: owner.people.finance })).rejects.toMatchObject(refused('proxy-unfit'));
    });

    it('the requester is no proxy, nor who has approved what must be kept apart', async () => {
      await away('finance', 'requester');
      await expect(decide('finance', 'requester', { onBehalfOf: owner.people.finance })).rejects.toMatchObject(refused('proxy-unfit'));
      expect(await inbox('requester')).toEqual([]);
      await away('head', 'secondFinance');
      await decide('finance', 'secondFinance');
      await expect(decide('head', 'secondFinance', { onBehalfOf: owner.people.head })).rejects.toMatchObject(refused('proxy-unfit'));
    });

    it('nobody stands in for themselves, in a ring, or in the past', async () => {
      await expect(away('finance', 'finance')).rejects.toMatchObject(refused('absence-unfit'));
      await away('finance', 'head');
      await expect(away('head', 'finance')).rejects.toMatchObject(refused('absence-unfit'));
      await expect(store.absences.set({ id: randomUUID(), person: owner.people.head, proxy: owner.people.handler, from: later(time, -days(3)), until: later(time, -days(1)) }, 'person/x')).rejects.toMatchObject(refused('absence-unfit'));
    });
  });

  describe('when the flow says who acts', () => {
    const opened = async (changes: Parameters<typeof task>[2], chosen?: Record<string, readonly string[]>) => {
      const next = await openUse(store, owner, seal, chosen ? { chosen } : {});
      await store.uses.recordStep(step(next.id, 1, { opened: [{ id: `${next.id}:extra`, element: 'extra', name: 'extra', required: 1, ...changes }] }));
      return [...(await store.instances.task(`${next.id}:extra`)).candidates].sort();
    };

    it('others stand in where nobody is found', async () => {
      expect(await opened({ who: { role: 'legal' }, nobody: 'unit-head' })).toEqual([owner.people.head]);
      expect(await opened({ who: { role: 'legal' }, nobody: 'flow-administrator' })).toEqual([owner.people.administrator]);
      await expect(opened({ who: { role: 'legal' } })).rejects.toMatchObject(refused('approver-missing'));
    });

    it('the requester may be kept out, or their superior asked instead', async () => {
      expect(await opened({ who: { role: 'requester' }, requesterApproves: 'allow' })).toEqual([owner.people.requester]);
      await expect(opened({ who: { role: 'requester' }, requesterApproves: 'forbid' })).rejects.toMatchObject(refused('approver-missing'));
      expect(await opened({ who: { role: 'requester' }, requesterApproves: 'superior' })).toEqual([owner.people.head]);
    });

    it('the requester chooses, where the flow leaves it to them', async () => {
      expect(await opened({ who: { chosenFor: 'extra' } }, { extra: [owner.people.handler] })).toEqual([owner.people.handler]);
    });

    it('copies go to those whom it names when the task is done', async () => {
      await store.uses.recordStep({ ...decisionStep(use, 'finance', owner.people.finance), copied: [{ task: finance(), to: [{ role: 'custodian' }] }] });
      expect(await store.taskActs.copiesOf(finance())).toMatchObject([{ person: owner.people.custodian }]);
    });
  });

  describe('what is said of a task in the inbox', () => {
    const marksOf = async (by: Staff) => (await store.instances.inbox(owner.people[by], { limit: 10 }))[0]?.marks;

    it('is nothing where nothing was done', async () => {
      expect(await marksOf('finance')).toEqual({ own: true, behalf: [], urged: 0 });
    });

    it('is that it was urged, and how often; and who has claimed it', async () => {
      await note('urge', 'requester');
      clock.passed += hours(2);
      await note('urge', 'requester');
      await note('claim', 'secondFinance');
      expect(await marksOf('finance')).toMatchObject({ urged: 2, claimedBy: owner.people.secondFinance });
    });

    it('is who awaits an opinion; who asked finds it apart, until it has come', async () => {
      await note('delegate', 'finance', { to: [owner.people.handler] });
      expect(await marksOf('handler')).toMatchObject({ opinesFor: owner.people.finance });
      expect(await inbox('finance')).toEqual([]);
      const delegated = async () => (await store.instances.inbox(owner.people.finance, { state: 'delegated', limit: 10 })).map(({ id, marks }) => [id, marks.delegatedTo]);
      expect(await delegated()).toEqual([[finance(), owner.people.handler]]);
      await note('opine', 'handler', { reason: '无误' });
      expect(await delegated()).toEqual([]);
      expect(await inbox('finance')).toEqual([finance()]);
    });
  });

  it('finds the open tasks of a leaver in the units named', async () => {
    expect(await store.taskActs.openOf(owner.people.finance, [owner.unit])).toEqual([finance()]);
    expect(await store.taskActs.openOf(owner.people.finance, [])).toEqual([]);
    await decide('finance', 'finance');
    expect(await store.taskActs.openOf(owner.people.finance, [owner.unit])).toEqual([]);
  });
});
