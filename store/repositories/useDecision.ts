import { proofs, stands, type ApprovalRule, type Proof } from '../../domain/approval/rule.ts';
import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import type { DecisionEntry } from '../../domain/use/step.ts';
import { chains, personActor } from '../actors.ts';
import { candidatesOf, type ApprovalScene } from '../approvers.ts';
import { decisionTable } from '../tables/decision.ts';
import type { SealUseRow } from '../tables/sealUse.ts';
import { taskTable, type TaskRow } from '../tables/task.ts';
import { taskCandidateTable } from '../tables/taskCandidate.ts';
import type { Transaction } from '../transaction.ts';
import { approvalRule } from './flowRows.ts';
import { sealRow } from './sealRows.ts';
import { decisionsOf } from './useRows.ts';

/** The rule a use is under, and who stands around it. */
export async function sceneOf(tx: Transaction, use: SealUseRow): Promise<{ readonly rule: ApprovalRule; readonly scene: ApprovalScene }> {
  const rule = await approvalRule(tx, use.ruleId, use.ruleVersion);
  const { custodianId } = await sealRow(tx, use.esId);
  return { rule, scene: { unit: use.unitId, requester: use.requesterId, custodian: custodianId ?? undefined } };
}

/** Keeps a decision that may be taken; the use's row is locked, so that decisions of one use come one after another. R36, R40 */
export async function writeDecision(tx: Transaction, use: SealUseRow, decision: DecisionEntry, at: Instant): Promise<void> {
  const { id, taskId, person, outcome, proof, subject, comment } = decision;
  const task = await tx.find(taskTable, { id: taskId, useId: use.id });
  if (!task) throw problem('task-unknown', { task: taskId });
  await requireTurn(tx, task, person);
  if (subject !== use.subjectSm3) throw problem('subject-changed', { use: use.id });
  await requireRight(tx, use, task, { person, proof });
  await tx.insert(decisionTable, { id, useId: use.id, taskId, personId: person, counts: task.counts, outcome, proof, subjectSm3: subject, commentText: comment, at, supersededAt: null });
  await tx.update(taskCandidateTable, { taskId, personId: person }, { open: false });
  tx.audit({
    subject: chains.use(use.id), actor: personActor(person), act: `task.${outcome}`,
    details: { decision: id, task: taskId, element: task.element, counts: task.counts ?? undefined, proof, subject, comment },
  });
}

async function requireTurn(tx: Transaction, task: TaskRow, person: string): Promise<void> {
  const facts = { task: task.id, person };
  if (task.state !== 'open') throw problem('task-ended', facts);
  if (!(await tx.find(taskCandidateTable, { taskId: task.id, personId: person }))) throw problem('task-not-yours', facts);
  if (await tx.find(decisionTable, { taskId: task.id, personId: person })) throw problem('task-decided', facts);
}

/** Who was a candidate when the task opened may since have lost the role, or approved what must be kept apart. */
async function requireRight(tx: Transaction, use: SealUseRow, task: TaskRow, { person, proof }: { readonly person: string; readonly proof: Proof }): Promise<void> {
  const { rule, scene } = await sceneOf(tx, use);
  const decisions = (await decisionsOf(tx, use.id)).filter((earlier) => stands(earlier, use.subjectSm3));
  const source = task.counts === null ? { who: { persons: [person] } } : { counts: task.counts };
  if (!(await candidatesOf(tx, source, rule, scene, decisions)).has(person)) throw problem('task-not-yours', { task: task.id, person });
  const need = rule.needs.find(({ id }) => id === task.counts);
  if (need && proofs.indexOf(proof) < proofs.indexOf(need.proof)) throw problem('proof-too-weak', { task: task.id, needed: need.proof });
}
