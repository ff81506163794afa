import type { Instant } from '../../domain/instant.ts';
import { nextStart, type StartTimer } from './starts.ts';
import { refused, type Refused, type Waiting, type World } from './world.ts';

/** A timer of a flow, or of a start event. */
export type ArmedTimer = { readonly due: Instant; readonly age: number; readonly element: string } & ({ readonly waiting: Waiting } | { readonly start: StartTimer });

/** More firings than any step may let pass. */
const mostFirings = 20_000;

/** Armed timers of a world: the earliest first, of those due together the oldest. */
export function timersOf(world: World): readonly ArmedTimer[] {
  const waiting = world.waiting('timer').map((each): ArmedTimer => ({ due: each.subscription.due ?? world.at, age: world.ageOf(each.flow, each.subscription.id), element: each.subscription.element, waiting: each }));
  const starts = world.startTimers.map((start, index): ArmedTimer => ({ due: start.due, age: index - world.startTimers.length, element: start.element, start }));
  return [...starts, ...waiting].sort((a, b) => a.due - b.due || a.age - b.age);
}

/** Lets time pass: timers fire in their order, each at its instant. */
export function advance(world: World, to: Instant): Refused | undefined {
  const problem = fireAll(world, (due) => due <= to);
  if (!problem) world.at = to;
  return problem;
}

/** Lets time pass until a timer is due, and fires it; timers due before it fire first, those due with it do not. `index`: of several, oldest first. */
export function fireNamed(world: World, element: string, index?: number): Refused | undefined {
  const armed = timersOf(world).filter((timer) => timer.element === element);
  const named = index === undefined ? armed[0] : [...armed].sort((a, b) => a.age - b.age)[index];
  if (!named) return refused('timer-not-armed', `No timer of ${element} is armed`);
  const problem = fireAll(world, (due) => due < named.due);
  if (problem) return problem;
  const still = timersOf(world).find((timer) => timer.element === element && timer.age === named.age && timer.due === named.due);
  return still ? fire(world, still) : refused('timer-not-armed', `The timer of ${element} was disarmed by one that was due before it`);
}

function fireAll(world: World, allowed: (due: Instant) => boolean): Refused | undefined {
  for (let fired = 0; fired < mostFirings; fired++) {
    const next = timersOf(world).find(({ due }) => allowed(due));
    if (!next) return undefined;
    const problem = fire(world, next);
    if (problem) return problem;
  }
  return refused('too-many-timers', `More than ${mostFirings} timers would fire`);
}

function fire(world: World, timer: ArmedTimer): Refused | undefined {
  if (timer.due > world.at) world.at = timer.due;
  if ('waiting' in timer) return world.act(timer.waiting.flow, { kind: 'fire-timer', timerId: timer.waiting.subscription.id });
  const { start } = timer;
  const graph = world.processes[start.process];
  const next = graph && nextStart(graph, start);
  world.startTimers = world.startTimers.flatMap((each) => (each !== start ? [each] : next ? [next] : []));
  return world.begin(start.process, {}, start.element);
}
