import type { MigrationRecord } from '../../domain/flow/step.ts';
import { problem } from '../../domain/problem.ts';
import { flowSubscriptionTable } from '../tables/flowSubscription.ts';
import { incidentTable } from '../tables/incident.ts';
import { instanceTable, type InstanceRow } from '../tables/instance.ts';
import { taskTable } from '../tables/task.ts';
import type { Transaction } from '../transaction.ts';
import { flowHead } from './flowRows.ts';

/**
 * Goes on by another version of the flow. What was approved stays approved, because it is under the same rule, of the same version: anything else is `migration-refused`.
 * The subject stays what it was: document, place and rule are unchanged, and it goes on naming the version under which it was asked for.
 */
export async function migrateInstance(tx: Transaction, instance: InstanceRow, { flow: hash, elements, names, due = {} }: MigrationRecord): Promise<void> {
  const [present, next] = [await flowHead(tx, instance.flowHash), await flowHead(tx, hash)];
  const isSameRule = next.ruleId === instance.ruleId && next.ruleVersion === instance.ruleVersion;
  if (next.unitId !== present.unitId || !isSameRule) throw problem('migration-refused', { findings: [{ element: '', reason: 'rule-changed' }] });
  await tx.update(instanceTable, { id: instance.id }, { flowHash: hash });
  for (const { id, element, state, name } of await tx.all(taskTable, { instanceId: instance.id })) {
    const moved = elements[element] ?? element;
    const shown = state === 'open' ? (names[moved] ?? name) : name;
    const dueAt = due[id];
    if (moved !== element || shown !== name || dueAt !== undefined) await tx.update(taskTable, { id }, { element: moved, name: shown, ...(dueAt !== undefined && { dueAt }) });
  }
  for (const [table, rows] of [[flowSubscriptionTable, await tx.all(flowSubscriptionTable, { instanceId: instance.id })], [incidentTable, await tx.all(incidentTable, { instanceId: instance.id })]] as const) {
    for (const { id, element } of rows) if (elements[element] !== undefined) await tx.update(table, { instanceId: instance.id, id }, { element: elements[element] });
  }
}
