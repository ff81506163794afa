import type { Instant } from '../../domain/instant.ts';
import type { Transaction } from '../transaction.ts';

interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** A page of what is due. Names are ours, values the caller's. */
interface DueListing {
  readonly table: 'obligation' | 'duty';
  /** `late`: whatever its state. */
  readonly state: string;
  readonly units: readonly string[] | 'all';
  readonly same: Readonly<Record<string, string | undefined>>;
  readonly behind?: { readonly id: string; readonly dueAt: Instant } | undefined;
  readonly limit: number;
}

/** Ids by their instant: what is open soonest first, what is not latest first. One unit at a time, so that each takes no more rows from its index than are shown. */
export async function byDue(tx: Transaction, { table, state, units, same, behind, limit }: DueListing): Promise<readonly string[]> {
  const forward = state === 'open';
  const scopes: readonly Condition[] = units === 'all' ? [{ sql: '1 = 1', values: [] }] : units.map((unit) => ({ sql: 'unit_id = ?', values: [unit] }));
  const where = [...filtered(state, same), ...(behind ? [after(behind, forward)] : [])];
  const found: { readonly id: string; readonly due_at: Date }[] = [];
  for (const scope of scopes) {
    const { sql, values } = joined([scope, ...where]);
    found.push(...(await tx.query<{ id: string; due_at: Date }>(`SELECT id, due_at FROM ${table} WHERE ${sql} ORDER BY due_at ${order(forward)}, id ${order(forward)} LIMIT ?`, [...values, limit])));
  }
  return found.sort((a, b) => (forward ? 1 : -1) * (a.due_at.getTime() - b.due_at.getTime() || (a.id < b.id ? -1 : 1))).slice(0, limit).map(({ id }) => id);
}

const order = (forward: boolean): string => (forward ? 'ASC' : 'DESC');

const filtered = (state: string, same: DueListing['same']): readonly Condition[] => [
  state === 'late' ? { sql: 'late = 1', values: [] } : { sql: 'state = ?', values: [state] },
  ...Object.entries(same).flatMap(([column, value]) => (value === undefined ? [] : [{ sql: `${column} = ?`, values: [value] }])),
];

/** Said so that the index bounds the range by its first comparison. */
function after({ dueAt, id }: NonNullable<DueListing['behind']>, forward: boolean): Condition {
  const [at, sign] = [new Date(dueAt), forward ? '>' : '<'];
  return { sql: `due_at ${sign}= ? AND (due_at ${sign} ? OR id ${sign} ?)`, values: [at, at, id] };
}

const joined = (conditions: readonly Condition[]): Condition => ({ sql: conditions.map(({ sql }) => sql).join(' AND '), values: conditions.flatMap(({ values }) => values) });
