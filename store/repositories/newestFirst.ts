import type { Instant } from '../../domain/instant.ts';
import type { Transaction } from '../transaction.ts';

/** A page of a list that an index (…, instant) gives in order. Names are ours, values the caller's. */
interface Listing {
  readonly table: 'seal_use' | 'application' | 'instance' | 'intervention';
  readonly instant: string;
  readonly same: readonly { readonly column: string; readonly value: string }[];
  /** Further conditions, ours with the caller's values. */
  readonly also?: readonly { readonly sql: string; readonly values: readonly unknown[] }[];
  /** Each value is looked up on its own, so that its index gives its rows in order, however many there are. */
  readonly oneOf?: { readonly column: string; readonly values: readonly string[] };
  readonly behind?: { readonly id: string; readonly at: Instant };
  readonly limit: number;
}

/** Ids, newest first. */
export async function newestFirst(tx: Transaction, { oneOf, ...listing }: Listing): Promise<readonly string[]> {
  const { instant, limit } = listing;
  const parts = (oneOf?.values ?? [undefined]).map((value) => partOf(listing, oneOf && value !== undefined ? [{ column: oneOf.column, value }] : []));
  const sql = parts.length === 1 ? parts.map((part) => part.sql).join('') : `${parts.map((part) => `(${part.sql})`).join(' UNION ALL ')} ORDER BY ${instant} DESC, id DESC LIMIT ?`;
  const values = [...parts.flatMap((part) => part.values), ...(parts.length === 1 ? [] : [limit])];
  return (await tx.query<{ id: string }>(sql, values)).map(({ id }) => id);
}

function partOf({ table, instant, same, also = [], behind, limit }: Omit<Listing, 'oneOf'>, more: Listing['same']): { readonly sql: string; readonly values: readonly unknown[] } {
  const equal = [...more, ...same];
  const conditions = [
    ...equal.map(({ column }) => `${column} = ?`),
    ...also.map(({ sql }) => sql),
    ...(behind ? [`(${instant} < ? OR (${instant} = ? AND id < ?))`] : []),
  ];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const bounds = behind ? [new Date(behind.at), new Date(behind.at), behind.id] : [];
  return { sql: `SELECT id, ${instant} FROM ${table} ${where} ORDER BY ${instant} DESC, id DESC LIMIT ?`, values: [...equal.map(({ value }) => value), ...also.flatMap(({ values }) => values), ...bounds, limit] };
}
