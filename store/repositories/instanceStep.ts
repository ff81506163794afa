import { In } from 'typeorm';
import { hex } from '../../domain/bytes.ts';
import type { Sm3 } from '../../domain/cryptography.ts';
import type { FlowStep, FlowStepOutcome } from '../../domain/flow/step.ts';
import type { Instant } from '../../domain/instant.ts';
import { decisionTable } from '../tables/decision.ts';
import { instanceTable, type InstanceRow } from '../tables/instance.ts';
import { instanceHistoryTable, type InstanceHistoryRow } from '../tables/instanceHistory.ts';
import { taskTable } from '../tables/task.ts';
import { taskCandidateTable } from '../tables/taskCandidate.ts';
import type { Transaction } from '../transaction.ts';
import type { HostedFlow } from './hostedFlow.ts';
import { decisionHistory, writeDecision } from './instanceDecision.ts';
import { chunksOf, insertAll } from './insertAll.ts';
import { migrateInstance } from './instanceMigration.ts';
import { endOperation, writeOperation } from './instanceOperation.ts';
import { historyOf, intervening, requireRunning, settleIntervention } from './interventionStep.ts';
import { packState, unpackState } from './instanceRows.ts';
import { keptOf } from './keptInstance.ts';
import { writeTaskAct } from './taskActStep.ts';
import { copyTasks } from './taskCopies.ts';
import { dropDecisions, openTasks, reassign } from './taskOpening.ts';

/** Who acts when the engine takes a step that nobody's decision caused. */
const engine = 'system/process';

/** What the row says to a step that is not the next; undefined when it is. */
export async function outcomeOf(tx: Transaction, row: InstanceRow, { after, state }: FlowStep): Promise<FlowStepOutcome | undefined> {
  if (row.step === after && row.status === 'open') return undefined;
  const kept = unpackState(row);
  return row.step === after + 1 && kept === state ? { kind: 'recorded' } : { kind: 'stale', ...(await keptOf(tx, row)), flow: row.flowHash, status: row.status };
}

/** Writes a step that is the next of its instance; `end` as the host sees it. */
export async function writeStep(tx: Transaction, flow: HostedFlow, step: FlowStep, end: FlowStep['end'], sm3: Sm3): Promise<void> {
  const { instance, chain, noun } = flow;
  const now = await tx.now();
  const intervention = await intervening(tx, instance, step);
  requireRunning(instance, intervention);
  if (step.migration) await migrateInstance(tx, instance, step.migration); // first: what the step opens and awaits is of the other version
  const decided = step.decision && decisionHistory(await writeDecision(tx, flow, step.decision, now), step.decision, now);
  const acted = step.act && (await writeTaskAct(tx, flow, step.act, now));
  await closeTasks(tx, instance.id, step.closed, now);
  await dropDecisions(tx, instance.id, step.dropped ?? [], now);
  await openTasks(tx, flow, step.opened, now);
  await reassign(tx, flow, step.reassigned ?? [], now);
  await copyTasks(tx, flow, step.copied ?? [], now);
  const overtime = decided || acted ? [] : await overtimeHistory(tx, step, now);
  await writeHistory(tx, instance, step, [...(intervention ? historyOf(intervention, now) : []), ...(decided ? [decided] : []), ...(acted ? [acted] : []), ...overtime]);
  await writeOperation(tx, instance, step, now);
  await tx.update(instanceTable, { id: instance.id }, { step: instance.step + 1, engineState: packState(step.state), ...(end && { status: end.status, endedAt: now }) });
  if (intervention) await settleIntervention(tx, flow, intervention, now);
  if (end) await endInstance(tx, instance.id, now);
  tx.audit({
    subject: chain, actor: engine, act: `${noun}.step`,
    details: { step: instance.step + 1, opened: step.opened.map(({ id }) => id), closed: step.closed, state: hex(sm3.hash(new TextEncoder().encode(step.state))) },
  });
  if (end) tx.audit({ subject: chain, actor: engine, act: `${noun}.${end.status}`, details: { problem: end.problem } });
}

/** Tasks that nobody has decided: their policy has, because time had run out. */
async function overtimeHistory(tx: Transaction, { closed }: FlowStep, at: Instant): Promise<readonly ActHistory[]> {
  const outcomes = new Map(closed.flatMap(({ id, decided }) => (decided ? [[id, decided] as const] : [])));
  const rows = await tx.allIn(taskTable, 'id', [...outcomes.keys()]);
  return rows.map(({ id, element }) => ({ element, event: outcomes.get(id) === 'approved' ? 'pass' : 'fail', at, actor: engine, reason: null }));
}

async function closeTasks(tx: Transaction, instanceId: string, closed: FlowStep['closed'], now: Instant): Promise<void> {
  for (const state of ['completed', 'cancelled'] as const) {
    for (const ids of chunksOf(closed.filter((task) => task.state === state).map(({ id }) => id))) {
      await tx.update(taskTable, { id: In([...ids]), instanceId, state: 'open' }, { state, endedAt: now });
      await tx.update(taskCandidateTable, { taskId: In([...ids]) }, { open: false });
      if (state === 'cancelled') await tx.update(decisionTable, { taskId: In([...ids]) }, { supersededAt: now });
    }
  }
  for (const { id, decided } of closed) {
    if (decided === 'approved') await tx.update(decisionTable, { taskId: id, outcome: 'refused' }, { outvoted: true });
    if (decided === 'refused') await tx.update(decisionTable, { taskId: id, outcome: 'approved' }, { supersededAt: now });
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

/** A line of what somebody did. */
type ActHistory = Pick<InstanceHistoryRow, 'element' | 'event' | 'at' | 'actor' | 'reason'> & Partial<Pick<InstanceHistoryRow, 'onBehalfOf' | 'concerns'>>;

async function writeHistory(tx: Transaction, { id: instanceId, step }: InstanceRow, { history }: FlowStep, acts: readonly ActHistory[]): Promise<void> {
  const entries = [...acts, ...history.map((entry) => ({ ...entry, actor: null, reason: null }))];
  if (entries.length === 0) return;
  const [last] = await tx.query<{ number: number }>('SELECT number FROM instance_history WHERE instance_id = ? ORDER BY number DESC LIMIT 1', [instanceId]);
  const first = (last?.number ?? 0) + 1;
  await insertAll(tx, instanceHistoryTable, entries.map((entry, index) => ({ instanceId, number: first + index, step: step + 1, onBehalfOf: null, concerns: null, ...entry })));
}
