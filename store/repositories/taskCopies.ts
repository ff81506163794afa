import type { FlowStep } from '../../domain/flow/step.ts';
import type { Instant } from '../../domain/instant.ts';
import { personsOf } from '../approvers.ts';
import { taskCopyTable } from '../tables/taskCopy.ts';
import type { Transaction } from '../transaction.ts';
import { sceneOf, type HostedFlow } from './hostedFlow.ts';

/** Copies that the flow sends of tasks that are done (抄送). */
export async function copyTasks(tx: Transaction, flow: HostedFlow, copied: NonNullable<FlowStep['copied']>, now: Instant): Promise<void> {
  if (copied.length === 0) return;
  const { scene } = await sceneOf(tx, flow);
  for (const { task, to } of copied) {
    const persons = new Set<string>();
    for (const audience of to) for (const person of await personsOf(tx, audience, scene)) persons.add(person);
    await copyTo(tx, task, [...persons], { by: null, at: now });
  }
}

/** A copy for each of the persons who has none yet. */
export async function copyTo(tx: Transaction, taskId: string, persons: readonly string[], { by, at }: { readonly by: string | null; readonly at: Instant }): Promise<void> {
  const known = new Set((await tx.all(taskCopyTable, { taskId })).map(({ personId }) => personId));
  for (const personId of persons) {
    if (!known.has(personId)) await tx.insert(taskCopyTable, { taskId, personId, copiedBy: by, copiedAt: at, readAt: null });
  }
}
