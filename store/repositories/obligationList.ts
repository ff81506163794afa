import type { ObligationFilter } from '../store.ts';
import { obligationTable, type ObligationRow } from '../tables/obligation.ts';
import type { Transaction } from '../transaction.ts';

interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** By deadline: what is open soonest first, what has been latest first; behind the row `after`. One unit at a time, so that each takes no more rows from its index than are shown. */
export async function listObligations(tx: Transaction, filter: ObligationFilter, { after, limit }: { readonly after?: string; readonly limit: number }): Promise<readonly ObligationRow[]> {
  const from = after === undefined ? undefined : await tx.find(obligationTable, { id: after });
  const forward = filter.state === 'open';
  const scopes: readonly Condition[] = filter.units === 'all' ? [{ sql: '1 = 1', values: [] }] : filter.units.map((unit) => ({ sql: 'unit_id = ?', values: [unit] }));
  const where = [...filtered(filter), ...(from ? [behind(from, forward)] : [])];
  const found: { readonly id: string; readonly due_at: Date }[] = [];
  for (const scope of scopes) {
    const { sql, values } = joined([scope, ...where]);
    found.push(...(await tx.query<{ id: string; due_at: Date }>(`SELECT id, due_at FROM obligation WHERE ${sql} ORDER BY due_at ${order(forward)}, id ${order(forward)} LIMIT ?`, [...values, limit])));
  }
  const ids = found.sort((a, b) => (forward ? 1 : -1) * (a.due_at.getTime() - b.due_at.getTime() || (a.id < b.id ? -1 : 1))).slice(0, limit).map(({ id }) => id);
  const rows = new Map((await tx.allIn(obligationTable, 'id', ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

const order = (forward: boolean): string => (forward ? 'ASC' : 'DESC');

function filtered({ state, seal, authority }: ObligationFilter): readonly Condition[] {
  return [
    state === 'late' ? { sql: 'late = 1', values: [] } : { sql: 'state = ?', values: [state] },
    ...(seal === undefined ? [] : [{ sql: 'es_id = ?', values: [seal] }]),
    ...(authority === undefined ? [] : [{ sql: 'authority = ?', values: [authority] }]),
  ];
}

/** Said so that the index bounds the range by its first comparison. */
function behind({ dueAt, id }: ObligationRow, forward: boolean): Condition {
  const [at, sign] = [new Date(dueAt), forward ? '>' : '<'];
  return { sql: `due_at ${sign}= ? AND (due_at ${sign} ? OR id ${sign} ?)`, values: [at, at, id] };
}

const joined = (conditions: readonly Condition[]): Condition => ({ sql: conditions.map(({ sql }) => sql).join(' AND '), values: conditions.flatMap(({ values }) => values) });
