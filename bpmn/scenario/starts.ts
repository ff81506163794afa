import type { Instant } from '../../domain/instant.ts';
import { outside, startsOf, startText } from '../beginning.ts';
import { evaluate } from '../feel/evaluate.ts';
import { firstFiring } from '../engine/event/timer.ts';
import type { FlowGraph, StartEvent } from '../graph.ts';
import { cycleOf, plus } from '../timer.ts';

/** A timer start event that will begin an instance. */
export interface StartTimer {
  readonly process: string;
  readonly element: string;
  readonly due: Instant;
  /** Of a cycle: how often it fires after this; null for ever. */
  readonly left?: number | null;
}

/** The timer start events of a process as they stand when its world begins. */
export function startTimersOf(graph: FlowGraph, at: Instant): readonly StartTimer[] {
  return startsOf(graph).flatMap(({ id, event }) => {
    const first = event?.kind === 'timer' ? firstFiring(event.timer, outside(at)) : undefined;
    return first ? [{ process: graph.process, element: id, ...first }] : [];
  });
}

/** The next firing of a timer start event; undefined when it was the last. */
export function nextStart(graph: FlowGraph, timer: StartTimer): StartTimer | undefined {
  const event = startsOf(graph).find(({ id }) => id === timer.element)?.event;
  const every = event?.kind === 'timer' ? cycleOf(startText(event.timer.text, timer.due) ?? '')?.every : undefined;
  if (!every || timer.left === undefined || timer.left === 0) return undefined;
  return { ...timer, due: plus(timer.due, every), left: timer.left === null ? null : timer.left - 1 };
}

/** The conditional start event whose condition holds with these variables. */
export function startHolding(graph: FlowGraph, variables: Readonly<Record<string, unknown>>, at: Instant): StartEvent | undefined {
  return startsOf(graph).find(({ event }) => {
    const holds = event?.kind === 'conditional' ? evaluate(event.condition, variables, at) : undefined;
    return holds && 'value' in holds && holds.value === true;
  });
}
