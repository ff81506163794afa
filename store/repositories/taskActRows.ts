import { problem } from '../../domain/problem.ts';
import type { Instant } from '../../domain/instant.ts';
import type { TaskActRecord } from '../store.ts';
import { instanceTable, type InstanceRow } from '../tables/instance.ts';
import { instanceHistoryTable, type InstanceHistoryRow } from '../tables/instanceHistory.ts';
import type { TaskActRow } from '../tables/taskAct.ts';
import { taskTable, type TaskRow } from '../tables/task.ts';
import type { Transaction } from '../transaction.ts';

export const taskActOf = ({ taskId, personId, onBehalfOf, concerns, mentions, ...row }: TaskActRow): TaskActRecord => ({
  ...row, person: personId, ...(taskId !== null && { taskId }), ...(onBehalfOf !== null && { onBehalfOf }), ...(concerns !== null && { concerns }), ...(mentions !== null && { mentions }),
});

/** The task with its instance, whose steps wait until the act is done. `task-unknown` */
export async function lockedTask(tx: Transaction, id: string): Promise<{ readonly task: TaskRow; readonly instance: InstanceRow }> {
  const known = await tx.find(taskTable, { id });
  const instance = known && (await tx.lock(instanceTable, { id: known.instanceId }, 'exclusive'));
  const task = instance && (await tx.lock(taskTable, { id }, 'exclusive'));
  if (!task) throw problem('task-unknown', { task: id });
  return { task, instance };
}

/** A line in the history of an instance that no step of its flow has caused. */
export async function addHistory(tx: Transaction, instance: { readonly id: string; readonly step: number }, entry: Pick<InstanceHistoryRow, 'element' | 'event' | 'actor' | 'reason' | 'onBehalfOf' | 'concerns'>, at: Instant): Promise<void> {
  const [last] = await tx.query<{ number: number }>('SELECT number FROM instance_history WHERE instance_id = ? ORDER BY number DESC LIMIT 1', [instance.id]);
  await tx.insert(instanceHistoryTable, { instanceId: instance.id, number: (last?.number ?? 0) + 1, step: instance.step, at, ...entry });
}
