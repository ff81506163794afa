import type { EntitySchema, ObjectLiteral } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import type { Transaction } from '../transaction.ts';

interface Lent extends ObjectLiteral {
  readonly id: string;
  readonly grantedAt: Instant;
}

interface Filter {
  readonly units: readonly string[] | 'all';
  /** What was given to this account, whatever its unit. */
  readonly to?: string | undefined;
  readonly column: 'grantee_id' | 'client_id';
}

/** Grants or standing approvals of the units and to the account, newest first, behind the one `after`. */
export async function lendingList<Row extends Lent>(tx: Transaction, table: EntitySchema<Row>, { units, to, column }: Filter, { after, limit }: { readonly after?: string | undefined; readonly limit: number }): Promise<readonly Row[]> {
  const from = after === undefined ? undefined : await tx.find(table, { id: after } as never);
  const reach = [
    ...(units === 'all' ? [{ sql: '1 = 1', values: [] }] : units.length > 0 ? [{ sql: 'unit_id IN (?)', values: [units] }] : []),
    ...(to === undefined ? [] : [{ sql: `${column} = ?`, values: [to] }]),
  ];
  if (reach.length === 0) return [];
  const behind = from ? { sql: 'AND (granted_at < ? OR (granted_at = ? AND id < ?))', values: [new Date(from.grantedAt), new Date(from.grantedAt), from.id] } : { sql: '', values: [] };
  const ids = await tx.query<{ id: string }>(`SELECT id FROM ${String(table.options.name)} WHERE (${reach.map(({ sql }) => sql).join(' OR ')}) ${behind.sql} ORDER BY granted_at DESC, id DESC LIMIT ?`,
    [...reach.flatMap(({ values }) => values as readonly unknown[]), ...behind.values, limit]);
  const rows = await tx.allIn(table, 'id', ids.map(({ id }) => id) as Row[keyof Row & string][]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap(({ id }) => byId.get(id) ?? []);
}
