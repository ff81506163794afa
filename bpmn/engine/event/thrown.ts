import type { EndEvent, EventDefinition, EventKind, EventOf, ThrowEvent } from '../../graph.ts';
import { complete, effect, endProcess, endScope, follow, incident, type Move, type Surroundings } from '../processor.ts';
import type { ElementInstance } from '../state.ts';
import { keyOf, nameOf } from '../subscriptions.ts';

type Throwing<K extends EventKind> = (event: EventOf<K>, instance: ElementInstance, around: Surroundings) => readonly Move[];

/** What each kind of event does when it is thrown, before the token goes on. BPMN 2.0.2, 10.5.4 and 13.5.6 */
const throwing: { readonly [K in EventKind]?: Throwing<K> } = {
  message: sendMessage,
  signal(event, { element, variables = {} }, around) {
    const name = nameOf(event.name, around);
    return [name === undefined ? incident('event-name-invalid', `The name of ${element} is no text`) : effect({ kind: 'send-signal', element, name, variables })];
  },
  error: ({ code = '' }) => [{ move: 'throw-error', code }],
  escalation: ({ code = '' }) => [{ move: 'escalate', code }],
  link: ({ target }, { element }) => [target === undefined ? incident('link-unknown', `The link ${element} leads nowhere`) : follow(target)],
  cancel: () => [{ move: 'cancel-transaction' }],
  terminate: ({ outcome }) => [outcome === 'refused' ? endProcess(outcome) : endScope(outcome)],
};

/** Sends a message, with the element's own variables: those its input mappings made. */
export function sendMessage(event: EventOf<'message'>, { element, variables = {} }: ElementInstance, around: Surroundings): readonly Move[] {
  const name = nameOf(event.name, around);
  const key = event.key === undefined ? undefined : keyOf(event.key, around);
  if (name === undefined) return [incident('event-name-invalid', `The name of ${element} is no text`)];
  if (event.key !== undefined && key === undefined) return [incident('correlation-key-invalid', `The correlation key of ${element} is neither text nor number`)];
  return [effect({ kind: 'send-message', element, name, ...(key !== undefined && { key }), variables })];
}

/** What throwing the event does; nothing for an event without definition. */
export function thrown(event: EventDefinition | undefined, instance: ElementInstance, around: Surroundings): readonly Move[] {
  const does = event && (throwing[event.kind] as Throwing<EventKind> | undefined);
  return event && does ? does(event, instance, around) : [];
}

/** An event that compensates waits until all is compensated; every other is done at once. */
export const throwingBegins = ({ event }: ThrowEvent | EndEvent): readonly Move[] =>
  event?.kind === 'compensation' ? [{ move: 'compensate', ...(event.activity !== undefined && { activity: event.activity }) }] : [complete];
