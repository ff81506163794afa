import { extensionOf, nodesOf, textOf, type ModelElement, type ModelNode } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import type { ModelRule } from './rule.ts';

/** A service task stamps, notifies or is a job for somebody else; in a flow for a seal nobody is there to do jobs. */
export const serviceForm: ModelRule = {
  id: 'service-form',
  check(definitions, report, { approvalRule }) {
    for (const node of nodesOf(definitions)) {
      if (node.$type === 'bpmn:ServiceTask') judge(node, approvalRule !== undefined, report);
      else if (approvalRule && extensionOf(node, 'zeebe:TaskDefinition')) report(node.id, 'In a flow for a seal nobody does the job that zeebe:taskDefinition asks for');
    }
  },
};

function judge(node: ModelNode, forSeal: boolean, report: Report): void {
  const stamp = extensionOf(node, 'yinxin:Stamp');
  const notify = extensionOf(node, 'yinxin:Notify');
  if (stamp && notify) report(node.id, 'A service task has only one of yinxin:stamp and yinxin:notify');
  else if (stamp || notify) judgeType(node, stamp ? 'stamp' : 'notify', report);
  else if (forSeal) report(node.id, 'In a flow for a seal a service task stamps (yinxin:stamp) or notifies (yinxin:notify)');
  else if (extensionOf(node, 'zeebe:TaskDefinition') && !typeOf(node)) report(node.id, 'The job has no type');
  const repeats = textOf(stamp, 'repeats') ?? 'false';
  if (!['true', 'false'].includes(repeats)) report(node.id, `repeats is ${repeats}, not true or false`);
  if (notify) judgeNotify(node, notify, report);
}

const typeOf = (node: ModelNode): string | undefined => textOf(extensionOf(node, 'zeebe:TaskDefinition'), 'type');

function judgeType(node: ModelNode, does: string, report: Report): void {
  if (extensionOf(node, 'zeebe:TaskDefinition') && typeOf(node) !== does) report(node.id, `zeebe:taskDefinition has the type ${typeOf(node) ?? ''}, which is not what the task does`);
}

function judgeNotify(node: ModelNode, notify: ModelElement, report: Report): void {
  const [to, role, template] = [textOf(notify, 'to'), textOf(notify, 'role'), textOf(notify, 'template')];
  if ((to === undefined) === (role === undefined)) report(node.id, 'A message goes either to the requester (to) or to a role');
  if (to !== undefined && to !== 'requester') report(node.id, `to is ${to}, not requester`);
  if (role === '') report(node.id, 'role is empty');
  if (!template) report(node.id, 'The message has no template');
}
