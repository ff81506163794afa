import type { EntitySchema, ObjectLiteral } from 'typeorm';
import type { Transaction } from '../transaction.ts';

/** How many rows one statement takes: far below what one packet holds. */
const chunk = 500;

/** Inserts rows, however many they are. */
export async function insertAll<Row extends ObjectLiteral>(tx: Transaction, table: EntitySchema<Row>, rows: readonly Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += chunk) await tx.insert(table, ...rows.slice(from, from + chunk));
}
