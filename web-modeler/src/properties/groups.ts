import { isEventSubProcess } from '../../../bpmn/read/model.ts';
import { isActivity } from '../../../bpmn/rules/activities.ts';
import { honouredExtensions } from '../../../bpmn/read/honouredExtensions.ts';
import type { Shape } from '../canvas/injected.ts';
import { adHocFields, callFields, decisionFields, messageFields, processFields, scriptFields, taskFields } from './activity.ts';
import { approvalFields, overtimeFields, policyFields } from './approval.ts';
import { conditionFields, isChoice } from './condition.ts';
import type { AnyField, FieldList } from './entries.tsx';
import { definitionOf, eventFields } from './events.ts';
import { attribute } from './extension.ts';
import { copyList, headerList, mappingList } from './lists.ts';
import type { Panel } from './panel.ts';
import { repetitionFields } from './repetition.ts';
import { endFields, serviceFields } from './service.ts';

/** A group of the panel: for which elements, and its fields, or entries that stand several times. */
export type PropertyGroup = {
  readonly id: string;
  /** English of its title. */
  readonly label: string;
  /** Open from the beginning. */
  readonly open?: true;
  applies(element: Shape): boolean;
} & ({ fields(element: Shape, panel: Panel): readonly AnyField[] } | { list(element: Shape, panel: Panel): FieldList });

const is = (...types: readonly string[]) => ({ type }: Shape): boolean => types.includes(type);
const may = (extension: string) => ({ type, businessObject }: Shape): boolean => honouredExtensions[extension]?.on.includes(type) === true && !isEventSubProcess(businessObject as never);
const isEvent = ({ type }: Shape): boolean => type.endsWith('Event');
const isUserTask = is('bpmn:UserTask');
const definedAs = (kind: string) => (element: Shape): boolean => definitionOf(element)?.$type === `bpmn:${kind}EventDefinition`;

/** What comes with a catching event goes out of it, what a throwing one carries goes in; activities have both. */
const takes = (element: Shape): boolean => may('zeebe:IoMapping')(element) && (!isEvent(element) || ['bpmn:IntermediateThrowEvent', 'bpmn:EndEvent'].includes(element.type)) && (!isEvent(element) || definitionOf(element) !== undefined);
const gives = (element: Shape): boolean => may('zeebe:IoMapping')(element) && (!isEvent(element) || (['bpmn:StartEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent'].includes(element.type) && definitionOf(element) !== undefined));
const doesJob = (element: Shape): boolean => may('zeebe:TaskHeaders')(element) && attribute(element, 'zeebe:TaskDefinition', 'type') !== '';

const eventTitles: Readonly<Record<string, string>> = {
  Timer: 'Timer', Message: 'Message', Signal: 'Signal', Error: 'Error', Escalation: 'Escalation', Conditional: 'Condition', Link: 'Link', Compensate: 'Compensation',
};

/** Every group, in the order of the panel. */
export const groups: readonly PropertyGroup[] = [
  { id: 'approval', label: 'Approval', open: true, applies: isUserTask, fields: approvalFields },
  { id: 'policy', label: 'What an approver may do', applies: isUserTask, fields: policyFields },
  { id: 'task', label: 'Due date, form and assignment', applies: isUserTask, fields: taskFields },
  { id: 'overtime', label: 'When overdue', applies: isUserTask, fields: overtimeFields },
  { id: 'copies', label: 'Copies', applies: isUserTask, list: copyList },
  { id: 'service', label: 'Service', open: true, applies: is('bpmn:ServiceTask'), fields: serviceFields },
  { id: 'script', label: 'Script', open: true, applies: is('bpmn:ScriptTask'), fields: scriptFields },
  { id: 'decision', label: 'Decision', open: true, applies: is('bpmn:BusinessRuleTask'), fields: decisionFields },
  { id: 'message', label: 'Message', open: true, applies: is('bpmn:SendTask', 'bpmn:ReceiveTask'), fields: messageFields },
  { id: 'call', label: 'Called process', open: true, applies: is('bpmn:CallActivity'), fields: callFields },
  { id: 'adHoc', label: 'Free order', open: true, applies: is('bpmn:AdHocSubProcess'), fields: adHocFields },
  ...Object.entries(eventTitles).map(([kind, label]): PropertyGroup => ({ id: kind === 'Timer' ? 'timing' : kind.toLowerCase(), label, open: true, applies: definedAs(kind), fields: eventFields })),
  { id: 'outcome', label: 'Outcome', open: true, applies: (element) => element.type === 'bpmn:EndEvent' && definedAs('Terminate')(element), fields: endFields },
  { id: 'condition', label: 'Condition', open: true, applies: (element) => element.type === 'bpmn:SequenceFlow' && isChoice(element), fields: conditionFields },
  { id: 'repetition', label: 'Repetition', applies: ({ businessObject }) => isActivity(businessObject as never) && !isEventSubProcess(businessObject as never), fields: repetitionFields },
  { id: 'inputs', label: 'Input mappings', applies: takes, list: (element, panel) => mappingList(element, 'inputParameters', panel) },
  { id: 'outputs', label: 'Output mappings', applies: gives, list: (element, panel) => mappingList(element, 'outputParameters', panel) },
  { id: 'headers', label: 'What the job is told', applies: doesJob, list: headerList },
  { id: 'version', label: 'Version', applies: is('bpmn:Process', 'bpmn:Participant'), fields: processFields },
];
