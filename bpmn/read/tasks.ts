import type { BusinessRuleTask, PlainTask, ReceiveTask, ScriptTask, SendTask, Service, ServiceTask, UserTask } from '../graph.ts';
import { approvalOf, copiesOf } from './approval.ts';
import { messageOf } from './events.ts';
import { extensionOf, textOf, type ModelElement, type ModelNode } from './model.ts';
import type { Reading } from './reading.ts';
import { feelAttribute, feelText, given, texts } from './texts.ts';

export function userTask(node: ModelNode, reading: Reading): UserTask {
  const assignment = texts(extensionOf(node, 'zeebe:AssignmentDefinition'), ['assignee', 'candidateGroups', 'candidateUsers']);
  const schedule = texts(extensionOf(node, 'zeebe:TaskSchedule'), ['dueDate', 'followUpDate']);
  const copies = copiesOf(node);
  return {
    type: 'userTask',
    ...reading.activity(node),
    ...given({ approval: approvalOf(node) }),
    ...(Object.keys(assignment).length > 0 && { assignment }),
    ...(Object.keys(schedule).length > 0 && { schedule }),
    ...texts(extensionOf(node, 'zeebe:PriorityDefinition'), ['priority']),
    ...given({ form: textOf(extensionOf(node, 'zeebe:FormDefinition'), 'formId') }),
    ...(copies.length > 0 && { copies }),
  };
}

export const serviceTask = (node: ModelNode, reading: Reading): ServiceTask => ({ type: 'serviceTask', ...reading.activity(node), service: serviceOf(node) });

/** A job for a worker, where `zeebe:taskDefinition` stands instead of a message. */
export const sendTask = (node: ModelNode, reading: Reading): SendTask | ServiceTask =>
  !node.messageRef && isJob(node) ? serviceTask(node, reading) : { type: 'sendTask', ...reading.activity(node), ...given({ message: messageOf(node.messageRef) }) };

export const receiveTask = (node: ModelNode, reading: Reading): ReceiveTask => ({ type: 'receiveTask', ...reading.activity(node), ...given({ message: messageOf(node.messageRef) }) });

/** FEEL in `zeebe:script`, or in BPMN's own script of the format feel. */
export function scriptTask(node: ModelNode, reading: Reading): ScriptTask | ServiceTask {
  const expression = scriptOf(node);
  if (expression === undefined && isJob(node)) return serviceTask(node, reading);
  return { type: 'scriptTask', ...reading.activity(node), expression: expression ?? '', ...texts(extensionOf(node, 'zeebe:Script'), ['resultVariable']) };
}

/** The FEEL of a script task; undefined when it has none. */
export const scriptOf = (node: ModelElement): string | undefined => feelAttribute(extensionOf(node, 'zeebe:Script'), 'expression') ?? (feelText(textOf(node, 'script') ?? '') || undefined);

export function businessRuleTask(node: ModelNode, reading: Reading): BusinessRuleTask | ServiceTask {
  const called = extensionOf(node, 'zeebe:CalledDecision');
  if (!called && isJob(node)) return serviceTask(node, reading);
  return { type: 'businessRuleTask', ...reading.activity(node), decision: textOf(called, 'decisionId') ?? '', resultVariable: textOf(called, 'resultVariable') ?? '' };
}

export const plainTask = (node: ModelNode, reading: Reading): PlainTask => ({ type: node.$type === 'bpmn:ManualTask' ? 'manualTask' : 'task', ...reading.activity(node) });

const isJob = (node: ModelNode): boolean => extensionOf(node, 'zeebe:TaskDefinition') !== undefined;

function serviceOf(node: ModelNode): Service {
  const stamp = extensionOf(node, 'yinxin:Stamp');
  if (stamp) return { kind: 'stamp', repeats: textOf(stamp, 'repeats') === 'true' };
  const notify = extensionOf(node, 'yinxin:Notify');
  if (notify) {
    const role = textOf(notify, 'role');
    return { kind: 'notify', to: role === undefined ? { relation: 'requester' } : { role }, template: textOf(notify, 'template') ?? '' };
  }
  const headers = (extensionOf(node, 'zeebe:TaskHeaders')?.values ?? []) as readonly ModelElement[];
  return {
    kind: 'job',
    type: textOf(extensionOf(node, 'zeebe:TaskDefinition'), 'type') ?? '',
    headers: Object.fromEntries(headers.map((header) => [textOf(header, 'key') ?? '', textOf(header, 'value') ?? ''])),
  };
}
