import { problem } from '../../domain/problem.ts';
import type { Use } from '../store.ts';
import { instanceTable, type InstanceRow } from '../tables/instance.ts';
import { sealUseTable, type SealUseRow } from '../tables/sealUse.ts';
import type { Transaction } from '../transaction.ts';
import { instanceHeads, type InstanceHead } from './instanceRows.ts';

/** A use with its instance; `subjectSm3` is the instance's. */
export interface UseRow<Instance extends InstanceHead = InstanceRow> extends SealUseRow {
  readonly instance: Instance;
  readonly subjectSm3: string;
}

/** Throws `use-unknown`. */
export async function useRow(tx: Transaction, id: string, lock?: 'shared' | 'exclusive'): Promise<UseRow> {
  const row = await foundUse(tx, id, lock);
  if (!row) throw problem('use-unknown', { use: id });
  return row;
}

/** The use's row and then its instance, under the same lock. */
export async function foundUse(tx: Transaction, id: string, lock?: 'shared' | 'exclusive'): Promise<UseRow | undefined> {
  const row = lock ? await tx.lock(sealUseTable, { id }, lock) : await tx.find(sealUseTable, { id });
  const instance = row && (lock ? await tx.lock(instanceTable, { id }, lock) : await tx.find(instanceTable, { id }));
  return row && joined(row, instance);
}

/** Uses in the order of the ids. */
export async function usesOf(tx: Transaction, ids: readonly string[]): Promise<readonly Use[]> {
  const rows = new Map((await tx.allIn(sealUseTable, 'id', ids)).map((row) => [row.id, row]));
  const instances = await instanceHeads(tx, ids);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [useOf(joined(row, instances.get(id)))] : [];
  });
}

function joined<Instance extends InstanceHead>(row: SealUseRow, instance: Instance | undefined): UseRow<Instance> {
  if (!instance) throw new Error(`use ${row.id} has no instance`);
  return { ...row, instance, subjectSm3: instance.subjectSm3 };
}

export const useOf = ({ instance, ...row }: UseRow<InstanceHead>): Use => ({
  id: row.id, esId: row.esId, unit: row.unitId, requester: row.requesterId, handler: row.handlerId, reason: row.reason, documentId: row.documentId, place: row.place,
  flowHash: instance.flowHash, rule: { id: instance.ruleId, version: instance.ruleVersion }, subject: { number: instance.subjectNumber, text: instance.subjectText, sm3: instance.subjectSm3 },
  status: row.status, problem: row.problem ?? undefined, step: instance.step, createdAt: row.createdAt, endedAt: row.endedAt ?? undefined,
  documentKind: row.documentKind ?? undefined, template: row.template ?? undefined, grant: row.grantId ?? undefined, standingApproval: row.standingApprovalId ?? undefined, start: row.startMessage ?? undefined,
});
