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
  if (texts.length + calls.length === 0 || instance.answers) return undefined;
  for (const text of texts) {
    const call = lookUpOf(run, instance, text);
    if (!call) return incident('look-up-invalid', `${text} of ${element.id} does not name what is to be looked up`);
    if (!calls.some((known) => known.text === call.text)) calls.push(call);
  }
  return calls;
}

function lookUpOf(run: Run, instance: ElementInstance, text: string): LookUp | undefined {
  const [, name, argument] = /^(head|holders)\s*\(([\s\S]*)\)$/.exec(text.trim()) ?? [];
  if (name === undefined || argument === undefined) return undefined;
  const result = run.around(instance).evaluate(argument);
  if ('failure' in result || typeof result.value !== 'string') return undefined;
  return { text: `${name}(${JSON.stringify(result.value)})`, function: name as LookUp['function'], argument: result.value };
}
