import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hours, minutes } from '../domain/instant.ts';
import { decideOn, decisionOn, endOf, newUse, openTask, parallelFlow, placeOf, plainFlow, send, timedFlow, traces, verified, type Place } from '../test/temporal/uses.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { taskQueues, workflowIds, workflowTypes } from './messages.ts';

/** Nothing of a workflow stays in memory: as if the worker were replaced between any two tasks. */
describe('hosted flow', () => {
  let world: World, plain: Place, timed: Place;

  const handle = (useId: string) => world.temporal.client.workflow.getHandle(workflowIds.use(useId));
  /** Temporal forgets the use, as after a restore; it is begun again from its rows. */
  const beginAgain = async (useId: string, workflowId = workflowIds.use(useId)) => {
    await world.temporal.client.workflow.start(workflowTypes.sealUse, { workflowId, taskQueue: taskQueues.process, args: [{ useId }] });
  };
  const approve = async (place: Place, useId: string) => {
    await decideOn(world, place, useId, 'finance');
    await decideOn(world, place, useId, 'head');
  };

  beforeAll(async () => {
    world = await openWorld({ cachedWorkflows: 0 });
    plain = await placeOf(world, plainFlow);
    timed = await placeOf(world, timedFlow);
  }, 120_000);
  afterEach(() => world.interruptions.end());
  afterAll(() => world.close(), 60_000);

  describe('when a task stands open for too long', () => {
    it('reminds beside it, and after its 72 hours goes the way of the timer', async () => {
      const useId = await newUse(world, timed);
      const { id: taskId } = await openTask(world, useId, 'finance');
      await world.pass(hours(23));
      expect((await traces(world, useId)).mails).toEqual([]);
      await world.pass(hours(2));
      expect((await traces(world, useId)).mails).toEqual(['用印申请', '用印申请']); // both of finance
      expect((await openTask(world, useId, 'finance')).id).toBe(taskId);
      await world.pass(hours(46));
      expect(await traces(world, useId)).toMatchObject({ status: 'open' });
      await world.pass(hours(2));
      expect(await endOf(world, useId)).toBe('refused');
      expect(await traces(world, useId)).toMatchObject({ status: 'refused', stamps: [], mails: ['用印申请', '用印申请', '用印审批超时'] });
      expect((await world.store.instances.task(taskId)).state).toBe('cancelled');
      await expect(decideOn(world, timed, useId, 'finance', { taskId })).rejects.toMatchObject({ name: 'WorkflowNotFoundError' });
    });

    it('goes on as usual when it is decided in time, and the timers are no more', async () => {
      const useId = await newUse(world, timed);
      await world.pass(hours(25));
      await decideOn(world, timed, useId, 'finance');
      await world.pass(hours(100));
      expect(await traces(world, useId)).toMatchObject({ status: 'open' });
      await decideOn(world, timed, useId, 'head');
      expect(await endOf(world, useId)).toBe('stamped');
    });
  });

  describe('when nobody can do what comes next', () => {
    it('R36 tries again until somebody can, and what was stamped stays stamped', async () => {
      const flow = plainFlow.replace('p -> n', 'p -> filing\nfiling -> n').replace('notify n', 'user filing role=custodian\nnotify n');
      const place = await placeOf(world, flow);
      await world.store.people.withdrawRole(place.owner.grants.custodian, 'person/x');
      const useId = await newUse(world, place);
      await approve(place, useId);
      await eventually(async () => (await traces(world, useId)).register === 1);
      await world.pass(minutes(10));
      expect(await traces(world, useId)).toMatchObject({ status: 'open', stamps: ['done'] });
      await world.store.people.grantRole({ id: randomUUID(), holder: place.owner.people.custodian, role: 'custodian', unit: place.owner.unit }, 'person/x');
      await world.pass(hours(1));
      await decideOn(world, place, useId, 'filing', { by: 'custodian' });
      expect(await endOf(world, useId)).toBe('stamped');
      expect(await traces(world, useId)).toMatchObject({ stamps: ['done'], register: 1 });
    });
  });

  describe('when decisions and timers come in any order', () => {
    const flow = `${parallelFlow}\ntimer late on finance PT3H\nterminate refusal refused\nlate -> refusal\ntimer hint on head PT1H beside\nnotify reminder role=unit-head template=reminder\nend reminded\nhint -> reminder\nreminder -> reminded`;
    const act = fc.oneof(
      fc.record({ decide: fc.constantFrom('finance', 'head'), by: fc.constantFrom('finance' as const, 'secondFinance' as const, 'head' as const), outcome: fc.constantFrom('approved' as const, 'approved' as const, 'refused' as const) }),
      fc.record({ pass: fc.constantFrom(minutes(20), hours(1), hours(2)) }),
    );

    it('R36 is stamped exactly when both have approved before anyone refused or time ran out', async () => {
      const place = await placeOf(world, flow);
      await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 6 }), async (acts) => {
        const useId = await newUse(world, place);
        const tasks = new Map(await Promise.all(['finance', 'head'].map(async (element) => [element, (await openTask(world, useId, element)).id] as const)));
        for (const each of acts) {
          if ('pass' in each) await world.pass(each.pass);
          else await decideOn(world, place, useId, each.decide, { taskId: tasks.get(each.decide)!, by: each.by, outcome: each.outcome }).catch(() => undefined); // whether it was allowed is seen in the rows
        }
        await world.pass(hours(4)); // whoever has not decided has no more time
        const decisions = await world.store.instances.decisions(useId);
        const approvals = new Set(decisions.filter(({ outcome }) => outcome === 'approved').map(({ counts }) => counts));
        const refused = decisions.some(({ outcome }) => outcome === 'refused');
        const due = approvals.has('finance') && approvals.has('head') && !refused;
        const waiting = approvals.has('finance') && !approvals.has('head') && !refused;
        expect(waiting ? (await world.store.uses.get(useId)).status : await endOf(world, useId)).toBe(waiting ? 'open' : due ? 'stamped' : 'refused');
        expect(await traces(world, useId)).toMatchObject({ stamps: due ? ['done'] : [], register: due ? 1 : 0 });
      }), { numRuns: 12, endOnFailure: true, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: false });
    }, 90_000);
  });

  describe('when Temporal has forgotten it', () => {
    it('goes on from its rows, its timers at the instants that they had', async () => {
      const useId = await newUse(world, timed);
      const task = await openTask(world, useId, 'finance');
      await world.pass(hours(40));
      await handle(useId).terminate();
      await beginAgain(useId);
      await eventually(async () => (await handle(useId).fetchHistory()).events!.filter(({ timerStartedEventAttributes: timer }) => timer).length === 1); // the reminder was before
      expect(await openTask(world, useId, 'finance')).toEqual(task);
      await world.pass(hours(31));
      expect(await traces(world, useId)).toMatchObject({ status: 'open' });
      await world.pass(hours(2));
      expect(await endOf(world, useId)).toBe('refused');
    });

    it('ends at once when the use has ended', async () => {
      const useId = await newUse(world, plain);
      await decideOn(world, plain, useId, 'finance', { outcome: 'refused' });
      await endOf(world, useId);
      await beginAgain(useId);
      expect(await endOf(world, useId)).toBe('refused');
    });
  });

  describe('when the database is further on than the workflow', () => {
    const restored = (useId: string) => `restored/${useId}`;
    const outdated = async (useId: string): Promise<void> => {
      await beginAgain(useId, restored(useId));
      const other = world.temporal.client.workflow.getHandle(restored(useId));
      await eventually(async () => (await other.fetchHistory()).events!.some(({ activityTaskCompletedEventAttributes: loaded }) => loaded));
    };

    it('goes on from the database, and the step that came too late is rejected', async () => {
      const useId = await newUse(world, plain);
      await outdated(useId);
      const late = await decisionOn(world, plain, useId, 'finance');
      await decideOn(world, plain, useId, 'finance');
      await handle(useId).terminate();
      await expect(send(world, useId, late, restored(useId))).rejects.toMatchObject({ cause: { type: 'flow-command-refused' } });
      await send(world, useId, await decisionOn(world, plain, useId, 'head'), restored(useId));
      expect(await world.temporal.client.workflow.getHandle(restored(useId)).result()).toBe('stamped');
      expect(await traces(world, useId)).toMatchObject({ status: 'stamped', stamps: ['done'], register: 1 });
    });

    it('ends as the use has ended there', async () => {
      const useId = await newUse(world, plain);
      await outdated(useId);
      const late = await decisionOn(world, plain, useId, 'finance');
      await approve(plain, useId);
      expect(await endOf(world, useId)).toBe('stamped');
      await expect(send(world, useId, late, restored(useId))).rejects.toMatchObject({ cause: { type: 'flow-command-refused' } });
      expect(await world.temporal.client.workflow.getHandle(restored(useId)).result()).toBe('stamped');
      expect(await traces(world, useId)).toMatchObject({ status: 'stamped', stamps: ['done'], register: 1 });
    });
  });

  describe('when Temporal is lost while the stamp is being signed', () => { // last: the test server's time stands still after it
    it('R39 performs again what was under way, without a second stamp', async () => {
      world.interruptions.once('after signStamp', async () => {
        await handle(useId).terminate();
      });
      const useId = await newUse(world, plain);
      await approve(plain, useId);
      await expect(endOf(world, useId)).rejects.toMatchObject({ cause: { name: 'TerminatedFailure' } });
      await beginAgain(useId);
      expect(await endOf(world, useId)).toBe('stamped');
      expect(await traces(world, useId)).toEqual({ status: 'stamped', problem: undefined, stamps: ['done'], register: 1, mails: ['文件已用印'] });
      expect((await verified(world, useId)).signatures).toMatchObject([{ indication: 'TOTAL-PASSED' }]);
    });
  });
});
