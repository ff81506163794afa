import { extensionOf, nodesOf, textOf, type ModelElement, type ModelNode } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import type { ModelRule } from './rule.ts';

/** A service task stamps or notifies, and says so once. */
export const serviceForm: ModelRule = {
  id: 'service-form',
  check(definitions, report) {
    for (const node of nodesOf(definitions)) {
      if (node.$type === 'bpmn:ServiceTask') judge(node, report);
      if (node.$type === 'bpmn:EndEvent') judgeEnd(node, report);
    }
  },
};

function judge(node: ModelNode, report: Report): void {
  const stamp = extensionOf(node, 'yinxin:Stamp');
  const notify = extensionOf(node, 'yinxin:Notify');
  const type = extensionOf(node, 'zeebe:TaskDefinition');
  if (!stamp === !notify) report(node.id, 'A service task has exactly one of yinxin:stamp and yinxin:notify');
  if (type && textOf(type, 'type') !== (stamp ? 'stamp' : 'notify')) report(node.id, `zeebe:taskDefinition has the type ${textOf(type, 'type') ?? ''}, which is not what the task does`);
  const repeats = textOf(stamp, 'repeats') ?? 'false';
  if (!['true', 'false'].includes(repeats)) report(node.id, `repeats is ${repeats}, not true or false`);
  if (notify) judgeNotify(node, notify, report);
}

function judgeNotify(node: ModelNode, notify: ModelElement, report: Report): void {
  const [to, role, template] = [textOf(notify, 'to'), textOf(notify, 'role'), textOf(notify, 'template')];
  if ((to === undefined) === (role === undefined)) report(node.id, 'A message goes either to the requester (to) or to a role');
  if (to !== undefined && to !== 'requester') report(node.id, `to is ${to}, not requester`);
  if (role === '') report(node.id, 'role is empty');
  if (!template) report(node.id, 'The message has no template');
}

function judgeEnd(node: ModelNode, report: Report): void {
  const end = extensionOf(node, 'yinxin:End');
  if (!end) return;
  if (textOf(end, 'outcome') !== 'refused') report(node.id, 'The outcome of an end is refused or absent');
  if (node.eventDefinitions?.[0]?.$type !== 'bpmn:TerminateEventDefinition') report(node.id, 'Only a terminate end event ends the process as refused');
}
