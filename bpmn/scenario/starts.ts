import type { Instant } from '../../domain/instant.ts';
import { evaluate, feelOf } from '../feel/evaluate.ts';
import { firstFiring } from '../engine/event/timer.ts';
import { evaluatedText } from '../engine/expressions.ts';
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

/** The start events of a process itself, in document order. */
export function startsOf(graph: FlowGraph): readonly StartEvent[] {
  const process = graph.elements[graph.process];
  const ids = process && 'starts' in process ? process.starts : [];
  return ids.map((id) => graph.elements[id]).filter((element): element is StartEvent => element?.type === 'startEvent');
}

/** Whether a process can be begun by itself: by its none start event, or with all that no flow leads to. BPMN 2.0.2, 13.1 */
export const beginsPlainly = (graph: FlowGraph): boolean => startsOf(graph).length === 0 || startsOf(graph).some(({ event }) => event === undefined);

/** The start event of that kind that a name begins. */
export function startNamed(graph: FlowGraph, kind: 'message' | 'signal', name: string, at: Instant): StartEvent | undefined {
  return startsOf(graph).find(({ event }) => event?.kind === kind && textOf(event.name, at) === name);
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
  const every = event?.kind === 'timer' ? cycleOf(textOf(event.timer.text, timer.due) ?? '')?.every : undefined;
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

/** What expressions of start events see: nothing but the clock. */
const outside = (at: Instant) => ({ at, evaluate: (text: string) => evaluate(text, {}, at) });

function textOf(text: string, at: Instant): string | undefined {
  const expression = feelOf(text);
  return expression === undefined ? text : evaluatedText(expression, outside(at));
}
