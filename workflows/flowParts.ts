import { partLimit } from '../domain/flow/parts.ts';
import type { FlowStep, KeptInstance } from '../domain/flow/step.ts';
import { keepStepPart, readStatePart } from './activities.ts';

/** Has a step recorded; one that is too large for a message is kept in parts first, and what is sent says how many. */
export async function recordedInParts<Step extends FlowStep, Outcome>(instanceId: string, step: Step, record: (step: Step) => Promise<Outcome>): Promise<Outcome> {
  const text = JSON.stringify(step);
  if (text.length <= partLimit) return record(step);
  const count = Math.ceil(text.length / partLimit);
  for (let number = 0; number < count; number += 1) {
    await keepStepPart({ instanceId, after: step.after, number, content: text.slice(number * partLimit, (number + 1) * partLimit) });
  }
  return record({ ...step, state: '', opened: [], closed: [], history: [], subscribed: [], unsubscribed: [], sent: [], incidents: [], resolved: [], parts: count });
}

/** What is kept of an instance with its whole state, read in parts where it is too large for a message; undefined when it has moved on meanwhile. */
export async function wholeState<Kept extends KeptInstance>(instanceId: string, kept: Kept): Promise<Kept | undefined> {
  const parts: string[] = [];
  for (let number = 0; number < (kept.parts ?? 0); number += 1) {
    const part = await readStatePart({ instanceId, step: kept.step, number });
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return { ...kept, state: parts.join('') };
}
