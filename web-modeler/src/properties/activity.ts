import { dateOf } from '../../../bpmn/timer.ts';
import { textIn, type Moddle, type Shape } from '../canvas/injected.ts';
import type { AnyField } from './entries.tsx';
import { checkField, choiceField, expressionField, extensionField, fieldsOf, plainField } from './fields.ts';
import type { Panel } from './panel.ts';
import { decisionChoice, formFields, processChoice } from './parts.ts';
import { message, rootFields } from './roots.ts';
import { attributeAt, change, extensionAt, setAttributesAt, spotOf, type Spot } from './writing.ts';

/** Whom a user task is given to, when it is due, and its form. */
export function taskFields(task: Shape, panel: Panel): readonly AnyField[] {
  const { t } = panel;
  const spot = spotOf(task);
  const date = (text: string): string | undefined => (text === '' || text.startsWith('=') || dateOf(text) !== undefined ? undefined : t('Neither a date and time with offset nor FEEL'));
  const assignment = 'zeebe:AssignmentDefinition';
  const schedule = 'zeebe:TaskSchedule';
  return [
    extensionField(spot, schedule, 'dueDate', { id: 'dueDate', label: 'Due', help: '=workdays(3), or a date and time with offset: 2027-01-01T09:00:00+08:00', as: 'text', wrong: date }, panel),
    extensionField(spot, schedule, 'followUpDate', { id: 'followUpDate', label: 'To be looked at again', help: 'when whoever has it is told of it once more; written like the due date', as: 'text', wrong: date }, panel),
    extensionField(spot, 'zeebe:PriorityDefinition', 'priority', {
      id: 'priority', label: 'Priority', help: 'from 0 to 100, 50 if not said; FEEL with a leading =', as: 'text', wrong: (text) => (text === '' || text.startsWith('=') || /^(100|\d{1,2})$/.test(text) ? undefined : t('Neither a number from 0 to 100 nor FEEL')),
    }, panel),
    ...formFields(spot, panel),
    extensionField(spot, assignment, 'assignee', { id: 'assignee', label: 'Given to', help: 'id of one person, or FEEL with a leading =', as: 'text' }, panel),
    extensionField(spot, assignment, 'candidateUsers', { id: 'candidateUsers', label: 'Who may claim it', help: 'ids separated by commas, or FEEL giving a list', as: 'text' }, panel),
    extensionField(spot, assignment, 'candidateGroups', { id: 'candidateGroups', label: 'Roles that may claim it', help: 'roles separated by commas, or FEEL giving a list', as: 'text' }, panel),
  ];
}

/** The script of a task, in FEEL. */
export function scriptFields(task: Shape, panel: Panel): readonly AnyField[] {
  const spot = spotOf(task);
  if (textIn(task.businessObject.script) !== '') {
    return [
      plainField(spot, 'script', { id: 'script', label: 'Script', help: 'FEEL; no other language is executed', as: 'feel' }, panel),
      plainField(spot, 'scriptFormat', { id: 'scriptFormat', label: 'Language of the script', help: 'feel', as: 'plain' }, panel),
    ];
  }
  return [
    extensionField(spot, 'zeebe:Script', 'expression', { id: 'expression', label: 'Script', help: 'FEEL; no other language is executed', as: 'feel' }, panel),
    extensionField(spot, 'zeebe:Script', 'resultVariable', { id: 'resultVariable', label: 'Result', help: 'variable that takes what the script gives', as: 'name' }, panel),
  ];
}

/** The decision table that a business rule task asks. */
export function decisionFields(task: Shape, panel: Panel): readonly AnyField[] {
  const spot = spotOf(task);
  return [
    ...decisionChoice(spot, panel),
    extensionField(spot, 'zeebe:CalledDecision', 'resultVariable', { id: 'resultVariable', label: 'Result', help: 'variable that takes what the decision gives', as: 'name' }, panel),
  ];
}

/** What a send task sends, a receive task waits for. */
export const messageFields = (task: Shape, panel: Panel): readonly AnyField[] => rootFields(spotOf(task), message, task.type === 'bpmn:ReceiveTask', panel);

/** The process that a call activity calls, and how its variables pass. */
export function callFields(call: Shape, panel: Panel): readonly AnyField[] {
  const spot = spotOf(call);
  const called = 'zeebe:CalledElement';
  const read = (name: string): string => attributeAt(spot, called, name);
  const set = (values: Readonly<Record<string, unknown>>): void => { setAttributesAt(spot, called, values, panel); };
  const pass = (id: string, label: string, help: string): AnyField => ({ kind: 'check', id, label: panel.t(label), description: panel.t(help), get: () => extensionAt(spot, called)?.[id] !== false, set: (chosen) => { set({ [id]: chosen ? undefined : false }); } });
  return fieldsOf(
    ...processChoice(spot, panel),
    choiceField({ id: 'bindingType', label: 'Which version', help: 'what is bound when the flow is deployed never changes for it', words: { '': 'of this file, or else the newest', deployment: 'the one deployed with this flow', latest: 'the newest when it is called', versionTag: 'the newest with a version tag' } }, () => read('bindingType'), (value) => { set({ bindingType: value, ...(value !== 'versionTag' && { versionTag: undefined }) }); }, panel),
    read('bindingType') === 'versionTag' && extensionField(spot, called, 'versionTag', { id: 'versionTag', label: 'Version tag', help: 'as the called process has it', as: 'plain' }, panel),
    pass('propagateAllParentVariables', 'It sees all variables from here', 'otherwise only those of its input mappings'),
    pass('propagateAllChildVariables', 'All its variables come back', 'otherwise only those of its output mappings'),
  );
}

/** How people work in an ad-hoc subprocess, and when it is done. */
export function adHocFields(subProcess: Shape, panel: Panel): readonly AnyField[] {
  const spot = spotOf(subProcess);
  return [
    choiceField({ id: 'ordering', label: 'Several at a time', words: { Parallel: 'as many as people begin', Sequential: 'one after another' } }, () => textIn(subProcess.businessObject.ordering), (value) => { change(subProcess, [{ owner: subProcess.businessObject, properties: { ordering: value } }], panel); }, panel),
    expressionField(spot, 'completionCondition', { id: 'completionCondition', label: 'Done when', help: 'FEEL, asked after each activity inside; without it, when nothing is under way any more', as: 'feel' }, panel),
    checkField(spot, 'cancelRemainingInstances', { id: 'cancelRemaining', label: 'What still runs is cancelled then', help: 'otherwise it is waited for' }, true, panel),
    extensionField(spot, 'zeebe:AdHoc', 'activeElementsCollection', { id: 'activeElements', label: 'Begin with', help: 'FEEL giving ids of the activities that begin at once: ["check"]', as: 'feel' }, panel),
  ];
}

/** What a deployed version is called by calls that are bound to it; of a pool, its process says it. */
export function processFields(element: Shape, panel: Panel): readonly AnyField[] {
  const owner = (element.businessObject.processRef as Moddle | undefined) ?? element.businessObject;
  if (owner.$type !== 'bpmn:Process') return [];
  return [extensionField({ element, owner }, 'zeebe:VersionTag', 'value', { id: 'versionTag', label: 'Version tag', help: 'call activities may name it, such as 2027-01', as: 'plain' }, panel)];
}

/** The type of a job that only scenarios do; none is allowed in a flow for a seal. */
export function jobField(spot: Spot, panel: Panel): AnyField {
  return extensionField(spot, 'zeebe:TaskDefinition', 'type', { id: 'jobType', label: 'Type of job', help: 'only scenarios do jobs; a flow for a seal stamps or notifies', as: 'plain' }, panel);
}

