import { equalBytes } from '../../domain/bytes.ts';
import { renewalRefusal } from '../../domain/life/renewal.ts';
import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { chains } from '../actors.ts';
import type { Making, Seal, SealEdition } from '../store.ts';
import { makingTable, type MakingRow } from '../tables/making.ts';
import type { SealRow } from '../tables/seal.ts';
import { sealEditionTable } from '../tables/sealEdition.ts';
import type { Transaction } from '../transaction.ts';
import { makingOf, makingRow } from './makingRows.ts';
import { change } from './sealChanges.ts';
import { editionOf, sealRow } from './sealRows.ts';

const codes = { 'too-early': 'renewal-too-early', 'not-active': 'seal-not-active', expired: 'seal-expired' } as const;

/** Throws `renewal-too-early`, `seal-not-active` or `seal-expired` where the policy lets no seal in such a state be renewed now. R28, R29 */
function requireRenewable(tx: Transaction, seal: SealRow, at: Instant): void {
  const refusal = renewalRefusal(tx.policyAt(at), seal, at);
  if (refusal) throw problem(codes[refusal.finding], { esId: seal.esId, status: seal.status, validEnd: seal.validEnd, article: refusal.article });
}

/**
 * Orders the next edition of a seal: everything as it was but key, certificate and validity. Again, or while another renewal of the seal is open: that order.
 * A freeze that commits first leaves nothing to renew. R28, R29
 */
export async function orderRenewal(tx: Transaction, { makingId, esId }: { readonly makingId: string; readonly esId: string }, by: string): Promise<Making> {
  const seal = await sealRow(tx, esId, 'exclusive');
  const [open] = await tx.all(makingTable, { esId, state: 'open' });
  const known = (await tx.find(makingTable, { id: makingId })) ?? open;
  if (known) return makingOf(known);
  const now = await tx.now();
  requireRenewable(tx, seal, now);
  const before = await editionOf(tx, esId, seal.edition);
  const { predecessor: _, ...order } = (await makingRow(tx, before.makingId)).order;
  const row: MakingRow = {
    id: makingId, esId, edition: seal.edition + 1, unitId: seal.unitId, order: { ...order, renewedFrom: seal.validEnd }, imprint: before.picture,
    state: 'open', problem: null, orderedBy: by, createdAt: now, endedAt: null,
  };
  await tx.insert(makingTable, row);
  tx.audit({ subject: chains.seal(esId), actor: by, act: 'renewal.ordered', details: { making: makingId, edition: row.edition, renewedFrom: seal.validEnd } });
  return makingOf(row);
}

/**
 * The new edition takes the place of the one before: certificate of a new key, validity, the same picture to the byte; what is to be filed of it is in the same
 * transaction (A04). The key before signs no more: stamps that were prepared for it are outdated. R28, R29, R87
 */
export async function completeRenewal(tx: Transaction, making: MakingRow, edition: Omit<SealEdition, 'madeAt'>, by: string): Promise<Seal> {
  const { esId } = making;
  const seal = await sealRow(tx, esId, 'exclusive');
  const now = await tx.now();
  requireRenewable(tx, seal, now);
  const before = await editionOf(tx, esId, seal.edition);
  if (making.edition !== seal.edition + 1 || edition.edition !== making.edition) throw problem('making-ended', { making: making.id, edition: seal.edition });
  const same = equalBytes(edition.picture, before.picture) && edition.width === before.width && edition.height === before.height;
  if (!same) throw problem('imprint-changed', { esId, edition: edition.edition });
  await tx.insert(sealEditionTable, { ...edition, madeAt: now });
  await tx.update(makingTable, { id: making.id }, { state: 'done', endedAt: now });
  tx.audit({ subject: chains.unit(seal.unitId), actor: by, act: 'key.retired', details: { key: before.keyId, esId, edition: before.edition, successor: edition.keyId } });
  return change(tx, seal, 'renew', { reason: '', by }, { edition: edition.edition, validStart: edition.validStart, validEnd: edition.validEnd });
}
