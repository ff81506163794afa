import { problem } from '../../domain/problem.ts';
import type { Instant } from '../../domain/instant.ts';
import { statusAt } from '../../domain/seal/status.ts';
import type { Seal, SealEdition, SealKey } from '../store.ts';
import { sealTable, type SealRow } from '../tables/seal.ts';
import { sealEditionTable } from '../tables/sealEdition.ts';
import { sealKeyTable, type SealKeyRow } from '../tables/sealKey.ts';
import type { Transaction } from '../transaction.ts';

export function sealOf(row: SealRow): Seal {
  const { unitId, subtype, positionRole, holderId, physicalCode, custodianId, rulesRecordedAt, successor, invalidFrom, ...rest } = row;
  return {
    ...rest, unit: unitId, subtype: subtype ?? undefined, positionRole: positionRole ?? undefined, holder: holderId ?? undefined, physicalCode: physicalCode ?? undefined,
    custodian: custodianId ?? undefined, rulesRecordedAt: rulesRecordedAt ?? undefined, successor: successor ?? undefined, invalidFrom: invalidFrom ?? undefined,
  };
}

export const keyOf = ({ id, unitId, mode, device, publicKey, wrapped }: SealKeyRow): SealKey => ({ id, unit: unitId, mode, device, publicKey, wrapped: wrapped ?? undefined });

/** The seal's row, under a lock when one is named. Throws `seal-unknown`. */
export async function sealRow(tx: Transaction, esId: string, lock?: 'shared' | 'exclusive'): Promise<SealRow> {
  const row = lock ? await tx.lock(sealTable, { esId }, lock) : await tx.find(sealTable, { esId });
  if (!row) throw problem('seal-unknown', { esId });
  return row;
}

export async function editionOf(tx: Transaction, esId: string, edition: number): Promise<SealEdition & { readonly key: SealKey }> {
  const row = await tx.find(sealEditionTable, { esId, edition });
  if (!row) throw problem('seal-unknown', { esId, edition });
  const key = await tx.find(sealKeyTable, { id: row.keyId });
  if (!key) throw new Error(`edition ${edition} of ${esId} has no key`);
  return { ...row, key: keyOf(key) };
}

/** Throws `seal-ended` for a seal that will never stamp again. */
export function requireLasting({ esId, status }: SealRow): void {
  if (status === 'revoked' || status === 'invalid') throw problem('seal-ended', { esId, status });
}

/** Throws unless the seal may be used at the instant: active and within its validity. R42 */
export function requireUsable(seal: SealRow, now: Instant): void {
  const { esId } = seal;
  const status = statusAt(seal, now);
  if (status === 'expired') throw problem('seal-expired', { esId, validEnd: seal.validEnd });
  if (status !== 'active') throw problem('seal-not-active', { esId, status });
  if (now < seal.validStart) throw problem('seal-not-active', { esId, validStart: seal.validStart });
}
