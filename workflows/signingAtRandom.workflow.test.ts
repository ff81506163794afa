import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { TaskAct } from '../domain/flow/acts.ts';
import { hours, seconds } from '../domain/instant.ts';
import { Signing, type Way } from '../test/temporal/signing.ts';
import { decisionOn, drawnPlaceOf, endOf, newUse, send, traces, type Place } from '../test/temporal/uses.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { actInFlow, workflowIds } from './messages.ts';

/** A board decides in one way; beside it each of three custody tasks is decided by one, and reminders come and go; then the head. */
const drawing = (way: string): string => `start s
and f
user board counts=finance ${way} acts=add-signer,remove-signer
user each role=custodian times=3 acts=add-signer,remove-signer
and j
user head counts=head
stamp p
end e
timer daily on board R/PT24H beside
notify n to=requester template=reminder
end told
daily -> n
n -> told
s -> f
f -> board
f -> each
board -> j
each -> j
j -> head
head -> p
p -> e`;

const share = 0.6;
const ways: Readonly<Record<Exclude<Way, 'any'>, string>> = { vote: `mode=vote share=${share}`, all: 'mode=all', 'in-order': 'mode=in-order' };

const people = ['finance', 'secondFinance', 'third', 'custodian', 'handler'] as const;
type Name = (typeof people)[number];
const board: readonly Name[] = ['finance', 'secondFinance', 'third'];
const name = fc.constantFrom(...people);
const task = fc.constantFrom(0, 0, 0, 1, 2, 3);
/** What somebody tries; task 0 is the board's. */
const attempt = fc.oneof(
  { weight: 7, arbitrary: fc.record({ kind: fc.constant('decide' as const), task, by: name, outcome: fc.constantFrom('approved' as const, 'approved' as const, 'approved' as const, 'approved' as const, 'refused' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('add' as const), task, by: name, whom: name, where: fc.constantFrom('before' as const, 'after' as const, 'beside' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), task, by: name, whom: name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('time' as const) }) },
);
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

describe('signing together, by several ways at once', () => {
  let world: World;
  const places = new Map<Way, Place>();
  beforeAll(async () => {
    world = await openWorld();
    for (const [way, attributes] of Object.entries(ways)) places.set(way as Way, await placeWithThree(drawing(attributes)));
  }, 120_000);
  afterAll(() => world.close(), 60_000);

  async function placeWithThree(flow: string): Promise<Place> {
    const place = await drawnPlaceOf(world, flow);
    const third = randomUUID();
    await world.store.people.addPerson({ id: third, login: third, name: '第三人', mail: 'third@example.org', passwordHash: '' });
    await world.store.people.grantRole({ id: randomUUID(), holder: third, role: 'finance', unit: place.owner.unit }, 'system/set-up');
    Object.assign(place.owner.people, { third });
    return place;
  }

  /** A use with its tasks, and what stands on paper for each. */
  interface Scene { readonly place: Place; readonly useId: string; readonly ids: readonly string[]; readonly papers: readonly Signing[] }
  const idOf = ({ place }: Pick<Scene, 'place'>, who: Name): string => (place.owner.people as Readonly<Record<string, string>>)[who] ?? '';

  async function opened(way: Way): Promise<Scene> {
    const place = places.get(way)!;
    const useId = await newUse(world, place);
    const open = async () => (await world.store.instances.tasksOf(useId)).filter(({ state }) => state === 'open');
    await eventually(async () => (await open()).length === 4);
    const ids = (await open()).sort((a, b) => a.element.localeCompare(b.element) || a.id.localeCompare(b.id)).map(({ id }) => id);
    const inOrder = [...board].sort((a, b) => (idOf({ place }, a) < idOf({ place }, b) ? -1 : 1));
    return { place, useId, ids, papers: [new Signing(way, inOrder, share), ...[1, 2, 3].map(() => new Signing('any', ['custodian']))] };
  }

  /** Whether it was allowed; a refusal has a code, anything else is a fault. */
  async function isAllowed(what: () => Promise<unknown>): Promise<boolean> {
    return what().then(() => true, (error: unknown) => {
      const { type } = (error as { cause?: { type?: unknown } }).cause ?? {};
      if (typeof type !== 'string' || type === 'internal') throw error;
      return false;
    });
  }

  async function act(scene: Scene, taskId: string, by: Name, what: TaskAct): Promise<unknown> {
    const entry = { id: randomUUID(), taskId, person: idOf(scene, by), reason: '试', proof: 'totp' as const, subject: (await world.store.uses.get(scene.useId)).subject.sm3, act: what };
    return world.temporal.reach((client) => client.workflow.getHandle(workflowIds.use(scene.useId)).executeUpdate(actInFlow, { args: [entry], updateId: entry.id }), seconds(20));
  }

  const decide = async (scene: Scene, taskId: string, by: Name, outcome: 'approved' | 'refused') =>
    send(world, scene.useId, { ...(await decisionOn(world, scene.place, scene.useId, 'any', { taskId, outcome })), person: idOf(scene, by) });

  /** Tries it in the flow and on paper: both allow it, or neither. */
  async function tried(scene: Scene, step: Attempt): Promise<void> {
    if (step.kind === 'time') return world.pass(hours(25));
    const [paper, taskId] = [scene.papers[step.task]!, scene.ids[step.task]!];
    if (step.kind === 'decide') {
      const may = paper.mayAct(step.by);
      expect([step, await isAllowed(() => decide(scene, taskId, step.by, step.outcome))]).toEqual([step, may]);
      if (may) paper.decide(step.by, step.outcome);
      return;
    }
    const may = step.kind === 'add' ? paper.mayAdd(step.by, step.whom) : paper.mayRemove(step.by, step.whom);
    const what: TaskAct = step.kind === 'add' ? { act: 'add-signer', signer: idOf(scene, step.whom), where: step.where } : { act: 'remove-signer', signer: idOf(scene, step.whom) };
    expect([step, await isAllowed(() => act(scene, taskId, step.by, what))]).toEqual([step, may]);
    if (!may) return;
    if (step.kind === 'add') paper.add(step.by, step.whom, step.where);
    else paper.remove(step.whom);
  }

  const isRefused = ({ papers }: Scene): boolean => papers.some(({ outcome }) => outcome === 'refused');

  /** What stands open, and who may act in it, is what stands on paper. */
  async function agrees(scene: Scene): Promise<void> {
    const tasks = new Map((await world.store.instances.tasksOf(scene.useId)).map((each) => [each.id, each.state]));
    for (const [at, paper] of scene.papers.entries()) {
      const id = scene.ids[at]!;
      expect([id, tasks.get(id)]).toEqual([id, paper.outcome === 'open' ? 'open' : 'completed']);
      if (paper.outcome === 'open') expect(people.some((who) => paper.mayAct(who))).toBe(true);
    }
  }

  /** Whoever's turn it is approves, until all is decided. */
  async function finished(scene: Scene): Promise<void> {
    for (const [at, paper] of scene.papers.entries()) {
      for (let by = people.find((who) => paper.mayAct(who)); by; by = people.find((who) => paper.mayAct(who))) {
        await decide(scene, scene.ids[at]!, by, 'approved');
        paper.decide(by, 'approved');
      }
    }
  }

  it.each(Object.keys(ways) as Exclude<Way, 'any'>[])('R36 lets exactly those act whose turn it is, and is stamped exactly when all have agreed and finance among them (%s)', async (way) => {
    await fc.assert(fc.asyncProperty(fc.array(attempt, { minLength: 8, maxLength: 20 }), async (steps) => {
      const scene = await opened(way);
      for (const step of steps) {
        await tried(scene, step);
        if (isRefused(scene)) break;
        await agrees(scene);
      }
      if (!isRefused(scene)) await finished(scene);
      if (isRefused(scene)) {
        expect(await endOf(world, scene.useId)).toBe('refused');
        return void expect(await traces(world, scene.useId)).toMatchObject({ stamps: [], register: 0 });
      }
      await agrees(scene);
      const head = (await world.store.instances.tasksOf(scene.useId)).find(({ element }) => element === 'head');
      await send(world, scene.useId, await decisionOn(world, scene.place, scene.useId, 'head', { taskId: head!.id }));
      const isFinances = board.some((who) => scene.papers[0]!.approved.has(who));
      expect(await endOf(world, scene.useId)).toBe(isFinances ? 'stamped' : 'failed');
      expect(await traces(world, scene.useId)).toMatchObject({ stamps: [isFinances ? 'done' : 'pending'], register: isFinances ? 1 : 0 });
    }), { numRuns: 6, endOnFailure: true });
  }, 300_000);
});
