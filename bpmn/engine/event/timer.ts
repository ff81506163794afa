import type { Instant } from '../../../domain/instant.ts';
import type { TimerDefinition } from '../../graph.ts';
import { feelOf } from '../../feel/evaluate.ts';
import { cycleOf, dateOf, durationOf, firstOf, plus } from '../../timer.ts';
import { evaluatedText } from '../expressions.ts';
import type { Surroundings } from '../processor.ts';
import type { Subscription } from '../state.ts';

/** When a timer fires first, and how often again; undefined when it cannot be read. FEEL may give a text, a duration, or a date and time. BPMN 2.0.2, 10.5.5.4 */
export function firstFiring(timer: TimerDefinition, around: Pick<Surroundings, 'evaluate' | 'at'>): { due: Instant; left?: number | null } | undefined {
  const text = textOf(timer, around);
  if (text === undefined) return undefined;
  if (timer.kind === 'date') {
    const due = dateOf(text);
    return due === undefined ? undefined : { due };
  }
  if (timer.kind === 'duration') return afterDuration(text, around.at);
  const cycle = cycleOf(text);
  if (!cycle) return undefined;
  return { due: firstOf(cycle, around.at), left: cycle.times === undefined ? null : cycle.times - 1 };
}

/** `workdays(n)` gives the instant itself where a duration is expected. */
function afterDuration(text: string, at: Instant): { due: Instant } | undefined {
  const duration = durationOf(text);
  if (duration) return { due: plus(at, duration) };
  const due = dateOf(text);
  return due === undefined ? undefined : { due };
}

/** The next firing of a cycle; undefined when it has fired for the last time. */
export function nextFiring(subscription: Subscription, timer: TimerDefinition, around: Surroundings): Subscription | undefined {
  const { left, due, element } = subscription;
  if (left === undefined || left === 0 || due === undefined) return undefined;
  const every = cycleOf(textOf(timer, around) ?? '')?.every;
  if (!every) return undefined;
  return { id: around.newId(element), element, kind: 'timer', due: plus(due, every), left: left === null ? null : left - 1 };
}

function textOf(timer: TimerDefinition, around: Pick<Surroundings, 'evaluate'>): string | undefined {
  const expression = feelOf(timer.text);
  return expression === undefined ? timer.text : evaluatedText(expression, around);
}
