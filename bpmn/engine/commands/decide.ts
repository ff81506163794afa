import { refusedVariables } from '../reserved.ts';
import { rejection } from '../commands.ts';
import type { Handler } from './handler.ts';
import { closeTask, openTask } from './task.ts';

/**
 * One person approves or refuses. The task completes when as many different persons as required have approved, or with the first
 * refusal.
 */
export const decide: Handler<'decide'> = (run, { taskId, person, outcome, at, variables = {} }) => {
  const open = openTask(run, taskId);
  if ('rejected' in open) return open;
  const { instance, task } = open;
  if (!task.approval) return rejection('task-takes-no-decision', `Expected task ${taskId} to take a decision but it is only completed`);
  const approvals = instance.approvals ?? [];
  if (approvals.some((approval) => approval.person === person)) return rejection('task-decided', `Expected ${person} not to have decided task ${taskId} but they have`);
  const refused = refusedVariables(run.graph, variables, 'running');
  if (refused) return refused;
  run.write(instance, variables);
  if (outcome === 'approved') {
    instance.approvals = [...approvals, { person, at }];
    if (instance.approvals.length < task.approval.required) return undefined;
  }
  const by = outcome === 'refused' ? [person] : (instance.approvals ?? []).map((approval) => approval.person);
  run.state.decisions[task.id] = { taskId, outcome, by, at };
  closeTask(run, instance);
  return undefined;
};
