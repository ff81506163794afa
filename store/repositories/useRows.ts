import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Decision } from '../../domain/approval/rule.ts';
import { problem } from '../../domain/problem.ts';
import type { UseOpening } from '../../domain/use/step.ts';
import type { Task, Use } from '../store.ts';
import { decisionTable } from '../tables/decision.ts';
import { sealUseTable, type SealUseRow } from '../tables/sealUse.ts';
import type { TaskRow } from '../tables/task.ts';
import type { Transaction } from '../transaction.ts';

/** Throws `use-unknown`. */
export async function useRow(tx: Transaction, id: string, lock?: 'shared' | 'exclusive'): Promise<SealUseRow> {
  const row = lock ? await tx.lock(sealUseTable, { id }, lock) : await tx.find(sealUseTable, { id });
  if (!row) throw problem('use-unknown', { use: id });
  return row;
}

export const useOf = (row: SealUseRow): Use => ({
  id: row.id, esId: row.esId, unit: row.unitId, requester: row.requesterId, handler: row.handlerId, reason: row.reason, documentId: row.documentId, place: row.place,
  flowHash: row.flowHash, rule: { id: row.ruleId, version: row.ruleVersion }, subject: { number: row.subjectNumber, text: row.subjectText, sm3: row.subjectSm3 },
  status: row.status, problem: row.problem ?? undefined, step: row.step, createdAt: row.createdAt, endedAt: row.endedAt ?? undefined,
});

export const taskOf = ({ counts, dueAt, endedAt, ...task }: TaskRow): Task => ({ ...task, counts: counts ?? undefined, dueAt: dueAt ?? undefined, endedAt: endedAt ?? undefined });

/** All decisions of a use, oldest first. */
export async function decisionsOf(tx: Transaction, useId: string): Promise<readonly Decision[]> {
  const rows = await tx.manager.find(decisionTable, { where: { useId }, order: { at: 'ASC', id: 'ASC' } });
  return rows.map(({ taskId, counts, outcome, personId, at, proof, subjectSm3, supersededAt }) => ({
    taskId, counts: counts ?? undefined, outcome, person: personId, at, proof, subject: subjectSm3,
    ...(supersededAt !== null && { supersededAt }),
  }));
}

/** What conditions of the flow may read: the subject that is approved. */
export const variablesOf = (subjectText: string): UseOpening['variables'] => ({ subject: JSON.parse(subjectText) as unknown });

/** Engine state as it is kept: deflated UTF-8. RFC 1951 */
export const packState = (state: string): Uint8Array => deflateRawSync(Buffer.from(state, 'utf8'));
export const unpackState = (row: SealUseRow): string => (row.engineState === null ? '' : inflateRawSync(row.engineState, { maxOutputLength: 64 << 20 }).toString('utf8'));
