import { problem } from '../../domain/problem.ts';
import type { Making } from '../store.ts';
import { makingTable, type MakingRow } from '../tables/making.ts';
import type { Transaction } from '../transaction.ts';

export const makingOf = ({ id, unitId, order, problem: code, endedAt: _endedAt, ...rest }: MakingRow): Making => ({ ...order, ...rest, makingId: id, unit: unitId, problem: code ?? undefined });

/** Throws `making-unknown`. */
export async function makingRow(tx: Transaction, id: string, lock?: 'exclusive'): Promise<MakingRow> {
  const row = lock ? await tx.lock(makingTable, { id }, lock) : await tx.find(makingTable, { id });
  if (!row) throw problem('making-unknown', { making: id });
  return row;
}
