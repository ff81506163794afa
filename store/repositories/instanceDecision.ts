import { proofs, stands, type Proof } from '../../domain/approval/rule.ts';
import type { DecisionEntry } from '../../domain/flow/step.ts';
import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { personActor } from '../actors.ts';
import { candidatesOf } from '../approvers.ts';
import { decisionTable } from '../tables/decision.ts';
import { taskTable, type TaskRow } from '../tables/task.ts';
import { taskCandidateTable } from '../tables/taskCandidate.ts';
import type { Transaction } from '../transaction.ts';
import { sceneOf, type HostedFlow } from './hostedFlow.ts';
import { decisionsOf } from './instanceRows.ts';

/** Keeps a decision that may be taken; the host's row is locked, so that decisions of one instance come one after another. R36, R40 */
export async function writeDecision(tx: Transaction, flow: HostedFlow, decision: DecisionEntry, at: Instant): Promise<void> {
  const { instance, chain } = flow;
  const { id, taskId, person, outcome, proof, subject, comment, criteria } = decision;
  const task = await tx.find(taskTable, { id: taskId, instanceId: instance.id });
  if (!task) throw problem('task-unknown', { task: taskId });
  await flow.beforeDecision(task, person);
  await requireTurn(tx, task, person);
  if (subject !== instance.subjectSm3) throw problem('subject-changed', { [instance.host]: instance.hostId });
  await requireRight(tx, flow, task, { person, proof });
  await tx.insert(decisionTable, {
    id, instanceId: instance.id, taskId, personId: person, counts: task.counts, outcome, proof, subjectSm3: subject, commentText: comment, at, supersededAt: null, criteria: criteria ?? null,
  });
  await tx.update(taskCandidateTable, { taskId, personId: person }, { open: false });
  tx.audit({
    subject: chain, actor: personActor(person), act: `task.${outcome}`,
    details: { decision: id, task: taskId, element: task.element, counts: task.counts ?? undefined, proof, subject, comment, criteria },
  });
}

async function requireTurn(tx: Transaction, task: TaskRow, person: string): Promise<void> {
  const facts = { task: task.id, person };
  if (task.state !== 'open') throw problem('task-ended', facts);
  if (!(await tx.find(taskCandidateTable, { taskId: task.id, personId: person }))) throw problem('task-not-yours', facts);
  if (await tx.find(decisionTable, { taskId: task.id, personId: person })) throw problem('task-decided', facts);
}

/** Who was a candidate when the task opened may since have lost the role, or approved what must be kept apart. */
async function requireRight(tx: Transaction, flow: HostedFlow, task: TaskRow, { person, proof }: { readonly person: string; readonly proof: Proof }): Promise<void> {
  const { instance } = flow;
  const { rule, scene } = await sceneOf(tx, flow);
  const decisions = (await decisionsOf(tx, instance.id)).filter((earlier) => stands(earlier, instance.subjectSm3));
  const source = task.counts === null ? { who: { persons: [person] } } : { counts: task.counts };
  if (!(await candidatesOf(tx, source, rule, scene, decisions)).has(person)) throw problem('task-not-yours', { task: task.id, person });
  const need = rule.needs.find(({ id }) => id === task.counts);
  if (need && proofs.indexOf(proof) < proofs.indexOf(need.proof)) throw problem('proof-too-weak', { task: task.id, needed: need.proof });
}
