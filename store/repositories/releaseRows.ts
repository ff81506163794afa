import { IsNull, type FindOptionsWhere } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { chains } from '../actors.ts';
import type { NewRelease, Release } from '../store.ts';
import { custodyTable } from '../tables/custody.ts';
import type { SealRow } from '../tables/seal.ts';
import { sealReleaseTable, type SealReleaseRow } from '../tables/sealRelease.ts';
import { standingApprovalTable } from '../tables/standingApproval.ts';
import type { Transaction } from '../transaction.ts';
import { requireInForce, requireKeeper } from './custodyRows.ts';
import { editionOf, requireUsable, sealRow } from './sealRows.ts';
import { useRow } from './useRows.ts';

/** What a release is for. */
export const purposeOf = { use: (id: string): string => `use/${id}`, standing: (id: string): string => `standing-approval/${id}` };

export const releaseAs = ({ purpose, subjectSm3, keyId, stamps, used, notAfter, sealed, id }: SealReleaseRow): Release => ({
  id, used, sealed: sealed ?? undefined, terms: { keyId, purpose, subject: subjectSm3, stamps, notAfter },
});

/** The release of a purpose that has not ended. */
export async function releaseOf(tx: Transaction, purpose: string): Promise<Release | undefined> {
  const row = await tx.find(sealReleaseTable, { purpose, endedAt: IsNull() });
  return row && releaseAs(row);
}

/** Keeps what the keeper has opened with the PIN that was tried; an earlier release of the purpose ends. A freeze that commits first leaves nothing to release. R80 */
export async function giveRelease(tx: Transaction, { id, pin, terms, sealed, locked, esId }: NewRelease, by: string): Promise<Release> {
  const seal = await sealRow(tx, esId, 'shared');
  const now = await tx.now();
  requireKeeper(seal, by);
  requireUsable(seal, now);
  const custody = await tx.lock(custodyTable, { esId }, 'exclusive');
  if (custody?.number !== pin) throw problem('pin-wrong', { esId });
  requireInForce(tx, custody, seal, now);
  await requirePurpose(tx, terms, esId, now);
  if ((await editionOf(tx, esId, seal.edition)).key.id !== terms.keyId) throw problem('release-missing', { esId, key: terms.keyId });
  if (locked) await tx.query('UPDATE seal_key SET wrapped = ? WHERE id = ?', [Buffer.from(locked), terms.keyId]);
  await endReleases(tx, { purpose: terms.purpose }, 'replaced', now);
  const row: SealReleaseRow = {
    id, esId, keyId: terms.keyId, purpose: terms.purpose, subjectSm3: terms.subject, stamps: terms.stamps, used: 0, notAfter: terms.notAfter, sealed: sealed ?? null,
    givenBy: by, givenAt: now, endedAt: null, endedBy: null,
  };
  await tx.insert(sealReleaseTable, row);
  const details = { release: id, purpose: terms.purpose, subject: terms.subject, stamps: terms.stamps, notAfter: terms.notAfter };
  tx.audit({ subject: chains.seal(esId), actor: by, act: 'release.given', details });
  return releaseAs(row);
}

/** The use is open, or the standing approval holds, with the subject that is released. */
async function requirePurpose(tx: Transaction, { purpose, subject, stamps, notAfter }: NewRelease['terms'], esId: string, now: Instant): Promise<void> {
  const [kind, id = ''] = purpose.split('/');
  if (kind === 'use') {
    const use = await useRow(tx, id, 'shared');
    if (use.status !== 'open') throw problem('use-ended', { use: id, status: use.status });
    if (use.subjectSm3 !== subject || use.esId !== esId) throw problem('subject-changed', { use: id });
    return;
  }
  const standing = await tx.find(standingApprovalTable, { id });
  if (standing?.esId !== esId) throw problem('standing-approval-unknown', { id });
  if (standing.withdrawnAt !== null) throw problem('standing-approval-withdrawn', { id });
  if (now >= standing.until) throw problem('standing-approval-expired', { id });
  if (standing.termsSm3 !== subject || stamps !== standing.number - standing.used || notAfter !== standing.until) throw problem('subject-changed', { standingApproval: id });
}

/** Ends what may still be used, and forgets the opened key. The seal's row, or the release's purpose, is locked. */
export async function endReleases(tx: Transaction, where: FindOptionsWhere<SealReleaseRow>, by: NonNullable<SealReleaseRow['endedBy']>, at: Instant): Promise<void> {
  const open = await tx.all(sealReleaseTable, { ...where, endedAt: IsNull() });
  for (const { id, esId } of open) {
    await tx.update(sealReleaseTable, { id, endedAt: IsNull() }, { endedAt: at, endedBy: by, sealed: null });
    tx.audit({ subject: chains.seal(esId), actor: 'system/custody', act: 'release.ended', details: { release: id, by } });
  }
}

/**
 * The release that one stamp takes, locked; undefined for a seal without a PIN. Throws `release-missing`, `release-expired`.
 * @param keyId key of the edition that is to sign
 */
export async function requireRelease(tx: Transaction, seal: SealRow, { purpose, subject, keyId, at }: { readonly purpose: string; readonly subject: string; readonly keyId: string; readonly at: Instant }): Promise<Release | undefined> {
  if (!(await tx.find(custodyTable, { esId: seal.esId }))) return undefined;
  const [row] = await tx.manager.find(sealReleaseTable, { where: { purpose, endedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
  if (row?.subjectSm3 !== subject || row.keyId !== keyId || row.used >= row.stamps) throw problem('release-missing', { esId: seal.esId, purpose });
  if (at >= row.notAfter) throw problem('release-expired', { esId: seal.esId, notAfter: row.notAfter });
  return releaseAs(row);
}

/** Counts a stamp; with the last one the release ends. */
export async function consumeRelease(tx: Transaction, { id, used, terms: { stamps } }: Release, at: Instant): Promise<void> {
  const last = used + 1 >= stamps;
  await tx.update(sealReleaseTable, { id }, { used: used + 1, ...(last && { endedAt: at, endedBy: 'used' as const, sealed: null }) });
}
