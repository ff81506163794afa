import type { Transaction } from '../transaction.ts';

/** Tasks that stand open for a person themselves in flows of these units, oldest first. */
export async function openOf(tx: Transaction, person: string, units: readonly string[]): Promise<readonly string[]> {
  if (units.length === 0) return [];
  const rows = await tx.query<{ id: string }>(`SELECT task.id AS id FROM task_candidate
    JOIN task ON task.id = task_candidate.task_id JOIN instance ON instance.id = task.instance_id
    LEFT JOIN decision ON decision.task_id = task.id AND decision.person_id = task_candidate.person_id
    WHERE task_candidate.person_id = ? AND task.state = 'open' AND instance.unit_id IN (?) AND decision.id IS NULL AND task_candidate.given_to IS NULL
      AND (task_candidate.open = 1 OR task.mode IS NOT NULL OR task_candidate.added_by IS NOT NULL OR task_candidate.delegated_to IS NOT NULL)
    ORDER BY task_candidate.opened_at, task.id`, [person, units]);
  return rows.map(({ id }) => id);
}
