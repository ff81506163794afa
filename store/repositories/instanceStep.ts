import { stands } from '../../domain/approval/rule.ts';
import { hex } from '../../domain/bytes.ts';
import type { Sm3 } from '../../domain/cryptography.ts';
import type { FlowStep, FlowStepOutcome, TaskOpening } from '../../domain/flow/step.ts';
import type { Instant } from '../../domain/instant.ts';
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
import { decisionsOf, packState, unpackState } from './instanceRows.ts';

/** Who acts when the engine takes a step that nobody's decision caused. */
const engine = 'system/process';

/** What the row says to a step that is not the next; undefined when it is. */
export function outcomeOf(row: InstanceRow, { after, state }: FlowStep): FlowStepOutcome | undefined {
  if (row.step === after && row.status === 'open') return undefined;
  const kept = unpackState(row);
  return row.step === after + 1 && kept === state ? { kind: 'recorded' } : { kind: 'stale', state: kept, step: row.step, status: row.status };
}

/** Writes a step that is the next of its instance; `end` as the host sees it. */
export async function writeStep(tx: Transaction, flow: HostedFlow, step: FlowStep, end: FlowStep['end'], sm3: Sm3): Promise<void> {
  const { instance, chain, noun } = flow;
  const now = await tx.now();
  if (step.decision) await writeDecision(tx, flow, step.decision, now);
  await closeTasks(tx, instance.id, step.closed, now);
  await openTasks(tx, flow, step.opened, now);
  await writeHistory(tx, instance, step);
  await tx.update(instanceTable, { id: instance.id }, { step: instance.step + 1, engineState: packState(step.state), ...(end && { status: end.status, endedAt: now }) });
  if (end) await cancelTasks(tx, instance.id, now);
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
export async function cancelTasks(tx: Transaction, instanceId: string, now: Instant): Promise<void> {
  await tx.query('UPDATE task_candidate JOIN task ON task.id = task_candidate.task_id SET task_candidate.open = 0 WHERE task.instance_id = ?', [instanceId]);
  await tx.update(taskTable, { instanceId, state: 'open' }, { state: 'cancelled', endedAt: now });
}

/** What was decided in earlier tasks of an element that is opened anew counts no longer, as in the engine: the proof at deploy relies on it. R36 */
async function supersede(tx: Transaction, instanceId: string, element: string, now: Instant): Promise<void> {
  await tx.query(`UPDATE decision JOIN task ON task.id = decision.task_id SET decision.superseded_at = ?
    WHERE decision.instance_id = ? AND task.element = ? AND decision.superseded_at IS NULL`, [new Date(now), instanceId, element]);
}

/** Tasks with the persons who may do them now; one that nobody, or too few, could do is refused. */
async function openTasks(tx: Transaction, flow: HostedFlow, opened: readonly TaskOpening[], now: Instant): Promise<void> {
  if (opened.length === 0) return;
  const { id: instanceId, host, hostId, subjectSm3 } = flow.instance;
  for (const { element } of opened) await supersede(tx, instanceId, element, now);
  const [{ rule, scene }, decisions] = [await sceneOf(tx, flow), await decisionsOf(tx, instanceId)];
  const current = decisions.filter((decision) => stands(decision, subjectSm3));
  for (const { id, element, name, counts, required, who, dueAt } of opened) {
    const candidates = await flow.admitted({ counts }, await candidatesOf(tx, { counts, who }, rule, scene, current));
    if (candidates.size < Math.max(required, 1)) throw problem('approver-missing', { [host]: hostId, element, counts, required, found: candidates.size });
    await tx.insert(taskTable, { id, instanceId, element, name, counts: counts ?? null, required, state: 'open', openedAt: now, dueAt: dueAt ?? null, endedAt: null });
    await tx.insert(taskCandidateTable, ...[...candidates].map((personId) => ({ personId, taskId: id, open: true, openedAt: now })));
  }
}

async function writeHistory(tx: Transaction, { id: instanceId, step }: InstanceRow, { history }: FlowStep): Promise<void> {
  if (history.length === 0) return;
  const [last] = await tx.query<{ number: number }>('SELECT number FROM instance_history WHERE instance_id = ? ORDER BY number DESC LIMIT 1', [instanceId]);
  const first = (last?.number ?? 0) + 1;
  await tx.insert(instanceHistoryTable, ...history.map(({ element, event, at }, index) => ({ instanceId, number: first + index, step: step + 1, element, event, at })));
}
