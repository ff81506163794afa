import { scopeOf, textOf, type ModelElement } from '../read/model.ts';
import { eventsOf, goesOn, type ModelEvent } from './events.ts';
import type { ModelRule } from './rule.ts';

/** By kind of event: the reference and the attribute by which two events are the same. */
const sameness: Readonly<Record<string, readonly [reference: string, attribute: string]>> = {
  message: ['messageRef', 'name'],
  signal: ['signalRef', 'name'],
  error: ['errorRef', 'errorCode'],
  escalation: ['escalationRef', 'escalationCode'],
};

/**
 * What happens is caught in one place: two interrupting event subprocesses of a scope do not begin by the same event (BPMN 2.0.2,
 * 10.5.6), nor do two start events of a process by the same message; an error or escalation has one boundary event of its code.
 */
export const caughtOnce: ModelRule = {
  id: 'caught-once',
  check(definitions, report) {
    const caught = new Map<unknown, Set<string>>();
    for (const event of eventsOf(definitions)) {
      const [place, name] = [placeOf(event), nameOf(event)];
      if (place === undefined || name === undefined) continue;
      const seen = caught.get(place) ?? new Set<string>();
      if (seen.has(name)) report(event.node.id, `Another event catches the same ${event.kind} here already`);
      caught.set(place, seen.add(name));
    }
  },
};

/** The element at which only one event may catch the same; undefined when any number may. */
function placeOf(event: ModelEvent): unknown {
  const { node, position, kind } = event;
  if (position === 'boundary') return ['error', 'escalation'].includes(kind) ? node.attachedToRef : undefined;
  if (position === 'process-start') return kind === 'message' ? scopeOf(node) : undefined;
  return position === 'event-subprocess-start' && !goesOn(event) ? scopeOf(scopeOf(node) ?? node) : undefined;
}

function nameOf({ kind, definition, position }: ModelEvent): string | undefined {
  const [reference, attribute] = sameness[kind] ?? [];
  if (reference === undefined || attribute === undefined) return undefined;
  const root = definition?.[reference] as ModelElement | undefined;
  return `${position} ${kind} ${[textOf(root, attribute), textOf(root, 'name'), root?.id].find((text) => text) ?? ''}`;
}
