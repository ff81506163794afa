import { refusedVariables } from '../reserved.ts';
import { rejection } from '../commands.ts';
import type { Run } from '../run.ts';
import type { ElementDecision, ElementInstance } from '../state.ts';
import { decidingScope } from '../variables.ts';
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
  if (task.type !== 'userTask' || !task.approval) return rejection('task-takes-no-decision', `Expected task ${taskId} to take a decision but it is only completed`);
  const approvals = instance.approvals ?? [];
  if (approvals.some((approval) => approval.person === person)) return rejection('task-decided', `Expected ${person} not to have decided task ${taskId} but they have`);
  const refused = refusedVariables(run.flows.main, variables, 'running');
  if (refused) return refused;
  run.receive(instance, variables);
  if (outcome === 'approved') {
    instance.approvals = [...approvals, { person, at }];
    if (instance.approvals.length < task.approval.required) return undefined;
  }
  const by = outcome === 'refused' ? [person] : (instance.approvals ?? []).map((approval) => approval.person);
  record(run, instance, { taskId, outcome, by, at });
  closeTask(run, instance);
  return undefined;
};

/** Writes the decision where conditions read it; rounds of a repeated task are counted together, and one refusal makes it refused. */
export function record(run: Run, instance: ElementInstance, decision: ElementDecision): void {
  const scope = decidingScope(run, instance);
  if (!scope) throw new Error(`${instance.id} is decided outside every scope`);
  const before = instance.loopCounter === undefined ? undefined : scope.decisions?.[instance.element];
  scope.decisions = { ...scope.decisions, [instance.element]: instance.loopCounter === undefined ? decision : together(before, decision) };
  run.touch();
}

function together(before: ElementDecision | undefined, { taskId, outcome, by, at }: ElementDecision): ElementDecision {
  const approved = (before?.approved ?? 0) + Number(outcome === 'approved');
  const refused = (before?.refused ?? 0) + Number(outcome === 'refused');
  return { taskId, outcome: refused > 0 ? 'refused' : 'approved', by: [...new Set([...(before?.by ?? []), ...by])], at, approved, refused };
}
