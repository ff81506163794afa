import { textIn, type Moddle, type Shape } from '../canvas/injected.ts';
import { isActivity } from '../../../bpmn/rules/activities.ts';
import { positionOf } from '../../../bpmn/rules/events.ts';
import type { AnyField } from './entries.tsx';
import { checkField, expressionField, plainField } from './fields.ts';
import type { Panel } from './panel.ts';
import { error, escalation, message, rootFields, signal } from './roots.ts';
import { timerFields } from './timer.ts';
import { change, spotOf, type Spot } from './writing.ts';

/** The definition of an event; undefined for a none event and for what is no event. */
export const definitionOf = ({ businessObject }: Shape): Moddle | undefined => ((businessObject.eventDefinitions ?? []) as readonly Moddle[])[0];

type Fields = (event: Shape, spot: Spot, panel: Panel) => readonly AnyField[];

const catches = ({ type }: Shape): boolean => ['bpmn:StartEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent'].includes(type);

/** By kind of event: what makes it happen, or what it makes happen. */
const byDefinition: Readonly<Record<string, Fields>> = {
  'bpmn:TimerEventDefinition': (event, { owner }, panel) => timerFields(event, owner, panel),
  'bpmn:MessageEventDefinition': (event, spot, panel) => rootFields(spot, message, catches(event), panel),
  'bpmn:SignalEventDefinition': (event, spot, panel) => rootFields(spot, signal, catches(event), panel),
  'bpmn:ErrorEventDefinition': (event, spot, panel) => rootFields(spot, error, catches(event), panel),
  'bpmn:EscalationEventDefinition': (event, spot, panel) => rootFields(spot, escalation, catches(event), panel),
  'bpmn:ConditionalEventDefinition': (_, spot, panel) => [
    expressionField(spot, 'condition', { id: 'condition', label: 'Happens when', help: 'FEEL, asked when the event begins to wait and whenever a variable that it sees changes', as: 'feel' }, panel),
  ],
  'bpmn:LinkEventDefinition': (_, spot, panel) => [
    plainField(spot, 'name', { id: 'linkName', label: 'Name of the link', help: 'it goes on at the link of the same name in the same scope', as: 'plain' }, panel),
  ],
  'bpmn:CompensateEventDefinition': (event, spot, panel) => (catches(event) ? [] : [compensated(event, spot, panel)]),
};

/** Fields of an event: of its definition, and whether it interrupts. */
export function eventFields(event: Shape, panel: Panel): readonly AnyField[] {
  const definition = definitionOf(event);
  if (!definition) return [];
  return [...(byDefinition[definition.$type]?.(event, { element: event, owner: definition }, panel) ?? []), ...interrupting(event, definition, panel)];
}

const always = ['bpmn:ErrorEventDefinition', 'bpmn:CompensateEventDefinition', 'bpmn:CancelEventDefinition'];

function interrupting(event: Shape, { $type }: Moddle, panel: Panel): readonly AnyField[] {
  if (always.includes($type)) return [];
  if (event.type === 'bpmn:BoundaryEvent') return [checkField(spotOf(event), 'cancelActivity', { id: 'interrupts', label: 'The task ends then', help: 'otherwise it goes on, and the flow from here runs beside it' }, true, panel)];
  const inside = event.type === 'bpmn:StartEvent' && positionOf(event.businessObject as never) === 'event-subprocess-start';
  return inside ? [checkField(spotOf(event), 'isInterrupting', { id: 'interrupts', label: 'All else in its scope ends then', help: 'otherwise the event subprocess runs beside it, each time the event happens' }, true, panel)] : [];
}

/** Which activity is compensated: one of its scope, or all that completed. */
function compensated(event: Shape, { element, owner }: Spot, panel: Panel): AnyField {
  const around = ((event.businessObject.$parent as Moddle | undefined)?.flowElements ?? []) as readonly Moddle[];
  const activities = around.filter((node) => isActivity(node as never) && node.isForCompensation !== true);
  return {
    kind: 'select', id: 'activityRef', label: panel.t('Compensates'), description: panel.t('only what has completed is compensated, the last first'), get: () => (owner.activityRef as Moddle | undefined)?.id ?? '',
    set: (id) => { change(element, [{ owner, properties: { activityRef: activities.find((each) => each.id === id) } }], panel); },
    options: () => [{ value: '', label: panel.t('everything in its scope') }, ...activities.map(({ id, name }) => ({ value: id, label: textIn(name) || id }))],
  };
}
