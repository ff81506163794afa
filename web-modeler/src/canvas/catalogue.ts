import { PopupEntries } from 'bpmn-js/lib/features/popup-menu/PopupEntries.js';
import { dataTypes, drawings } from '../../../bpmn/read/model.ts';
import { isExecuted } from '../../../bpmn/rules/elementSupported.ts';

/** What an entry of a menu makes, as bpmn-js says it. */
export interface Target {
  readonly type: string;
  readonly eventDefinitionType?: string;
  readonly eventDefinitionAttrs?: object;
  readonly triggeredByEvent?: boolean;
  readonly isExpanded?: boolean;
  readonly isInterrupting?: boolean;
  readonly cancelActivity?: boolean;
  readonly instantiate?: boolean;
}

/** Groups of the menu of everything, in its order; ours come before them. */
export const groups = {
  task: 'Tasks',
  gateway: 'Gateways',
  scope: 'Subprocesses and calls',
  start: 'Start events',
  catch: 'Intermediate events that wait',
  throw: 'Intermediate events that act',
  boundary: 'Events on the border',
  end: 'End events',
  drawn: 'Data, notes and pools',
} as const;
export type GroupId = keyof typeof groups;

export interface CatalogueEntry {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly group: GroupId;
  readonly target: Target;
}

/** Drawn and not executed: pools with lanes, what says something to people only. */
const drawn = ['bpmn:Participant', 'bpmn:Lane', ...drawings];

/** Whether the element is executed, or only drawn: everything that may be offered. */
export const isOffered = ({ type, eventDefinitionType, instantiate }: Target): boolean => instantiate !== true && ([...drawn, ...dataTypes].includes(type) || isExecuted(type, eventDefinitionType));

const groupByType: Readonly<Record<string, GroupId>> = { 'bpmn:StartEvent': 'start', 'bpmn:IntermediateCatchEvent': 'catch', 'bpmn:IntermediateThrowEvent': 'throw', 'bpmn:BoundaryEvent': 'boundary', 'bpmn:EndEvent': 'end' };

function groupOf({ type }: Target): GroupId {
  if (groupByType[type]) return groupByType[type];
  if (type.endsWith('Gateway')) return 'gateway';
  if (/SubProcess$|Transaction$|CallActivity$/.test(type)) return 'scope';
  return type.endsWith('Task') ? 'task' : 'drawn';
}

const more: Readonly<Record<string, Omit<CatalogueEntry, 'id' | 'group'>>> = {
  'text-annotation': { label: 'Text Annotation', icon: 'bpmn-icon-text-annotation', target: { type: 'bpmn:TextAnnotation' } },
  group: { label: 'Group', icon: 'bpmn-icon-group', target: { type: 'bpmn:Group' } },
};
const ours = ['user-task']; // our kinds have it, with what approves in it

/** Everything that can be drawn and is executed or tolerated, besides our own kinds: bpmn-js's list, without what is refused. */
export const catalogue: readonly CatalogueEntry[] = [
  ...Object.entries(PopupEntries as Readonly<Record<string, { readonly label: string; readonly className: string; readonly target: Target }>>).map(([id, { label, className, target }]) => ({ id, label, icon: className, target })),
  ...Object.entries(more).map(([id, entry]) => ({ id, ...entry })),
]
  .filter(({ id, target }) => isOffered(target) && !ours.includes(id))
  .map((entry) => ({ ...entry, group: groupOf(entry.target) }))
  .sort((one, other) => Object.keys(groups).indexOf(one.group) - Object.keys(groups).indexOf(other.group));

/** What bpmn-js's factory takes for a target. */
export const fromEntry = ({ eventDefinitionAttrs, ...target }: Target): object => ({ ...target, ...(eventDefinitionAttrs && { eventDefinitionAttrs }) });

const waiting: readonly string[] = ['bpmn:MessageEventDefinition', 'bpmn:TimerEventDefinition', 'bpmn:SignalEventDefinition', 'bpmn:ConditionalEventDefinition'];

/** What may come after an element, as far as BPMN says it: an event-based gateway leads to what waits, an end to nothing. */
export function mayFollow(type: string, { target, group }: CatalogueEntry): boolean {
  if (type === 'bpmn:EventBasedGateway') return target.type === 'bpmn:ReceiveTask' || (group === 'catch' && waiting.includes(target.eventDefinitionType ?? ''));
  if (target.triggeredByEvent || ['start', 'drawn'].includes(group)) return false;
  if (group === 'boundary') return hasBorder(type) && (target.eventDefinitionType !== 'bpmn:CancelEventDefinition' || type === 'bpmn:Transaction');
  return target.eventDefinitionType !== 'bpmn:LinkEventDefinition' || group !== 'catch';
}

/** Activities: events stand on their border. */
export const hasBorder = (type: string): boolean => /Task$|SubProcess$|Transaction$|CallActivity$/.test(type);
