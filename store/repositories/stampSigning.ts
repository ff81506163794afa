import type { RevocationRule } from '../../domain/certificate/revocation.ts';
import { seconds, minutes, type Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { placeKey } from '../../domain/use/place.ts';
import { chains } from '../actors.ts';
import type { Release, SealEdition, SealKey, Stamp } from '../store.ts';
import { documentTable, type DocumentRow } from '../tables/document.ts';
import type { SealRow } from '../tables/seal.ts';
import { stampTable, type StampRow } from '../tables/stamp.ts';
import { useRegisterTable } from '../tables/useRegister.ts';
import { useRegisterNumberTable } from '../tables/useRegisterNumber.ts';
import type { Transaction } from '../transaction.ts';
import { editionOf, requireUsable, sealRow } from './sealRows.ts';
import { listsUnderLock, requireUnrevoked } from './revocationRows.ts';
import { authorityOf, spend, type StampAuthority } from './stampAuthority.ts';
import { lockLending } from './useLending.ts';
import { useRow, type UseRow } from './useRows.ts';

/** How long a prepared stamp may wait for its signature, and the device may hold the seal's lock; milliseconds. */
export interface SigningLimits {
  readonly preparedMs: number;
  readonly deviceMs: number;
}
export const signingLimits: SigningLimits = { preparedMs: minutes(10), deviceMs: seconds(5) };

/** Limits, and what the certificates are judged by. */
export interface SigningTerms extends SigningLimits {
  readonly revocation: RevocationRule;
}

/** release: what the keeper of the seal has opened, for a seal with a PIN. */
export type Sign = (stamp: Stamp, edition: SealEdition & { readonly key: SealKey }, now: Instant, release: Release | undefined) => Promise<Uint8Array>;

/** Everything that a stamp stands on, under locks. */
interface Ground {
  readonly seal: SealRow;
  readonly stamp: StampRow;
  readonly use: UseRow;
  readonly document: DocumentRow;
  readonly authority: StampAuthority;
}

export const stampOf = ({ signature, signedAt, outputDocumentId, ...row }: StampRow): Stamp => ({
  ...row, signature: signature ?? undefined, signedAt: signedAt ?? undefined, outputDocumentId: outputDocumentId ?? undefined,
});

/** Throws `stamp-unknown`. */
export async function stampRow(tx: Transaction, id: string, lock?: 'exclusive'): Promise<StampRow> {
  const row = lock ? await tx.lock(stampTable, { id }, lock) : await tx.find(stampTable, { id });
  if (!row) throw problem('stamp-unknown', { stamp: id });
  return row;
}

/** Signs a prepared stamp if everything that allows it still holds while the seal's lock is held; a stamp that is done stays as it is. R35-R39, R42, R80 */
export async function signStamp(tx: Transaction, id: string, sign: Sign, terms: SigningTerms): Promise<Stamp> {
  const { esId } = await stampRow(tx, id);
  const seal = await sealRow(tx, esId, 'shared'); // a freeze waits for us, or we for it
  const stamp = await stampRow(tx, id, 'exclusive');
  if (stamp.state === 'done') return stampOf(stamp);
  const use = await useRow(tx, stamp.useId, 'shared'); // a suspension waits for us, or we for it
  requireGoing(use);
  await lockLending(tx, use);
  const edition = await editionOf(tx, esId, stamp.edition);
  const lists = await listsUnderLock(tx, terms.revocation.namesOf(edition));
  const now = await tx.now();
  requireUsable(seal, now);
  requireUnrevoked(lists, terms.revocation, now);
  const document = await stampedDocument(tx, stamp);
  const ground = { seal, stamp, use, document, authority: await authorityOf(tx, { seal, use, document, keyId: edition.keyId, at: now }) };
  await requireSame(tx, ground);
  requireFresh(ground, now, terms);
  const signature = await withinLimit(sign(stampOf(stamp), edition, now, ground.authority.release), terms.deviceMs);
  await tx.update(stampTable, { id }, { state: 'done', signature, signedAt: now });
  await spend(tx, ground.authority, now);
  await register(tx, ground, signature, now);
  return stampOf({ ...stamp, state: 'done', signature, signedAt: now });
}

/** Throws `instance-suspended` while administrators have the flow stand still: what is not signed then waits until it goes on. */
export function requireGoing({ instance: { id, suspendedAt } }: UseRow): void {
  if (suspendedAt !== null) throw problem('instance-suspended', { instance: id });
}

async function stampedDocument(tx: Transaction, { documentId }: StampRow): Promise<DocumentRow> {
  const document = await tx.find(documentTable, { id: documentId });
  if (!document) throw problem('document-unknown', { document: documentId });
  return document;
}

/** What is to be stamped is what was approved: seal, document, place, subject, and these bytes or those that an earlier stamp of the use made of them. */
async function requireSame(tx: Transaction, { stamp, use, document }: Ground): Promise<void> {
  const same = stamp.subjectSm3 === use.subjectSm3 && stamp.esId === use.esId && stamp.documentId === use.documentId && stamp.placeKey === placeKey(use.place);
  if (!same || !(stamp.inputSm3 === document.sm3 || (await isOurRevision(tx, stamp)))) throw problem('subject-changed', { use: use.id, stamp: stamp.id });
}

async function isOurRevision(tx: Transaction, { useId, documentId, inputSm3 }: StampRow): Promise<boolean> {
  const rows = await tx.query(`SELECT 1 FROM stamp JOIN document ON document.id = stamp.output_document_id
    WHERE stamp.use_id = ? AND stamp.document_id = ? AND stamp.state = 'done' AND document.sm3 = ? LIMIT 1`, [useId, documentId, inputSm3]);
  return rows.length > 0;
}

/** The bytes to be signed name an edition and a time. */
function requireFresh({ stamp, seal }: Ground, now: Instant, { preparedMs }: SigningLimits): void {
  if (stamp.edition !== seal.edition || now - stamp.preparedAt > preparedMs) throw problem('stamp-outdated', { stamp: stamp.id, edition: stamp.edition, preparedAt: stamp.preparedAt });
}

async function withinLimit<T>(call: Promise<T>, limit: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(problem('device-unavailable', { limit })), limit);
  });
  return Promise.race([call, late]).finally(() => clearTimeout(timer));
}

/** 用印登记: date, unit, reason, approvers, handler, document, seal, place, signature. R39, AY 13 */
async function register(tx: Transaction, { stamp, use, document, authority: { approvers, lent } }: Ground, signature: Uint8Array, at: Instant): Promise<void> {
  const number = await nextNumber(tx, use.unitId);
  const by = { grantId: lent.grant?.id ?? null, standingApprovalId: lent.standing?.id ?? null, clientId: lent.standing?.clientId ?? null, answerableId: lent.standing?.answerableId ?? null }; // A24
  await tx.insert(useRegisterTable, {
    unitId: use.unitId, number, stampId: stamp.id, useId: use.id, esId: use.esId, at, reason: use.reason, approvers,
    handlerId: use.handlerId, documentName: document.name, documentSm3: stamp.inputSm3, place: use.place, signature, ...by,
  });
  const details = { stamp: stamp.id, register: number, document: stamp.inputSm3, subject: stamp.subjectSm3, edition: stamp.edition, signature: Buffer.from(signature).toString('base64'), ...namedOnly(by) };
  tx.audit(
    { subject: chains.use(use.id), actor: 'system/stamping', act: 'stamp.signed', details },
    { subject: chains.seal(use.esId), actor: 'system/stamping', act: 'stamp.signed', details: { ...details, use: use.id } },
  );
}

/** Without what is null, so that audit rows of uses without grants are as they always were. */
const namedOnly = (facts: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(facts).filter((fact): fact is [string, string] => fact[1] !== null));

async function nextNumber(tx: Transaction, unitId: string): Promise<number> {
  await tx.query('INSERT INTO use_register_number (unit_id, last_number) VALUES (?, 0) ON DUPLICATE KEY UPDATE last_number = last_number', [unitId]);
  const last = await tx.lock(useRegisterNumberTable, { unitId }, 'exclusive');
  const number = (last?.lastNumber ?? 0) + 1;
  await tx.update(useRegisterNumberTable, { unitId }, { lastNumber: number });
  return number;
}
