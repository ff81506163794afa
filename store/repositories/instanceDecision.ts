import { proofs } from '../../domain/approval/rule.ts';
import type { DecisionEntry } from '../../domain/flow/step.ts';
import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { personActor } from '../actors.ts';
import { decisionTable } from '../tables/decision.ts';
import { taskTable, type TaskRow } from '../tables/task.ts';
import { taskCandidateTable } from '../tables/taskCandidate.ts';
import { taskDraftTable } from '../tables/taskDraft.ts';
import type { Transaction } from '../transaction.ts';
import type { HostedFlow } from './hostedFlow.ts';
import { requireRight, requireTurn } from './taskTurn.ts';

/** What a decision is called in the history of its instance. */
const events = { approved: 'approve', refused: 'refuse', returned: 'return' } as const satisfies Record<DecisionEntry['outcome'], string>;

/** The line of a decision in the history of its instance. */
export const decisionHistory = ({ element }: TaskRow, { outcome, person, onBehalfOf, comment }: DecisionEntry, at: Instant) =>
  ({ element, event: events[outcome], at, actor: personActor(person), reason: comment === '' ? null : comment, onBehalfOf: onBehalfOf ?? null });

/** Keeps a decision that may be taken; the host's row is locked, so that decisions of one instance come one after another. @returns the task that it decides. R36, R40 */
export async function writeDecision(tx: Transaction, flow: HostedFlow, decision: DecisionEntry, at: Instant): Promise<TaskRow> {
  const { instance, chain } = flow;
  const { id, taskId, person, onBehalfOf, outcome, proof, subject, comment, criteria } = decision;
  const task = await tx.find(taskTable, { id: taskId, instanceId: instance.id });
  if (!task) throw problem('task-unknown', { task: taskId });
  await flow.beforeDecision(task, person);
  const candidate = await requireTurn(tx, task, { person, onBehalfOf });
  if (subject !== instance.subjectSm3) throw problem('subject-changed', { [instance.host]: instance.hostId });
  const { rule, counts } = await requireRight(tx, flow, task, { person, onBehalfOf }, candidate, at);
  const need = rule.needs.find((one) => one.id === task.counts);
  if (need && proofs.indexOf(proof) < proofs.indexOf(need.proof)) throw problem('proof-too-weak', { task: taskId, needed: need.proof });
  await tx.insert(decisionTable, {
    id, instanceId: instance.id, taskId, personId: person, counts, outcome, proof, subjectSm3: subject, commentText: comment, at, supersededAt: null, criteria: criteria ?? null,
    onBehalfOf: onBehalfOf ?? null, outvoted: false,
  });
  await tx.update(taskCandidateTable, { taskId, personId: onBehalfOf ?? person }, { open: false });
  await tx.delete(taskDraftTable, { taskId, personId: person });
  tx.audit({
    subject: chain, actor: personActor(person), act: `task.${outcome}`,
    details: { decision: id, task: taskId, element: task.element, counts: counts ?? undefined, proof, subject, comment, criteria, onBehalfOf },
  });
  return task;
}
