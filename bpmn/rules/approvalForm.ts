import { approverActs } from '../graph.ts';
import { extensionOf, nodesOf, textOf, type ModelElement, type ModelNode } from '../read/model.ts';
import { listed } from '../read/texts.ts';
import type { Report } from '../refusal.ts';
import { durationOf } from '../timer.ts';
import { audienceAttributes, wrongAudience } from './audience.ts';
import type { ModelRule } from './rule.ts';

/** The largest number that `required` may say. */
export const mostApprovers = 100;

/** What an attribute of yinxin:approval may say. */
const approvalWords = {
  mode: ['any', 'all', 'in-order', 'vote'],
  onRefuse: ['end', 'continue', 'return'],
  afterReturn: ['again', 'straight-back'],
  nobody: ['incident', 'unit-head', 'flow-administrator'],
  requesterApproves: ['forbid', 'superior', 'allow'],
  escalateTo: ['unit-head', 'flow-administrator'],
  overtime: ['refuse', 'pass'],
} as const;

/** `yinxin:approval` can be read and means something, and a flow for a seal says whom each task is for. */
export const approvalForm: ModelRule = {
  id: 'approval-form',
  check(definitions, report, { approvalRule }) {
    for (const node of nodesOf(definitions)) {
      if (node.$type !== 'bpmn:UserTask') continue;
      const approval = extensionOf(node, 'yinxin:Approval');
      if (approval) for (const judge of [judgeNumbers, judgeWords, judgeVote, judgeActs, judgeOvertime]) judge(node, approval, report);
      const counts = textOf(approval, 'counts');
      if (approvalRule && counts && !approvalRule.needs.some(({ id }) => id === counts)) report(node.id, `The approval rule has no need ${counts}`);
      if (approvalRule && !hasAudience(node, approval)) report(node.id, 'The task says neither what it counts for nor whom it is for');
    }
  },
};

function judgeNumbers(node: ModelNode, approval: ModelElement, report: Report): void {
  const required = textOf(approval, 'required') ?? '1';
  if (!/^[1-9]\d{0,2}$/.test(required) || Number(required) > mostApprovers) report(node.id, `required is ${required}, not a number from 1 to ${mostApprovers}`);
  if (textOf(approval, 'counts') === '') report(node.id, 'counts is empty');
  for (const why of wrongAudience(approval)) report(node.id, why);
  const persons = textOf(approval, 'persons');
  const given = persons === undefined ? [] : listed(persons);
  if (new Set(given).size < given.length) report(node.id, 'A person is named twice');
  else if (given.length > 0 && given.length < Number(required)) report(node.id, `${required} persons must approve but only ${given.length} may`);
}

function judgeWords(node: ModelNode, approval: ModelElement, report: Report): void {
  for (const [name, words] of Object.entries(approvalWords)) {
    const word = textOf(approval, name);
    if (word !== undefined && !words.some((known) => known === word)) report(node.id, `${name} is ${word}, not one of ${words.join(', ')}`);
  }
}

/** `share="0.6" weights="li=2,wang=1"` */
function judgeVote(node: ModelNode, approval: ModelElement, report: Report): void {
  const [share, weights, persons] = [textOf(approval, 'share'), textOf(approval, 'weights'), textOf(approval, 'persons')];
  if (textOf(approval, 'mode') !== 'vote') {
    if (share !== undefined || weights !== undefined) report(node.id, 'share and weights belong to a vote (mode)');
    return;
  }
  if (share !== undefined && !(/^(0?\.\d{1,6}|1(\.0+)?|0\.\d{1,6})$/.test(share) && Number(share) > 0)) report(node.id, `share is ${share}, not a number above 0 and at most 1`);
  const pairs = listed(weights ?? '').map((pair) => pair.split('=').map((part) => part.trim()));
  const voters = new Set<string>();
  for (const [person = '', weight = '', ...rest] of pairs) {
    if (person === '' || rest.length > 0 || !/^(?!0+$)\d{1,6}$/.test(weight)) report(node.id, `${[person, weight, ...rest].join('=')} is not a person with a whole number above 0 (li=2)`);
    else if (voters.has(person)) report(node.id, `${person} has two weights`);
    else if (persons !== undefined && !listed(persons).includes(person)) report(node.id, `${person} has a weight but no vote`);
    voters.add(person);
  }
}

function judgeActs(node: ModelNode, approval: ModelElement, report: Report): void {
  const [acts, returnTo] = [textOf(approval, 'acts'), textOf(approval, 'returnTo')];
  const allowed = listed(acts ?? '');
  for (const act of allowed) if (!approverActs.some((known) => known === act)) report(node.id, `acts names ${act}, not one of ${approverActs.join(', ')}`);
  if (new Set(allowed).size < allowed.length) report(node.id, 'acts names something twice');
  const returns = allowed.includes('return') || textOf(approval, 'onRefuse') === 'return';
  if (returnTo === undefined) return;
  if (!returns) report(node.id, 'returnTo says where the task may be returned to, but neither acts nor onRefuse lets anybody return it');
  const tasks = new Set((((node.$parent?.flowElements ?? []) as readonly ModelElement[])).flatMap(({ $type, id }) => ($type === 'bpmn:UserTask' && id !== node.id ? [id] : [])));
  for (const task of listed(returnTo)) if (!tasks.has(task)) report(node.id, `returnTo names ${task}, which is no other user task of the same scope`);
}

function judgeOvertime(node: ModelNode, approval: ModelElement, report: Report): void {
  const remindEvery = textOf(approval, 'remindEvery');
  const every = remindEvery === undefined ? undefined : durationOf(remindEvery);
  if (remindEvery !== undefined && !(every && every.months + every.milliseconds > 0)) report(node.id, `remindEvery is ${remindEvery}, not an ISO 8601 duration (P1D)`);
  const late = ['remindEvery', 'escalateTo', 'overtime'].find((name) => textOf(approval, name));
  if (late && !textOf(extensionOf(node, 'zeebe:TaskSchedule'), 'dueDate')) report(node.id, `${late} is for a task that is overdue, and this one has no due date (zeebe:taskSchedule)`);
  if (textOf(approval, 'overtime') === 'pass' && textOf(approval, 'counts')) report(node.id, 'A task that counts for the seal is never passed because nobody has decided in time');
}

function hasAudience(node: ModelNode, approval: ModelElement | undefined): boolean {
  const given = ['counts', ...audienceAttributes].some((name) => textOf(approval, name));
  const assignment = extensionOf(node, 'zeebe:AssignmentDefinition');
  return given || ['assignee', 'candidateGroups', 'candidateUsers'].some((name) => textOf(assignment, name));
}
