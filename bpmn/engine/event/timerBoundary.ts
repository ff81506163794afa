import type { Instant } from '../../../domain/instant.ts';
import { nodeOf, type FlowActivity, type TimerBoundaryEvent, type TimerDefinition } from '../../graph.ts';
import { feelOf } from '../../feel/evaluate.ts';
import { cycleOf, dateOf, durationOf, plus } from '../../timer.ts';
import { evaluatedText } from '../expressions.ts';
import { complete, incident, take, type ElementProcessor, type Move, type Surroundings } from '../processor.ts';
import type { ArmedTimer } from '../state.ts';

/** Runs when its timer has fired; the timer itself belongs to the activity. BPMN 2.0.2, 13.5.3 */
export const timerBoundaryEvent: ElementProcessor<TimerBoundaryEvent> = {
  activate: () => [complete],
  complete: (_, { outgoing }) => outgoing.map(take),
  terminate: () => [],
};

/** The timers of an activity that begins, or the incident that one of them becomes. */
export function timersOf(activity: FlowActivity, around: Surroundings): readonly ArmedTimer[] | Move {
  const armed: ArmedTimer[] = [];
  for (const id of activity.boundary) {
    const event = nodeOf(around.graph, id);
    if (event.type !== 'timerBoundaryEvent') continue;
    const timer = firstFiring(event.timer, around);
    if (!timer) return incident('timer-invalid', `The ${event.timer.kind} of ${id} cannot be read: ${event.timer.text}`);
    armed.push({ id: around.newId(id), element: id, ...timer });
  }
  return armed;
}

/** The next firing of a cycle; undefined when it has fired for the last time. */
export function nextFiring(timer: ArmedTimer, event: TimerBoundaryEvent, around: Surroundings): ArmedTimer | undefined {
  if (timer.left === undefined || timer.left === 0) return undefined;
  const every = cycleOf(textOf(event.timer, around) ?? '')?.every;
  if (!every) return undefined;
  return { id: around.newId(event.id), element: event.id, due: plus(timer.due, every), left: timer.left === null ? null : timer.left - 1 };
}

function firstFiring(timer: TimerDefinition, around: Surroundings): { due: Instant; left?: number | null } | undefined {
  const text = textOf(timer, around);
  if (text === undefined) return undefined;
  if (timer.kind === 'date') {
    const due = dateOf(text);
    return due === undefined ? undefined : { due };
  }
  if (timer.kind === 'duration') {
    const duration = durationOf(text);
    return duration && { due: plus(around.at, duration) };
  }
  const cycle = cycleOf(text);
  if (!cycle) return undefined;
  return { due: plus(around.at, cycle.every), left: cycle.times === undefined ? null : cycle.times - 1 };
}

/** The timer's text; FEEL may give a text, a duration, or a date and time. */
function textOf(timer: TimerDefinition, around: Surroundings): string | undefined {
  const expression = feelOf(timer.text);
  if (expression === undefined) return timer.text;
  return evaluatedText(expression, around);
}
