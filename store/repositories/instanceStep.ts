import { stands } from '../../domain/approval/rule.ts';
import { hex } from '../../domain/bytes.ts';
import type { Sm3 } from '../../domain/cryptography.ts';
import type { FlowStep, FlowStepOutcome, TaskOpening } from '../../domain/flow/step.ts';
import type { Instant } from '../../domain/instant.ts';
import { isOtherRound } from '../../domain/flow/rounds.ts';
import { problem } from '../../domain/problem.ts';
import { candidatesOf } from '../approvers.ts';
import { decisionTable } from '../tables/decision.ts';
import { instanceTable, type InstanceRow } from '../tables/instance.ts';
import { instanceHistoryTable } from '../tables/instanceHistory.ts';
import { taskTable } from '../tables/task.ts';
import { taskCandidateTable } from '../tables/taskCandidate.ts';
import type { Transaction } from '../transaction.ts';
import { sceneOf, type HostedFlow } from './hostedFlow.ts';
import { writeDecision } from './instanceDecision.ts';
import { insertAll } from './insertAll.ts';
import { migrateInstance } from './instanceMigration.ts';
import { endOperation, writeOperation } from './instanceOperation.ts';
import { historyOf, intervening, requireRunning, settleIntervention } from './interventionStep.ts';
import { decisionsOf, packState, unpackState } from './instanceRows.ts';
import { keptOf } from './keptInstance.ts';

/** Who acts when the engine takes a step that nobody's decision caused. */
const engine = 'system/process';

/** What the row says to a step that is not the next; undefined when it is. */
export async function outcomeOf(tx: Transaction, row: InstanceRow, { after, state }: FlowStep): Promise<FlowStepOutcome | undefined> {
  if (row.step === after && row.status === 'open') return undefined;
  const kept = unpackState(row);
  return row.step === after + 1 && kept === state ? { kind: 'recorded' } : { kind: 'stale', ...(await keptOf(tx, row)), status: row.status };
}

/** Writes a step that is the next of its instance; `end` as the host sees it. */
export async function writeStep(tx: Transaction, flow: HostedFlow, step: FlowStep, end: FlowStep['end'], sm3: Sm3): Promise<void> {
  const { instance, chain, noun } = flow;
  const now = await tx.now();
  const intervention = await intervening(tx, instance, step);
  requireRunning(instance, intervention);
  if (step.decision) await writeDecision(tx, flow, step.decision, now);
  await closeTasks(tx, instance.id, step.closed, now);
  await openTasks(tx, flow, step.opened, now);
  await writeHistory(tx, instance, step, intervention ? historyOf(intervention, now) : []);
  await writeOperation(tx, instance, step, now);
  await tx.update(instanceTable, { id: instance.id }, { step: instance.step + 1, engineState: packState(step.state), ...(end && { status: end.status, endedAt: now }) });
  if (step.migration) await migrateInstance(tx, instance, step.migration);
  if (intervention) await settleIntervention(tx, flow, intervention, now);
  if (end) await endInstance(tx, instance.id, now);
  tx.audit({
    subject: chain, actor: engine, act: `${noun}.step`,
    details: { step: instance.step + 1, opened: step.opened.map(({ id }) => id), closed: step.closed, state: hex(sm3.hash(new TextEncoder().encode(step.state))) },
  });
  if (end) tx.audit({ subject: chain, actor: engine, act: `${noun}.${end.status}`, details: { problem: end.problem } });
}

async function closeTasks(tx: Transaction, instanceId: string, closed: FlowStep['closed'], now: Instant): Promise<void> {
  for (const { id, state } of closed) {
    await tx.update(taskTable, { id, instanceId, state: 'open' }, { state, endedAt: now });
    await tx.update(taskCandidateTable, { taskId: id }, { open: false });
    if (state === 'cancelled') await tx.update(decisionTable, { taskId: id }, { supersededAt: now });
  }
}

/** What stands open when an instance ends. */
export async function endInstance(tx: Transaction, instanceId: string, now: Instant): Promise<void> {
  await cancelTasks(tx, instanceId, now);
  await endOperation(tx, instanceId, now);
}

export async function cancelTasks(tx: Transaction, instanceId: string, now: Instant): Promise<void> {
  await tx.query('UPDATE task_candidate JOIN task ON task.id = task_candidate.task_id SET task_candidate.open = 0 WHERE task.instance_id = ?', [instanceId]);
  await tx.update(taskTable, { instanceId, state: 'open' }, { state: 'cancelled', endedAt: now });
}

/**
 * What was decided in earlier tasks of an element that is opened anew counts no longer, as in the engine: the proof at deploy relies on it. Other rounds of the same
 * multi-instance stand beside it. R36
 */
async function supersede(tx: Transaction, instanceId: string, opened: readonly TaskOpening[], now: Instant): Promise<void> {
  const earlier = await tx.query<{ id: string; element: string; rounds: string | null }>(`SELECT decision.id AS id, task.element AS element, task.rounds AS rounds FROM decision
    JOIN task ON task.id = decision.task_id WHERE decision.instance_id = ? AND task.element IN (?) AND decision.superseded_at IS NULL`, [instanceId, opened.map(({ element }) => element)]);
  const over = earlier.filter((old) => opened.some(({ element, rounds = [] }) => element === old.element && !isOtherRound(rounds, old.rounds?.split(' ') ?? [])));
  if (over.length > 0) await tx.query('UPDATE decision SET superseded_at = ? WHERE id IN (?)', [new Date(now), over.map(({ id }) => id)]);
}

/** Tasks with the persons who may do them now; one that nobody, or too few, could do is refused. */
async function openTasks(tx: Transaction, flow: HostedFlow, opened: readonly TaskOpening[], now: Instant): Promise<void> {
  if (opened.length === 0) return;
  const { id: instanceId, host, hostId, subjectSm3 } = flow.instance;
  await supersede(tx, instanceId, opened, now);
  const [{ rule, scene }, decisions] = [await sceneOf(tx, flow), await decisionsOf(tx, instanceId)];
  const current = decisions.filter((decision) => stands(decision, subjectSm3));
  const found = new Map<string, ReadonlySet<string>>();
  for (const { id, element, name, counts, required, who, dueAt, followUpAt, priority, form, rounds } of opened) {
    const asked = JSON.stringify([counts, who]);
    const candidates = found.get(asked) ?? (await flow.admitted({ counts }, await candidatesOf(tx, { counts, who }, rule, scene, current)));
    found.set(asked, candidates);
    if (candidates.size < Math.max(required, 1)) throw problem('approver-missing', { [host]: hostId, element, counts, required, found: candidates.size });
    await tx.insert(taskTable, {
      id, instanceId, element, name, counts: counts ?? null, required, state: 'open', openedAt: now, dueAt: dueAt ?? null, endedAt: null,
      followUpAt: followUpAt ?? null, priority: priority ?? null, form: form ?? null, rounds: rounds && rounds.length > 0 ? rounds.join(' ') : null });
    await insertAll(tx, taskCandidateTable, [...candidates].map((personId) => ({ personId, taskId: id, open: true, openedAt: now })));
  }
}

async function writeHistory(tx: Transaction, { id: instanceId, step }: InstanceRow, { history }: FlowStep, acts: ReturnType<typeof historyOf>): Promise<void> {
  const entries = [...acts, ...history.map((entry) => ({ ...entry, actor: null, reason: null }))];
  if (entries.length === 0) return;
  const [last] = await tx.query<{ number: number }>('SELECT number FROM instance_history WHERE instance_id = ? ORDER BY number DESC LIMIT 1', [instanceId]);
  const first = (last?.number ?? 0) + 1;
  await insertAll(tx, instanceHistoryTable, entries.map((entry, index) => ({ instanceId, number: first + index, step: step + 1, ...entry })));
}
