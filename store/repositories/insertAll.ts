import type { EntitySchema, ObjectLiteral } from 'typeorm';
import type { Transaction } from '../transaction.ts';

/** How many rows one statement takes: far below what one packet holds. */
const chunk = 500;

/** Rows, or ids of rows, as many at a time as one statement takes. */
export const chunksOf = <T>(items: readonly T[]): readonly (readonly T[])[] => Array.from({ length: Math.ceil(items.length / chunk) }, (_, index) => items.slice(index * chunk, (index + 1) * chunk));

/** Inserts rows, however many they are. */
export async function insertAll<Row extends ObjectLiteral>(tx: Transaction, table: EntitySchema<Row>, rows: readonly Row[]): Promise<void> {
  for (const some of chunksOf(rows)) await tx.insert(table, ...some);
}
