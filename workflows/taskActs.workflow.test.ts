import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TaskAct, TaskActEntry } from '../domain/flow/acts.ts';
import { seconds } from '../domain/instant.ts';
import { twoApprovals, type Staff } from '../test/fixtures/organisation.ts';
import { decideOn, endOf, newUse, openTask, placeOf, traces, type Place } from '../test/temporal/uses.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { actInFlow, taskQueues, workflowIds, workflowTypes } from './messages.ts';

const failing = (code: string) => ({ cause: { type: code } });

describe('what people do in a task beside deciding it', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); }, 120_000);
  afterAll(() => world.close(), 60_000);

  const entryOf = async (place: Place, useId: string, element: string | undefined, by: Staff, act: TaskAct, changes: Partial<TaskActEntry> = {}): Promise<TaskActEntry> => ({
    id: randomUUID(), ...(element !== undefined && { taskId: (await openTask(world, useId, element)).id }), person: place.owner.people[by], reason: '请补充说明', proof: 'totp',
    subject: (await world.store.uses.get(useId)).subject.sm3, act, ...changes,
  });
  const send = (useId: string, entry: TaskActEntry) =>
    world.temporal.reach((client) => client.workflow.getHandle(workflowIds.use(useId)).executeUpdate(actInFlow, { args: [entry], updateId: entry.id }), seconds(20));
  const act = async (place: Place, useId: string, element: string | undefined, by: Staff, what: TaskAct, changes: Partial<TaskActEntry> = {}) => send(useId, await entryOf(place, useId, element, by, what, changes));
  const openElements = async (useId: string) => (await world.store.instances.tasksOf(useId)).filter(({ state }) => state === 'open').map(({ element }) => element);
  const standing = async (useId: string) => (await world.store.instances.decisions(useId)).filter(({ supersededAt }) => supersededAt === undefined).map(({ counts, outcome }) => [counts, outcome]);
  /** Finance, then the head, with this policy. */
  const flow = (head: string, finance = '') => `start s\nuser finance counts=finance ${finance}\nuser head counts=head ${head}\nstamp p\nend e\ns -> finance\nfinance -> head\nhead -> p\np -> e`;

  describe('when a task is returned to an earlier one', () => {
    let place: Place;
    beforeAll(async () => { place = await placeOf(world, flow('acts=return')); });

    it('begins again there; what was decided stays in the record and counts no more', async () => {
      const useId = await newUse(world, place);
      await decideOn(world, place, useId, 'finance');
      await act(place, useId, 'head', 'head', { act: 'return', to: 'finance' });
      expect(await openElements(useId)).toEqual(['finance']);
      expect(await standing(useId)).toEqual([]);
      expect((await world.store.instances.decisions(useId)).map(({ outcome }) => outcome)).toEqual(['approved', 'returned']);
      expect((await world.store.instances.history(useId)).filter(({ actor }) => actor !== undefined)).toMatchObject([{ element: 'finance', event: 'approve' }, { element: 'head', event: 'return', actor: `person/${place.owner.people.head}`, reason: '请补充说明', concerns: 'finance' }]);
      await decideOn(world, place, useId, 'finance');
      await decideOn(world, place, useId, 'head');
      expect(await endOf(world, useId)).toBe('stamped');
    });

    it('is refused to the wrong person, to a target that is none, in a task that does not allow it, and when it has ended', async () => {
      const useId = await newUse(world, place);
      await expect(act(place, useId, 'finance', 'finance', { act: 'return', to: 'head' })).rejects.toMatchObject(failing('task-target-unfit'));
      await decideOn(world, place, useId, 'finance');
      await expect(act(place, useId, 'head', 'finance', { act: 'return', to: 'finance' })).rejects.toMatchObject(failing('task-not-yours'));
      await expect(act(place, useId, 'head', 'head', { act: 'transfer', to: place.owner.people.finance })).rejects.toMatchObject(failing('task-act-not-allowed'));
      await expect(act(place, useId, 'head', 'head', { act: 'return', to: 'head' })).rejects.toMatchObject(failing('task-target-unfit'));
      const entry = await entryOf(place, useId, 'head', 'head', { act: 'return', to: 'finance' });
      expect(await send(useId, entry)).toEqual({ id: entry.id });
      expect(await send(useId, entry)).toEqual({ id: entry.id });
      await expect(send(useId, { ...entry, id: randomUUID() })).rejects.toMatchObject(failing('task-ended'));
      expect(await world.store.taskActs.ofInstance(useId)).toMatchObject([{ id: entry.id, kind: 'return', person: place.owner.people.head }]);
    });
  });

  describe('when a refusal goes back', () => {
    it('goes to the one before, and the use can still be stamped', async () => {
      const place = await placeOf(world, flow('onRefuse=return').replace('start s\n', 'start s\nuser ask relation=requester\n').replace('s -> finance', 's -> ask\nask -> finance'));
      const useId = await newUse(world, place);
      await decideOn(world, place, useId, 'ask', { by: 'requester' });
      await decideOn(world, place, useId, 'finance');
      await act(place, useId, 'head', 'head', { act: 'reject', to: 'previous' });
      expect(await openElements(useId)).toEqual(['finance']);
      await decideOn(world, place, useId, 'finance');
      await decideOn(world, place, useId, 'head', { outcome: 'refused', comment: '理由不足' });
      expect(await openElements(useId)).toEqual(['ask']);
      expect(await standing(useId)).toEqual([]);
      await decideOn(world, place, useId, 'ask', { by: 'requester' });
      await decideOn(world, place, useId, 'finance');
      await decideOn(world, place, useId, 'head');
      expect(await endOf(world, useId)).toBe('stamped');
    });
  });

  describe('when another signs too', () => {
    it('waits for them, whatever the order; who has no right on the seal counts for nothing', async () => {
      const place = await placeOf(world, flow('acts=add-signer,remove-signer'));
      const { people } = place.owner;
      const useId = await newUse(world, place);
      await decideOn(world, place, useId, 'finance');
      await act(place, useId, 'head', 'head', { act: 'add-signer', signer: people.custodian, where: 'before' });
      await expect(decideOn(world, place, useId, 'head')).rejects.toMatchObject(failing('task-not-your-turn'));
      await decideOn(world, place, useId, 'head', { by: 'custodian' });
      expect(await openElements(useId)).toEqual(['head']);
      await act(place, useId, 'head', 'head', { act: 'add-signer', signer: people.handler, where: 'beside' });
      await act(place, useId, 'head', 'head', { act: 'remove-signer', signer: people.handler });
      await expect(decideOn(world, place, useId, 'head', { by: 'handler' })).rejects.toMatchObject(failing('task-not-yours'));
      await decideOn(world, place, useId, 'head');
      expect(await endOf(world, useId)).toBe('stamped');
      expect((await world.store.instances.decisions(useId)).map(({ person, counts }) => [person, counts])).toEqual([[people.finance, 'finance'], [people.custodian, undefined], [people.head, 'head']]);
    });

    it('stops the use when they refuse', async () => {
      const place = await placeOf(world, flow('acts=add-signer'));
      const useId = await newUse(world, place);
      await decideOn(world, place, useId, 'finance');
      await act(place, useId, 'head', 'head', { act: 'add-signer', signer: place.owner.people.custodian, where: 'after' });
      await decideOn(world, place, useId, 'head');
      expect((await traces(world, useId)).stamps).toEqual([]);
      await decideOn(world, place, useId, 'head', { by: 'custodian', outcome: 'refused', comment: '不同意' });
      expect(await endOf(world, useId)).toBe('refused');
    });
  });

  describe('when a task is transferred', () => {
    it('goes only to one whose approval counts', async () => {
      const place = await placeOf(world, flow('', 'acts=transfer'));
      const { people } = place.owner;
      await world.test.database.query('UPDATE role_grant SET withdrawn_at = ? WHERE id = ?', [new Date(world.now()), place.owner.grants.secondFinance]);
      const useId = await newUse(world, place);
      await expect(act(place, useId, 'finance', 'finance', { act: 'transfer', to: people.secondFinance })).rejects.toMatchObject(failing('signer-unfit'));
      await world.test.database.query('UPDATE role_grant SET withdrawn_at = NULL WHERE id = ?', [place.owner.grants.secondFinance]);
      await act(place, useId, 'finance', 'finance', { act: 'transfer', to: people.secondFinance });
      await expect(decideOn(world, place, useId, 'finance')).rejects.toMatchObject(failing('task-not-yours'));
      await decideOn(world, place, useId, 'finance', { by: 'secondFinance' });
      await decideOn(world, place, useId, 'head');
      expect(await endOf(world, useId)).toBe('stamped');
    });
  });

  describe('when what was decided is taken back', () => {
    it('is possible for the last approver until the next has acted', async () => {
      const place = await placeOf(world, flow('', 'acts=take-back'));
      const useId = await newUse(world, place);
      await decideOn(world, place, useId, 'finance');
      const [done] = (await world.store.instances.decisions(useId)).map(({ taskId }) => taskId);
      await expect(act(place, useId, undefined, 'head', { act: 'take-back' }, { taskId: done! })).rejects.toMatchObject(failing('task-not-yours'));
      await act(place, useId, undefined, 'finance', { act: 'take-back' }, { taskId: done! });
      expect(await openElements(useId)).toEqual(['finance']);
      expect(await standing(useId)).toEqual([]);
      await decideOn(world, place, useId, 'finance');
      await decideOn(world, place, useId, 'head');
      expect(await endOf(world, useId)).toBe('stamped');
    });
  });

  describe('when it is withdrawn by who asked for it', () => {
    it('ends and is never stamped; nobody else may', async () => {
      const place = await placeOf(world, flow(''));
      const useId = await newUse(world, place);
      await expect(act(place, useId, undefined, 'head', { act: 'withdraw' })).rejects.toMatchObject(failing('task-act-not-allowed'));
      await act(place, useId, undefined, 'requester', { act: 'withdraw' });
      expect(await endOf(world, useId)).toBe('withdrawn');
      expect(await traces(world, useId)).toMatchObject({ status: 'withdrawn', stamps: [], register: 0 });
    });
  });

  describe('when several must sign', () => {
    const needs = [{ ...twoApprovals[0]!, count: 2 }];
    const joint = (mode: string) => `start s\nuser finance counts=finance required=2 ${mode}\nstamp p\nend e\ns -> finance\nfinance -> p\np -> e`;

    /** Who is to sign is looked up before the task opens. */
    const asked = async (place: Place): Promise<string> => {
      const useId = await newUse(world, place);
      await eventually(async () => (await openElements(useId)).length > 0);
      return useId;
    };

    it('countersigning asks all of them', async () => {
      const place = await placeOf(world, joint('mode=all'), { needs });
      const useId = await asked(place);
      await decideOn(world, place, useId, 'finance');
      await decideOn(world, place, useId, 'finance', { by: 'secondFinance' });
      expect(await endOf(world, useId)).toBe('stamped');
    });

    it('in order, nobody signs before it is their turn', async () => {
      const place = await placeOf(world, joint('mode=in-order'), { needs });
      const useId = await asked(place);
      const { people } = place.owner;
      const [first, second] = people.finance < people.secondFinance ? (['finance', 'secondFinance'] as const) : (['secondFinance', 'finance'] as const);
      await expect(decideOn(world, place, useId, 'finance', { by: second })).rejects.toMatchObject(failing('task-not-your-turn'));
      await decideOn(world, place, useId, 'finance', { by: first });
      await decideOn(world, place, useId, 'finance', { by: second });
      expect(await endOf(world, useId)).toBe('stamped');
    });

    it('a refusal in a vote that is passed stops nothing, and never counts', async () => {
      const place = await placeOf(world, joint('mode=vote share=0.6').replace('required=2', 'required=1'), { needs: [{ ...twoApprovals[0]!, count: 1 }] });
      const third = randomUUID();
      await world.store.people.addPerson({ id: third, login: third, name: '第三人', mail: 'third@example.org', passwordHash: '' });
      await world.store.people.grantRole({ id: randomUUID(), holder: third, role: 'finance', unit: place.owner.unit }, 'system/set-up');
      const useId = await asked(place);
      await decideOn(world, place, useId, 'finance', { outcome: 'refused', comment: '不同意' });
      expect((await traces(world, useId)).status).toBe('open');
      await decideOn(world, place, useId, 'finance', { by: 'secondFinance' });
      Object.assign(place.owner.people, { third });
      await decideOn(world, place, useId, 'finance', { by: 'third' as Staff });
      expect(await endOf(world, useId)).toBe('stamped');
      expect((await world.store.instances.decisions(useId)).map(({ outcome, outvoted }) => [outcome, outvoted])).toEqual([['refused', true], ['approved', undefined], ['approved', undefined]]);
    });
  });

  describe('when somebody leaves', () => {
    it('their tasks go to another, whether or not the flow counts its signers', async () => {
      const needs = [{ ...twoApprovals[0]!, count: 2 }];
      const place = await placeOf(world, 'start s\nuser finance counts=finance required=2 mode=all\nstamp p\nend e\ns -> finance\nfinance -> p\np -> e', { needs });
      const { people, unit } = place.owner;
      const useId = await newUse(world, place);
      await eventually(async () => (await openElements(useId)).length > 0);
      const third = randomUUID();
      await world.store.people.addPerson({ id: third, login: third, name: '接任者', mail: 'third@example.org', passwordHash: '' });
      await world.store.people.grantRole({ id: randomUUID(), holder: third, role: 'finance', unit }, 'system/set-up');
      expect(await world.store.taskActs.openOf(people.secondFinance, [unit])).toHaveLength(1);
      await expect(act(place, useId, 'finance', 'administrator', { act: 'hand-over', from: people.secondFinance, to: people.handler })).rejects.toMatchObject(failing('signer-unfit'));
      await act(place, useId, 'finance', 'administrator', { act: 'hand-over', from: people.secondFinance, to: third });
      expect(await world.store.taskActs.openOf(people.secondFinance, [unit])).toEqual([]);
      await expect(decideOn(world, place, useId, 'finance', { by: 'secondFinance' })).rejects.toMatchObject({ cause: { type: expect.stringMatching(/^task-not-your/) } });
      await decideOn(world, place, useId, 'finance');
      Object.assign(people, { third });
      await decideOn(world, place, useId, 'finance', { by: 'third' as Staff });
      expect(await endOf(world, useId)).toBe('stamped');
    });
  });

  describe('when nobody is found who may act', () => {
    it('is an incident where the flow says so, and goes on when somebody is there', async () => {
      const place = await placeOf(world, flow('', '').replace('s -> finance', 'user look role=legal nobody=incident\ns -> look\nlook -> finance'));
      const useId = await newUse(world, place);
      await eventually(async () => (await world.store.incidents.ofInstance(useId)).length === 1);
      expect(await world.store.incidents.ofInstance(useId)).toMatchObject([{ element: 'look', code: 'nobody-found' }]);
    });
  });

  describe('when a task is overdue', () => {
    it('those who may act are reminded, and who is over them is told', async () => {
      const due = new Date(world.now() + 3_600_000).toISOString();
      const place = await placeOf(world, flow('', `due=${due} remindEvery=PT24H escalateTo=unit-head`));
      const useId = await newUse(world, place);
      const { id } = await openTask(world, useId, 'finance');
      await world.pass(2 * 3_600_000);
      const mails = async () => (await world.outside.mailsAbout(id)).map(({ subject }) => subject.split(':')[0]);
      await eventually(async () => (await mails()).length >= 3);
      expect(new Set(await mails())).toEqual(new Set(['任务已逾期，请办理 A task is overdue', '任务逾期未办，请督促 A task was not done in time']));
      await decideOn(world, place, useId, 'finance');
      await decideOn(world, place, useId, 'head');
      expect(await endOf(world, useId)).toBe('stamped');
    });
  });

  it('who gets a copy is told by mail, once', async () => {
    const place = await placeOf(world, flow(''));
    const useId = await newUse(world, place);
    const { id: taskId } = await openTask(world, useId, 'finance');
    const id = randomUUID();
    await world.store.taskActs.note({ id, taskId, person: place.owner.people.finance, kind: 'copy', reason: '请知悉', to: [place.owner.people.handler] });
    expect(await world.store.outbox.due(100)).toEqual(expect.arrayContaining([expect.objectContaining({ topic: 'task-act', target: id })]));
    await world.temporal.reach((client) => client.workflow.execute(workflowTypes.taskNotice, { workflowId: workflowIds.taskNotice(id), taskQueue: taskQueues.process, args: [id] }), seconds(20));
    expect((await world.outside.mailsAbout(taskId)).map(({ subject }) => subject.split(':')[0])).toEqual(['抄送给您 A copy for you']);
  });
});
