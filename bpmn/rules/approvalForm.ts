import { extensionOf, nodesOf, textOf, type ModelElement, type ModelNode } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import { dateOf } from '../timer.ts';
import type { ModelRule } from './rule.ts';

/** What `relation` of yinxin:approval may say. */
export const relations = ['unit-head-of-requester', 'custodian', 'holder', 'requester'] as const;
/** The largest number that `required` may say. */
export const mostApprovers = 100;

/** `yinxin:approval` and `zeebe:taskSchedule` can be read, and a flow for a seal says whom each task is for. */
export const approvalForm: ModelRule = {
  id: 'approval-form',
  check(definitions, report, { approvalRule }) {
    for (const node of nodesOf(definitions)) {
      if (node.$type !== 'bpmn:UserTask') continue;
      const approval = extensionOf(node, 'yinxin:Approval');
      if (approval) judge(node, approval, report);
      judgeSchedule(node, report);
      const counts = textOf(approval, 'counts');
      if (approvalRule && counts && !approvalRule.needs.some(({ id }) => id === counts)) report(node.id, `The approval rule has no need ${counts}`);
      if (approvalRule && !hasAudience(node, approval)) report(node.id, 'The task says neither what it counts for nor whom it is for');
    }
  },
};

function judge(node: ModelNode, approval: ModelElement, report: Report): void {
  const required = textOf(approval, 'required') ?? '1';
  if (!/^[1-9]\d{0,2}$/.test(required) || Number(required) > mostApprovers) report(node.id, `required is ${required}, not a number from 1 to ${mostApprovers}`);
  const onRefuse = textOf(approval, 'onRefuse') ?? 'end';
  if (!['end', 'continue'].includes(onRefuse)) report(node.id, `onRefuse is ${onRefuse}, not end or continue`);
  const sources = ['role', 'relation', 'persons'].filter((name) => textOf(approval, name) !== undefined);
  if (sources.length > 1) report(node.id, `The task is for ${sources.join(' and ')}; only one may be given`);
  for (const name of ['counts', 'role', 'persons']) if (textOf(approval, name) === '') report(node.id, `${name} is empty`);
  const persons = textOf(approval, 'persons')?.split(',').length;
  if (persons !== undefined && persons < Number(required)) report(node.id, `${required} persons must approve but only ${persons} may`);
  const relation = textOf(approval, 'relation');
  if (relation !== undefined && !relations.some((known) => known === relation)) report(node.id, `relation is ${relation}, not one of ${relations.join(', ')}`);
}

function judgeSchedule(node: ModelNode, report: Report): void {
  const schedule = extensionOf(node, 'zeebe:TaskSchedule');
  for (const name of ['dueDate', 'followUpDate']) {
    const text = textOf(schedule, name);
    if (text !== undefined && !text.startsWith('=') && dateOf(text) === undefined) report(node.id, `${name} is ${text}, neither a date and time with offset nor FEEL`);
  }
}

function hasAudience(node: ModelNode, approval: ModelElement | undefined): boolean {
  const given = ['counts', 'role', 'relation', 'persons'].some((name) => textOf(approval, name));
  const assignment = extensionOf(node, 'zeebe:AssignmentDefinition');
  return given || ['assignee', 'candidateGroups', 'candidateUsers'].some((name) => textOf(assignment, name));
}
