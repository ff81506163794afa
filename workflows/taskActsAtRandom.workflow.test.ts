import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { TaskAct } from '../domain/flow/acts.ts';
import { hours, seconds } from '../domain/instant.ts';
import type { Staff } from '../test/fixtures/organisation.ts';
import { decideOn, endOf, newUse, placeOf, traces, type Place } from '../test/temporal/uses.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { actInFlow, workflowIds } from './messages.ts';

/** The requester, then finance and custody at the same time, then the head; finance is reminded every day, custody gives up after four. */
const drawing = `start s
user ask relation=requester
and f
user finance counts=finance acts=return,transfer,add-signer,remove-signer,take-back
user custody role=custodian acts=return,transfer,take-back onRefuse=return
and j
user head counts=head acts=return,add-signer onRefuse=return afterReturn=again
stamp p
end e
timer daily on finance R/PT24H beside
notify n to=requester template=reminder
end told
daily -> n
n -> told
s -> ask
ask -> f
f -> finance
f -> custody
finance -> j
custody -> j
j -> head
head -> p
p -> e`;

const staff: readonly Staff[] = ['requester', 'finance', 'secondFinance', 'custodian', 'head', 'handler'];
const person = fc.constantFrom(...staff);
const element = fc.constantFrom('ask', 'finance', 'custody', 'head');
/** What somebody tries; most of it is refused. */
const attempt = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('approve' as const), element, by: person }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('return' as const), element, by: person, to: element }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reject' as const), element, by: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('transfer' as const), element, by: person, to: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('add-signer' as const), element, by: person, to: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('take-back' as const), element, by: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('time' as const) }) },
);
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

/** What may stand open together: one token, or one in each branch that is not done. */
const markings = [['ask'], ['custody', 'finance'], ['custody'], ['finance'], ['head'], []];

describe('acts and timers in any order', () => {
  let world: World, place: Place;
  beforeAll(async () => {
    world = await openWorld();
    place = await placeOf(world, drawing);
  }, 120_000);
  afterAll(() => world.close(), 60_000);

  const tasksOf = async (useId: string) => (await world.store.instances.tasksOf(useId)).filter(({ state }) => state === 'open');

  async function tried(useId: string, step: Attempt): Promise<void> {
    if (step.kind === 'time') return world.pass(hours(25));
    const { people } = place.owner;
    const all = await world.store.instances.tasksOf(useId);
    const task = all.filter((each) => each.element === step.element && (step.kind === 'take-back' ? each.state === 'completed' : each.state === 'open')).at(-1);
    if (!task) return;
    if (step.kind === 'approve') return void (await decideOn(world, place, useId, step.element, { by: step.by }).catch(refusal));
    const acts: Record<string, TaskAct> = {
      return: { act: 'return', to: 'to' in step ? step.to : '' }, reject: { act: 'reject', to: 'previous' }, 'take-back': { act: 'take-back' },
      transfer: { act: 'transfer', to: 'to' in step ? people[step.to as Staff] : '' }, 'add-signer': { act: 'add-signer', signer: 'to' in step ? people[step.to as Staff] : '', where: 'beside' },
    };
    const entry = { id: randomUUID(), taskId: task.id, person: people[step.by], reason: '试', proof: 'totp' as const, subject: (await world.store.uses.get(useId)).subject.sm3, act: acts[step.kind]! };
    await world.temporal.reach((client) => client.workflow.getHandle(workflowIds.use(useId)).executeUpdate(actInFlow, { args: [entry], updateId: entry.id }), seconds(20)).catch(refusal);
  }

  /** A refusal has a code; anything else is a fault. */
  function refusal(error: unknown): void {
    const { type } = (error as { cause?: { type?: unknown } }).cause ?? {};
    if (typeof type === 'string' && type !== 'internal') return;
    if (error instanceof Error && error.name === 'WorkflowNotFoundError') return;
    throw error;
  }

  it('never lose or double a token, and never stamp without the rule', async () => {
    await fc.assert(fc.asyncProperty(fc.array(attempt, { minLength: 8, maxLength: 24 }), async (steps) => {
      const useId = await newUse(world, place);
      for (const step of steps) {
        await tried(useId, step);
        const open = (await tasksOf(useId)).map((each) => each.element).sort();
        expect(markings).toContainEqual(open);
        if ((await traces(world, useId)).status !== 'open') break;
      }
      await finished(useId);
      const standing = (await world.store.instances.decisions(useId)).filter(({ supersededAt, outcome }) => supersededAt === undefined && outcome === 'approved');
      const { people } = place.owner;
      expect(await endOf(world, useId)).toBe('stamped');
      expect(standing.some(({ counts, person: who }) => counts === 'head' && who === people.head)).toBe(true);
      expect(standing.some(({ counts, person: who }) => counts === 'finance' && [people.finance, people.secondFinance].includes(who))).toBe(true);
      expect(await traces(world, useId)).toMatchObject({ status: 'stamped', stamps: ['done'], register: 1 });
    }), { numRuns: 12 });
  }, 300_000);

  /** Whoever has to act approves, until nobody has. */
  async function finished(useId: string): Promise<void> {
    for (let round = 0; round < 40 && (await traces(world, useId)).status === 'open'; round += 1) {
      const [task] = await tasksOf(useId);
      if (!task) {
        await eventually(async () => (await traces(world, useId)).status !== 'open');
        return;
      }
      for (const by of staff) if ((await world.store.taskActs.standing(task.id, place.owner.people[by])).acting.includes(place.owner.people[by])) await decideOn(world, place, useId, task.element, { by }).catch(refusal);
    }
  }
});
