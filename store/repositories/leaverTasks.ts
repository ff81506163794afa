import { personActor } from '../actors.ts';
import type { HeldTasks, Holdings } from '../store.ts';
import type { Transaction } from '../transaction.ts';
import { named } from './names.ts';
import { grantsOf } from './roleGrants.ts';

/** The places that people hold in open tasks of units: open now or in their turn later, or while they await an opinion; not what they have decided or given away. Its value: the units. */
const placesHeld = `FROM task_candidate
    JOIN task ON task.id = task_candidate.task_id JOIN instance ON instance.id = task.instance_id
    LEFT JOIN decision ON decision.task_id = task.id AND (decision.person_id = task_candidate.person_id OR decision.on_behalf_of = task_candidate.person_id)
    WHERE task.state = 'open' AND instance.unit_id IN (?) AND decision.id IS NULL AND task_candidate.given_to IS NULL
      AND (task_candidate.open = 1 OR (task_candidate.opines_for IS NULL AND (task.mode IS NOT NULL OR task_candidate.added_by IS NOT NULL OR task_candidate.delegated_to IS NOT NULL)))`;

/** Tasks that stand open for a person themselves in flows of these units, oldest first. */
export async function openOf(tx: Transaction, person: string, units: readonly string[]): Promise<readonly string[]> {
  if (units.length === 0) return [];
  const rows = await tx.query<{ id: string }>(`SELECT task.id AS id ${placesHeld} AND task_candidate.person_id = ? ORDER BY task_candidate.opened_at, task.id`, [units, person]);
  return rows.map(({ id }) => id);
}

/** Everyone who holds a role in the units or a place in an open task of theirs, with how many; who holds most comes first. */
export async function holdersOfTasks(tx: Transaction, units: readonly string[]): Promise<readonly HeldTasks[]> {
  if (units.length === 0) return [];
  const rows = await tx.query<{ id: string; name: string; disabled: Date | null; roles: number | string; open: number | string }>(`SELECT person.id AS id, person.name AS name, person.disabled_at AS disabled, held.roles AS roles, held.open AS open FROM (
      SELECT holder, MAX(roles) AS roles, MAX(open) AS open FROM (
        SELECT holder_id AS holder, COUNT(*) AS roles, 0 AS open FROM role_grant WHERE unit_id IN (?) AND withdrawn_at IS NULL GROUP BY holder_id
        UNION ALL SELECT task_candidate.person_id, 0, COUNT(DISTINCT task.id) ${placesHeld} GROUP BY task_candidate.person_id) AS each_part
      GROUP BY holder) AS held
    JOIN person ON person.id = held.holder ORDER BY held.open DESC, person.name, person.id LIMIT 500`, [units, units]);
  return rows.map(({ id, name, disabled, roles, open }) => ({ id, name, open: Number(open), left: disabled !== null || Number(roles) === 0 }));
}

/** What a person holds in the units that no hand-over of tasks moves: seals in their keeping, systems that they answer for, uses they were allowed or have asked for, roles. */
export async function holdingsOf(tx: Transaction, person: string, units: readonly string[]): Promise<Holdings> {
  if (units.length === 0) return { seals: [], standingApprovals: 0, grants: 0, requests: 0, roles: [] };
  const now = new Date(await tx.now());
  const count = async (sql: string, values: readonly unknown[]): Promise<number> => Number((await tx.query<{ number: number | string }>(`SELECT COUNT(*) AS number FROM ${sql}`, values))[0]?.number ?? 0);
  const seals = await tx.query<{ esId: string; name: string; keeps: 'custodian' | 'holder' }>(`SELECT es_id AS esId, name, IF(custodian_id = ?, 'custodian', 'holder') AS keeps FROM seal
    WHERE unit_id IN (?) AND (custodian_id = ? OR holder_id = ?) AND status IN ('made', 'active', 'suspended', 'lost') ORDER BY es_id LIMIT 100`, [person, units, person, person]);
  return {
    seals,
    standingApprovals: await count('standing_approval WHERE answerable_id = ? AND unit_id IN (?) AND withdrawn_at IS NULL AND until_at > ?', [person, units, now]),
    grants: await count('seal_grant WHERE grantee_id = ? AND unit_id IN (?) AND withdrawn_at IS NULL AND until_at > ?', [person, units, now]),
    requests: await count("seal_use WHERE requester_id = ? AND unit_id IN (?) AND status = 'open'", [personActor(person), units]),
    roles: await named(tx, (await grantsOf(tx, person)).filter(({ unit }) => units.includes(unit))),
  };
}
