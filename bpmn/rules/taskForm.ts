import { extensionOf, nodesOf, textOf, type ModelNode } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import { dateOf } from '../timer.ts';
import type { ModelRule } from './rule.ts';

/** `zeebe:taskSchedule`, `zeebe:priorityDefinition` and `zeebe:formDefinition` of a user task can be read. */
export const taskForm: ModelRule = {
  id: 'task-form',
  check(definitions, report) {
    for (const node of nodesOf(definitions)) if (node.$type === 'bpmn:UserTask') judge(node, report);
  },
};

function judge(node: ModelNode, report: Report): void {
  const schedule = extensionOf(node, 'zeebe:TaskSchedule');
  for (const name of ['dueDate', 'followUpDate']) {
    const text = textOf(schedule, name);
    if (text !== undefined && !text.startsWith('=') && dateOf(text) === undefined) report(node.id, `${name} is ${text}, neither a date and time with offset nor FEEL`);
  }
  const priority = textOf(extensionOf(node, 'zeebe:PriorityDefinition'), 'priority');
  if (priority !== undefined && !priority.startsWith('=') && !/^(100|\d{1,2})$/.test(priority)) report(node.id, `priority is ${priority}, neither a number from 0 to 100 nor FEEL`);
  const form = extensionOf(node, 'zeebe:FormDefinition');
  if (form && !textOf(form, 'formId')) report(node.id, 'The form is not named by its id (formId)');
}
