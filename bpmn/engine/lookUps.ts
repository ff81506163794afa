import { calendarCall } from '../feel/functions.ts';
import type { FlowElement } from '../graph.ts';
import type { LookUp } from './effects.ts';
import { incident, type IncidentMove } from './processor.ts';
import { approversCall, asksApprovers } from './task/signers.ts';
import type { Run } from './run.ts';
import type { ElementInstance } from './state.ts';

/** What an element must ask the host before it begins; undefined when nothing, or when all is answered. */
export function lookUpsOf(run: Run, instance: ElementInstance, element: FlowElement): readonly LookUp[] | IncidentMove | undefined {
  const texts = 'lookUps' in element ? (element.lookUps ?? []) : [];
  const calls: LookUp[] = element.type === 'userTask' && asksApprovers(element) && !run.repeats(instance) ? [{ text: approversCall, function: 'approvers', argument: element.id }] : [];
  if (texts.length + calls.length === 0) return undefined;
  if (instance.answers) return texts.includes(calendarCall) && !Object.hasOwn(instance.answers, calendarCall) ? [calendar] : undefined;
  for (const text of texts) {
    const call = lookUpOf(run, instance, text);
    if (!call) return incident('look-up-invalid', `${text} of ${element.id} does not name what is to be looked up`);
    if (!calls.some((known) => known.text === call.text)) calls.push(call);
  }
  return calls;
}

const calendar: LookUp = { text: calendarCall, function: 'calendar', argument: '' };

/**
 * What an instance that is tried again must ask first: one that has not begun everything, since all may have changed; another only
 * what is set of the calendar. undefined when nothing. Graphs of before calendars were set ask none.
 */
export function lookUpsAnew(run: Run, instance: ElementInstance, element: FlowElement): readonly LookUp[] | undefined {
  if (instance.state === 'activating') delete instance.answers;
  else if (instance.answers && mayAskLater(instance, element)) {
    const { [calendarCall]: _, ...rest } = instance.answers;
    instance.answers = rest;
    const asked = lookUpsOf(run, instance, element);
    return asked && !('move' in asked) ? asked : undefined;
  }
  return undefined;
}

/** Whether the job of an instance is a look-up: a service, message or call is under way only in an active task that does not repeat. */
export const looksUp = (instance: ElementInstance, element: FlowElement): boolean => instance.job !== undefined && (instance.state === 'activating' || mayAskLater(instance, element));

const mayAskLater = ({ state, loop }: ElementInstance, { type }: FlowElement): boolean => state === 'completing' || loop !== undefined || type === 'adHocSubProcess';

function lookUpOf(run: Run, instance: ElementInstance, text: string): LookUp | undefined {
  if (text === calendarCall) return calendar;
  const [, name, argument] = /^(head|holders)\s*\(([\s\S]*)\)$/.exec(text.trim()) ?? [];
  if (name === undefined || argument === undefined) return undefined;
  const result = run.around(instance).evaluate(argument);
  if ('failure' in result || typeof result.value !== 'string') return undefined;
  return { text: `${name}(${JSON.stringify(result.value)})`, function: name as LookUp['function'], argument: result.value };
}
