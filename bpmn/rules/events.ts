import { eventDefinitionsOf, isEventSubProcess, nodesOf, scopeOf, type Definitions, type ModelElement, type ModelNode } from '../read/model.ts';

/** Where an event stands. */
export type EventPosition = 'process-start' | 'subprocess-start' | 'event-subprocess-start' | 'catch' | 'throw' | 'boundary' | 'end';

/** One event of a file; multiple events, which are refused, are told by their first definition. */
export interface ModelEvent {
  readonly node: ModelNode;
  readonly position: EventPosition;
  readonly definition?: ModelElement;
  /** `bpmn:TimerEventDefinition` → `timer`; empty without definition. */
  readonly kind: string;
}

const positions: Readonly<Record<string, EventPosition>> = {
  'bpmn:IntermediateCatchEvent': 'catch',
  'bpmn:IntermediateThrowEvent': 'throw',
  'bpmn:BoundaryEvent': 'boundary',
  'bpmn:EndEvent': 'end',
};

/** All events of a file, in document order. */
export const eventsOf = (definitions: Definitions): readonly ModelEvent[] =>
  nodesOf(definitions).flatMap((node) => {
    const position = positionOf(node);
    const [definition] = eventDefinitionsOf(node);
    return position ? [{ node, position, ...(definition && { definition }), kind: kindOf(definition) }] : [];
  });

/** What kind of event a definition makes: `bpmn:CompensateEventDefinition` → `compensate`. */
export const kindOf = (definition: ModelElement | undefined): string =>
  /^bpmn:(\w+)EventDefinition$/.exec(definition?.$type ?? '')?.[1]?.toLowerCase() ?? '';

/** Where an event stands; undefined for what is no event. */
export function positionOf(node: ModelNode): EventPosition | undefined {
  if (node.$type !== 'bpmn:StartEvent') return positions[node.$type];
  const scope = scopeOf(node);
  if (!scope || scope.$type === 'bpmn:Process') return 'process-start';
  return isEventSubProcess(scope) ? 'event-subprocess-start' : 'subprocess-start';
}

/** Whether what it interrupts goes on: written at boundary events and at starts of event subprocesses. */
export const goesOn = ({ node, position }: ModelEvent): boolean =>
  (position === 'boundary' && node.cancelActivity === false) || (position === 'event-subprocess-start' && node.isInterrupting === false);
