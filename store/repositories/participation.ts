import { personActor } from '../actors.ts';
import type { Transaction } from '../transaction.ts';
import { actedForBy, inTheirPlace } from './absenceRows.ts';

/**
 * Whether the person was, or is, to decide a task of one of the instances, decided one in the place of somebody else, stands in now for who is to decide one, or got a
 * copy of one: all of them see what it is about. Who asked for it stands in for nobody.
 */
export async function hasPart(tx: Transaction, instanceIds: readonly string[], person: string): Promise<boolean> {
  if (instanceIds.length === 0) return false;
  const own = await tx.query(`SELECT 1 FROM task JOIN task_candidate ON task_candidate.task_id = task.id WHERE task.instance_id IN (?) AND task_candidate.person_id = ?
    UNION ALL SELECT 1 FROM task JOIN task_copy ON task_copy.task_id = task.id WHERE task.instance_id IN (?) AND task_copy.person_id = ?
    UNION ALL SELECT 1 FROM decision WHERE instance_id IN (?) AND person_id = ? LIMIT 1`, [instanceIds, person, instanceIds, person, instanceIds, person]);
  return own.length > 0 || standsInNow(tx, instanceIds, person);
}

async function standsInNow(tx: Transaction, instanceIds: readonly string[], person: string): Promise<boolean> {
  const absences = await actedForBy(tx, person, await tx.now());
  if (absences.length === 0) return false;
  const { condition, values } = inTheirPlace(absences);
  const found = await tx.query(`SELECT 1 FROM task JOIN task_candidate ON task_candidate.task_id = task.id JOIN instance ON instance.id = task.instance_id JOIN flow ON flow.hash = instance.flow_hash
    WHERE task.instance_id IN (?) AND instance.requester_id <> ? AND (${condition}) LIMIT 1`, [instanceIds, personActor(person), ...values]);
  return found.length > 0;
}
