import { stands } from '../../domain/approval/rule.ts';
import type { Sm3 } from '../../domain/cryptography.ts';
import { hex } from '../../domain/bytes.ts';
import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import type { StepOutcome, StepRecord, TaskOpening } from '../../domain/use/step.ts';
import { chains } from '../actors.ts';
import { candidatesOf } from '../approvers.ts';
import { decisionTable } from '../tables/decision.ts';
import { sealUseTable, type SealUseRow } from '../tables/sealUse.ts';
import { stampTable } from '../tables/stamp.ts';
import { taskTable } from '../tables/task.ts';
import { taskCandidateTable } from '../tables/taskCandidate.ts';
import { useHistoryTable } from '../tables/useHistory.ts';
import type { Transaction } from '../transaction.ts';
import { sealRow } from './sealRows.ts';
import { sceneOf, writeDecision } from './useDecision.ts';
import { groundOf } from './useOpening.ts';
import { decisionsOf, packState, unpackState, useRow } from './useRows.ts';

/** Who acts when the engine takes a step that nobody's decision caused. */
const engine = 'system/process';

/** Writes one engine step, or says that it was written before, or what else is there. */
export async function recordStep(tx: Transaction, step: StepRecord, sm3: Sm3): Promise<StepOutcome> {
  const known = await lockUse(tx, step);
  const seen = known && outcomeOf(known, step);
  if (seen) return seen;
  const use = known ?? (await openUse(tx, step, sm3));
  const now = await tx.now();
  if (step.decision) await writeDecision(tx, use, step.decision, now);
  await closeTasks(tx, use.id, step.closed, now);
  await openTasks(tx, use, step.opened, now);
  await writeHistory(tx, use, step);
  const end = await trueEnd(tx, step);
  await finishStep(tx, use, step, end, now);
  tx.audit({
    subject: chains.use(use.id), actor: engine, act: 'use.step',
    details: { step: use.step + 1, opened: step.opened.map(({ id }) => id), closed: step.closed, state: hex(sm3.hash(new TextEncoder().encode(step.state))) },
  });
  if (end) tx.audit({ subject: chains.use(use.id), actor: engine, act: `use.${end.status}`, details: { problem: end.problem } });
  return { kind: 'recorded' };
}

/** The use's row under lock; undefined when this step may open it. The seal's lock comes first, as when a stamp is made. */
async function lockUse(tx: Transaction, { useId, open }: StepRecord): Promise<SealUseRow | undefined> {
  if (!open) return useRow(tx, useId, 'exclusive');
  await sealRow(tx, open.esId, 'shared');
  return tx.lock(sealUseTable, { id: useId }, 'exclusive');
}

/** What the row says to a step that is not the next; undefined when it is. */
function outcomeOf(row: SealUseRow, { after, state }: StepRecord): StepOutcome | undefined {
  if (row.step === after && row.status === 'open') return undefined;
  const kept = unpackState(row);
  return row.step === after + 1 && kept === state ? { kind: 'recorded' } : { kind: 'stale', state: kept, step: row.step, status: row.status };
}

/** The use at step 0, written with what the seal, its binding and the document are now. */
async function openUse(tx: Transaction, { useId, after, open, state }: StepRecord, sm3: Sm3): Promise<SealUseRow> {
  if (!open || after !== 0 || open.useId !== useId) throw problem('use-unknown', { use: useId });
  const { unitId, flow, rule, ...subject } = await groundOf(tx, open, sm3, 'shared');
  if (open.subjectSm3 !== undefined && open.subjectSm3 !== subject.subjectSm3) throw problem('subject-changed', { use: useId });
  const row: SealUseRow = {
    id: useId, esId: open.esId, unitId, requesterId: open.requester, handlerId: open.handler, reason: open.reason, documentId: open.documentId, place: open.place,
    flowHash: flow.hash, ruleId: rule.id, ruleVersion: rule.version, subjectNumber: 1, ...subject, status: 'open', problem: null, step: 0,
    engineState: packState(state), createdAt: await tx.now(), endedAt: null,
  };
  await tx.insert(sealUseTable, row);
  const details = { use: useId, seal: open.esId, document: open.documentId, reason: open.reason, handler: open.handler, subject: row.subjectSm3, flow: flow.hash };
  tx.audit(
    { subject: chains.use(useId), actor: open.requester, act: 'use.requested', details },
    { subject: chains.seal(open.esId), actor: open.requester, act: 'use.requested', details: { use: useId, subject: row.subjectSm3 } },
  );
  return row;
}

async function closeTasks(tx: Transaction, useId: string, closed: StepRecord['closed'], now: Instant): Promise<void> {
  for (const { id, state } of closed) {
    await tx.update(taskTable, { id, useId, state: 'open' }, { state, endedAt: now });
    await tx.update(taskCandidateTable, { taskId: id }, { open: false });
    if (state === 'cancelled') await tx.update(decisionTable, { taskId: id }, { supersededAt: now });
  }
}

/** What was decided in earlier tasks of an element that is opened anew counts no longer, as in the engine: the proof at deploy relies on it. R36 */
async function supersede(tx: Transaction, useId: string, element: string, now: Instant): Promise<void> {
  await tx.query(`UPDATE decision JOIN task ON task.id = decision.task_id SET decision.superseded_at = ?
    WHERE decision.use_id = ? AND task.element = ? AND decision.superseded_at IS NULL`, [new Date(now), useId, element]);
}

/** Tasks with the persons who may do them now; one that nobody, or too few, could do is refused. */
async function openTasks(tx: Transaction, use: SealUseRow, opened: readonly TaskOpening[], now: Instant): Promise<void> {
  if (opened.length === 0) return;
  for (const { element } of opened) await supersede(tx, use.id, element, now);
  const [{ rule, scene }, decisions] = [await sceneOf(tx, use), await decisionsOf(tx, use.id)];
  const current = decisions.filter((decision) => stands(decision, use.subjectSm3));
  for (const { id, element, name, counts, required, who, dueAt } of opened) {
    const candidates = await candidatesOf(tx, { counts, who }, rule, scene, current);
    if (candidates.size < Math.max(required, 1)) throw problem('approver-missing', { use: use.id, element, counts, required, found: candidates.size });
    await tx.insert(taskTable, { id, useId: use.id, element, name, counts: counts ?? null, required, state: 'open', openedAt: now, dueAt: dueAt ?? null, endedAt: null });
    await tx.insert(taskCandidateTable, ...[...candidates].map((personId) => ({ personId, taskId: id, open: true, openedAt: now })));
  }
}

async function writeHistory(tx: Transaction, use: SealUseRow, { history }: StepRecord): Promise<void> {
  if (history.length === 0) return;
  const [last] = await tx.query<{ number: number }>('SELECT number FROM use_history WHERE use_id = ? ORDER BY number DESC LIMIT 1', [use.id]);
  const first = (last?.number ?? 0) + 1;
  await tx.insert(useHistoryTable, ...history.map(({ element, event, at }, index) => ({ useId: use.id, number: first + index, step: use.step + 1, element, event, at })));
}

/** A use whose stamp is signed has been stamped, though its flow ended before it heard of that. */
async function trueEnd(tx: Transaction, { useId, end }: StepRecord): Promise<StepRecord['end']> {
  if (!end || end.problem !== undefined || end.status === 'stamped') return end;
  return (await tx.find(stampTable, { useId, state: 'done' })) ? { status: 'stamped' } : end;
}

async function finishStep(tx: Transaction, use: SealUseRow, { state }: StepRecord, end: StepRecord['end'], now: Instant): Promise<void> {
  const ended = end ? { status: end.status, problem: end.problem ?? null, endedAt: now } : {};
  await tx.update(sealUseTable, { id: use.id }, { step: use.step + 1, engineState: packState(state), ...ended });
  if (!end) return;
  await tx.query("UPDATE task_candidate JOIN task ON task.id = task_candidate.task_id SET task_candidate.open = 0 WHERE task.use_id = ?", [use.id]);
  await tx.update(taskTable, { useId: use.id, state: 'open' }, { state: 'cancelled', endedAt: now });
}
