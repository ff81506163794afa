import type { ObligationFilter } from '../store.ts';
import { obligationTable, type ObligationRow } from '../tables/obligation.ts';
import type { Transaction } from '../transaction.ts';
import { byDue } from './byDue.ts';

/** By deadline, behind the row `after`. */
export async function listObligations(tx: Transaction, { state, units, seal, authority }: ObligationFilter, { after, limit }: { readonly after?: string; readonly limit: number }): Promise<readonly ObligationRow[]> {
  const behind = after === undefined ? undefined : await tx.find(obligationTable, { id: after });
  const ids = await byDue(tx, { table: 'obligation', state, units, same: { es_id: seal, authority }, behind, limit });
  const rows = new Map((await tx.allIn(obligationTable, 'id', ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}
