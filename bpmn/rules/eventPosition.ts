import { idOf, scopeOf } from '../read/model.ts';
import { eventsOf, type EventPosition, type ModelEvent } from './events.ts';
import type { ModelRule } from './rule.ts';

/** Which kinds of event may stand where; '' is an event without definition. BPMN 2.0.2, tables 10.84 to 10.90, and 10.93 */
export const eventKinds: Readonly<Record<EventPosition, readonly string[]>> = {
  'process-start': ['', 'message', 'timer', 'conditional', 'signal'],
  'subprocess-start': [''],
  'event-subprocess-start': ['message', 'timer', 'error', 'escalation', 'compensate', 'conditional', 'signal'],
  catch: ['message', 'timer', 'conditional', 'link', 'signal'],
  throw: ['', 'message', 'escalation', 'compensate', 'link', 'signal'],
  boundary: ['message', 'timer', 'error', 'escalation', 'cancel', 'compensate', 'conditional', 'signal'],
  end: ['', 'message', 'error', 'escalation', 'cancel', 'compensate', 'signal', 'terminate'],
};

const places: Readonly<Record<EventPosition, string>> = {
  'process-start': 'start event of a process',
  'subprocess-start': 'start event of a subprocess',
  'event-subprocess-start': 'start event of an event subprocess',
  catch: 'intermediate catch event',
  throw: 'intermediate throw event',
  boundary: 'boundary event',
  end: 'end event',
};

/** An event is of a kind that may stand where it stands. BPMN 2.0.2, 10.5 */
export const eventPosition: ModelRule = {
  id: 'event-position',
  check(definitions, report) {
    for (const event of eventsOf(definitions)) {
      const why = wrongPlace(event);
      if (why) report(event.node.id, why);
    }
  },
};

function wrongPlace(event: ModelEvent): string | undefined {
  const { node, position, kind } = event;
  if (!eventKinds[position].includes(kind)) return kind === '' ? `The ${places[position]} needs an event definition` : `An event of the kind ${kind} cannot be the ${places[position]}`;
  if (position === 'event-subprocess-start' && kind === 'compensate' && outsideOf(event) === 'bpmn:Process') {
    return `The process ${idOf(scopeOf(scopeOf(node) ?? node))} cannot be compensated; an event subprocess for compensation stands in a subprocess`;
  }
  if (node.$type === 'bpmn:StartEvent' && position !== 'event-subprocess-start' && node.isInterrupting === false) return 'Only the start event of an event subprocess can be non-interrupting';
  return undefined;
}

/** Type of the scope in which the event's own scope stands. */
const outsideOf = ({ node }: ModelEvent): string | undefined => scopeOf(scopeOf(node) ?? node)?.$type;
