import { feelOf } from '../feel/evaluate.ts';
import { isActivity, isScope, nodeOf, type EventDefinition, type EventOf, type FlowElement, type FlowGraph } from '../graph.ts';
import type { Effect } from './effects.ts';
import { evaluatedText } from './expressions.ts';
import { incident, type IncidentMove, type Surroundings } from './processor.ts';
import type { ElementInstance, Subscription } from './state.ts';
import { firstFiring } from './event/timer.ts';

/** Events that need a subscription; all others are found through the graph when they happen. */
type Awaited = EventOf<'timer'> | EventOf<'message'> | EventOf<'signal'> | EventOf<'conditional'>;

const isAwaited = (event: EventDefinition | undefined): event is Awaited => event !== undefined && ['timer', 'message', 'signal', 'conditional'].includes(event.kind);

/** The definition of the event that an element stands for. */
export function eventOf(graph: FlowGraph, id: string): EventDefinition | undefined {
  const node = nodeOf(graph, id);
  if (node.type === 'receiveTask') return node.message;
  return 'event' in node ? node.event : undefined;
}

/** Elements whose events an instance waits for: what it is itself, then its boundary, then event subprocesses inside. */
export function awaited(graph: FlowGraph, element: FlowElement, instance: ElementInstance): readonly string[] {
  const isRound = instance.loopCounter !== undefined;
  const own = instance.loop ? [] : ownEvents(graph, element);
  const boundary = isActivity(element) && !isRound && instance.compensates === undefined ? element.boundary : [];
  const inside = isScope(element) && !instance.loop ? element.eventSubProcesses.flatMap((id) => startsOf(graph, id)) : [];
  return [...own, ...boundary, ...inside];
}

function ownEvents(graph: FlowGraph, element: FlowElement): readonly string[] {
  if (element.type === 'catchEvent' || element.type === 'receiveTask') return [element.id];
  return element.type === 'eventBasedGateway' ? element.outgoing.map((flow) => graph.flows[flow]?.target ?? '') : [];
}

const startsOf = (graph: FlowGraph, id: string): readonly string[] => {
  const element = graph.elements[id];
  return element && isScope(element) ? element.starts : [];
};

/** The subscriptions of an instance that begins, or the incident that one of them becomes. */
export const subscriptionsOf = (element: FlowElement, instance: ElementInstance, around: Surroundings): readonly Subscription[] | IncidentMove =>
  subscriptionsTo(awaited(around.graph, element, instance), around);

/** Subscriptions to events of which some need none, or the incident that one of them becomes. */
export function subscriptionsTo(events: readonly string[], around: Surroundings): readonly Subscription[] | IncidentMove {
  const armed: Subscription[] = [];
  for (const id of events) {
    const event = eventOf(around.graph, id);
    if (!isAwaited(event)) continue;
    const made = subscription(id, event, around);
    if ('move' in made) return made;
    armed.push({ id: around.newId(id), element: id, ...made });
  }
  return armed;
}

type Made = Omit<Subscription, 'id' | 'element'>;

function subscription(id: string, event: Awaited, around: Surroundings): Made | IncidentMove {
  if (event.kind === 'timer') {
    const first = firstFiring(event.timer, around);
    return first ? { kind: 'timer', ...first } : incident('timer-invalid', `The ${event.timer.kind} of ${id} cannot be read: ${event.timer.text}`);
  }
  if (event.kind === 'conditional') return { kind: 'conditional', held: false };
  const name = nameOf(event.name, around);
  if (name === undefined) return incident('event-name-invalid', `The name of ${id} is no text: ${event.name}`);
  if (event.kind === 'signal') return { kind: 'signal', name };
  const key = event.key === undefined ? undefined : keyOf(event.key, around);
  if (event.key !== undefined && key === undefined) return incident('correlation-key-invalid', `The correlation key of ${id} is neither text nor number`);
  return { kind: 'message', name, ...(key !== undefined && { key }) };
}

/** A name: itself, or what its expression gives; undefined when that is no text. */
export function nameOf(text: string, around: Surroundings): string | undefined {
  const expression = feelOf(text);
  return expression === undefined ? text : evaluatedText(expression, around);
}

/** A correlation key: text, or a number as text. */
export function keyOf(text: string, around: Surroundings): string | undefined {
  const expression = feelOf(text);
  if (expression === undefined) return text;
  const result = around.evaluate(expression);
  if ('failure' in result) return undefined;
  return typeof result.value === 'string' || typeof result.value === 'number' ? String(result.value) : undefined;
}

/** What the host is to do for a subscription that begins; conditions are judged here and need nothing. */
export function arming({ id, element, kind, due, name, key }: Subscription): readonly Effect[] {
  if (due !== undefined) return [{ kind: 'arm-timer', timerId: id, element, due }];
  if (kind !== 'message' && kind !== 'signal') return [];
  return [{ kind: 'subscribe', subscriptionId: id, element, to: kind, name: name ?? '', ...(key !== undefined && { key }) }];
}

/** What the host is to do for a subscription that ends. */
export function disarming({ id, kind }: Subscription): readonly Effect[] {
  if (kind === 'timer') return [{ kind: 'disarm-timer', timerId: id }];
  return kind === 'conditional' ? [] : [{ kind: 'unsubscribe', subscriptionId: id }];
}
