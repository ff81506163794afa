import type { Instant } from '../../../domain/instant.ts';
import type { TaskApproval, UserTask } from '../../graph.ts';
import { refusedVariables } from '../reserved.ts';
import { rejection, type Rejection } from '../commands.ts';
import { requesterTask } from '../region.ts';
import type { Run } from '../run.ts';
import type { ElementInstance } from '../state.ts';
import { record } from '../task/decision.ts';
import { hasSigned, mayActNow, refusedSigner, standing } from '../task/signers.ts';
import type { Handler } from './handler.ts';
import { goBack } from './return.ts';
import { closeTask, openTask } from './task.ts';

/**
 * One person approves or refuses. The task completes when all have signed who must, by its way of counting; outside a vote with the
 * first refusal.
 */
export const decide: Handler<'decide'> = (run, { taskId, person, outcome, at, variables = {} }) => {
  const open = openTask(run, taskId);
  if ('rejected' in open) return open;
  const { instance, task } = open;
  if (task.type !== 'userTask' || !task.approval) return rejection('task-takes-no-decision', `Expected task ${taskId} to take a decision but it is only completed`);
  const refused = refusedDecision(run, instance, task, person, variables);
  if (refused) return refused;
  if (outcome === 'refused' && task.approval.onRefuse === 'return') return backToRequester(run, instance, task, variables);
  run.receive(instance, variables);
  sign(instance, person, outcome, at);
  settleSigning(run, instance, task.approval);
  return undefined;
};

/** Completes the task when its signing is decided; else says who may sign now. */
export function settleSigning(run: Run, instance: ElementInstance, approval: TaskApproval): void {
  const stands = standing(approval, instance);
  if (stands === 'open') {
    if (instance.signers) run.want({ kind: 'reassign-task', taskId: instance.id, ...mayActNow(approval, instance) });
    return;
  }
  const by = (stands === 'approved' ? instance.approvals : instance.refusals) ?? [];
  record(run, instance, { taskId: instance.id, outcome: stands, by: by.map((each) => each.person), at: run.at });
  closeTask(run, instance, approval.mode === 'vote' ? stands : undefined);
}

function refusedDecision(run: Run, instance: ElementInstance, { approval }: UserTask, person: string, variables: Readonly<Record<string, unknown>>): Rejection | undefined {
  if (hasSigned(instance, person)) return rejection('task-decided', `Expected ${person} not to have decided task ${instance.id} but they have`);
  const unfit = approval && refusedSigner(approval, instance, person);
  if (unfit) return rejection(unfit, `Expected ${person} to be one who signs task ${instance.id} now but they are not`);
  return refusedVariables(run.flows.main, variables, 'running');
}

function sign(instance: ElementInstance, person: string, outcome: 'approved' | 'refused', at: Instant): void {
  if (outcome === 'approved') instance.approvals = [...(instance.approvals ?? []), { person, at }];
  else instance.refusals = [...(instance.refusals ?? []), { person, at }];
}

function backToRequester(run: Run, instance: ElementInstance, task: UserTask, variables: Readonly<Record<string, unknown>>): Rejection | undefined {
  const target = requesterTask(run.graphOf(instance), task.id);
  if (target === undefined) return rejection('target-unfit', `Expected a task of the requester before ${task.id} but there is none`);
  run.receive(instance, variables);
  goBack(run, instance, task, target);
  return undefined;
}
