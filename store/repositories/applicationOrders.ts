import { competentFor } from '../../domain/application/competence.ts';
import type { ApplicationOrder, SharedMaterial } from '../../domain/application/order.ts';
import { reviewId } from '../../domain/application/step.ts';
import type { Envelope } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import { chains } from '../actors.ts';
import type { Application, ApplicationSignature, ApplicationTerms } from '../store.ts';
import { applicationTable, type ApplicationRow } from '../tables/application.ts';
import { applicationSignatureTable } from '../tables/applicationSignature.ts';
import { documentTable } from '../tables/document.ts';
import { instanceTable } from '../tables/instance.ts';
import { materialTable, type MaterialRow } from '../tables/material.ts';
import { unitTable, type UnitRow } from '../tables/unit.ts';
import type { Transaction } from '../transaction.ts';
import { moveTo, noteAct, refusedMove } from './applicationMoves.ts';
import { applicationOf, applicationRow, materialsOf, referenceSeal } from './applicationRows.ts';
import { competencesOf } from './competences.ts';
import { settleDuty } from './dutyRows.ts';
import { lockPhysicalSeal, refuseDuplicate } from './physicalSeals.ts';
import { sealRow } from './sealRows.ts';
import { refuseSecond } from './sealUniqueness.ts';

/** Hands in a new application, or finds the one that is there. Orders of one unit, and of one physical seal, come one after another. R11, R59, R67, R71 */
export async function submit(tx: Transaction, order: ApplicationOrder, terms: ApplicationTerms, signature: ApplicationSignature, envelope: Envelope): Promise<Application> {
  const owner = await lockOwner(tx, order);
  const known = await tx.lock(applicationTable, { id: order.applicationId }, 'exclusive');
  if (known && !isSame(known, order)) throw problem('idempotency-key-reused', { application: known.id });
  if (known) return applicationOf(known);
  await requireFree(tx, order);
  const competent = competentFor(await competencesOf(tx, terms.policy), { division: owner.division, ownerKind: owner.kind, system: owner.system ?? undefined });
  if (!competent) throw problem('competence-missing', { unit: owner.id, division: owner.division, kind: owner.kind });
  const now = await tx.now();
  const row: ApplicationRow = {
    id: order.applicationId, kind: order.kind, unitId: order.unit, applicantId: order.applicant, category: order.category, ...fixedOf(order), ...mendableOf(order),
    policy: terms.policy, review: terms.review, twoBodies: terms.twoBodies, collectionAsked: terms.collection, issuingUnitId: competent.issuingUnit, makingUnitId: competent.makingUnit,
    status: 'under-review', problem: null, round: 1, imprintSm3: null, imprintConfirmedAt: null, makingId: null, esId: null,
    collectedBy: null, collectedAt: null, collectedMethod: null, collectedReferenceSealed: null, submittedAt: now, changedAt: now, endedAt: null,
  };
  await tx.insert(applicationTable, row);
  await keepRound(tx, row, order, signature, envelope);
  if (order.kind === 'revoke' && order.predecessor !== undefined) await settleDuty(tx, 'ask-revocation', { about: 'seal', id: order.predecessor }); // NAT 19
  await noteAct(tx, row, { act: 'submitted', by: order.applicant });
  tx.audit({ subject: chains.application(row.id), actor: order.applicant, act: 'application.submitted', details: { ...heardOf(order, signature), ...terms, ...competent } });
  return applicationOf(row);
}

/** A corrected order for the next round; who applies for whose seal of which kind stays. Again with the same signed text: nothing more happens. */
export async function resubmit(tx: Transaction, order: ApplicationOrder, signature: ApplicationSignature, envelope: Envelope): Promise<Application> {
  await lockOwner(tx, order);
  const row = await applicationRow(tx, order.applicationId, 'exclusive');
  const signed = await tx.find(applicationSignatureTable, { applicationId: row.id, round: row.round });
  if (row.status === 'under-review' && row.round > 1 && signed?.textSm3 === signature.textSm3) return applicationOf(row);
  if (row.status !== 'returned' || !isSame(row, order)) throw refusedMove(row, 'under-review');
  await requireFree(tx, order);
  const facts = { ...mendableOf(order), round: row.round + 1, imprintSm3: null, imprintConfirmedAt: null };
  await keepRound(tx, { ...row, ...facts }, order, signature, envelope);
  return applicationOf(await moveTo(tx, row, 'under-review', { act: 'resubmitted', by: order.applicant, details: heardOf(order, signature) }, facts));
}

/** Adds what shared data gave before the round's review begins; what is there already stays. R09 */
export async function addMaterials(tx: Transaction, id: string, materials: readonly SharedMaterial[], by: string): Promise<void> {
  const row = await applicationRow(tx, id, 'exclusive');
  const kept = await materialsOf(tx, id, row.round);
  const added = materials.filter((one) => !kept.some(({ kind, documentId, source }) => kind === one.kind && documentId === one.documentId && source === one.source));
  if (added.length === 0) return;
  if (row.status !== 'under-review' || (await tx.find(instanceTable, { id: reviewId(id, row.round) }))) throw refusedMove(row, 'under-review'); // what is reviewed stays as it is
  await keepMaterials(tx, row, added, kept.length);
  await noteAct(tx, row, { act: 'material-shared', by });
  tx.audit({ subject: chains.application(id), actor: by, act: 'material.shared', details: { materials: added } });
}

/** The owner and the physical seal under locks. Throws `owner-unknown`. */
async function lockOwner(tx: Transaction, { unit, physicalCode }: ApplicationOrder): Promise<UnitRow> {
  const owner = await tx.lock(unitTable, { id: unit }, 'exclusive');
  if (!owner) throw problem('owner-unknown', { unit });
  await lockPhysicalSeal(tx, physicalCode);
  return owner;
}

async function requireFree(tx: Transaction, order: ApplicationOrder): Promise<void> {
  if (order.predecessor !== undefined && (await sealRow(tx, order.predecessor)).unitId !== order.unit) throw problem('seal-unknown', { esId: order.predecessor });
  await refuseDuplicate(tx, order);
  if (order.kind === 'issue') await refuseSecond(tx, order.unit, order);
}

const isSame = (row: ApplicationRow, { kind, unit, applicant, category, predecessor, holder }: ApplicationOrder): boolean =>
  row.kind === kind && row.unitId === unit && row.applicantId === applicant && row.category === category && row.predecessor === (predecessor ?? null) && row.holderId === (holder ?? null);

/** What stays from round to round. */
const fixedOf = ({ subtype, positionRole, holder, personalHolder, predecessor }: ApplicationOrder) => ({
  subtype: subtype ?? null, positionRole: positionRole ?? null, holderId: holder ?? null, personalHolder: personalHolder ?? null, predecessor: predecessor ?? null,
});

/** What a correction may change. */
const mendableOf = ({ name, physicalCode, noPhysicalSealReason, reason, imprint, keyMode, validYears, terms }: ApplicationOrder) => ({
  name, physicalCode: physicalCode ?? null, noPhysicalSealReason: noPhysicalSealReason ?? null, reasonCode: reason?.code ?? null, reasonText: reason?.text ?? null,
  suppliedImprint: imprint ?? null, keyMode: keyMode ?? null, validYears: validYears ?? null, terms: terms ?? null,
});

/** What the audit keeps of an order: no free terms. */
const heardOf = ({ kind, unit, category, subtype, positionRole, holder, name, physicalCode, noPhysicalSealReason, predecessor, reason, materials }: ApplicationOrder, { textSm3, proof: { method } }: ApplicationSignature) => ({
  kind, unit, category, subtype, positionRole, holder, name, physicalCode, noPhysicalSealReason, predecessor, reason, materials, signed: textSm3, method,
});

async function keepRound(tx: Transaction, row: ApplicationRow, order: ApplicationOrder, { textSm3, proof, signature }: ApplicationSignature, envelope: Envelope): Promise<void> {
  const { id: applicationId, round } = row;
  if (order.imprint) await requireDocuments(tx, [order.imprint.documentId]);
  await keepMaterials(tx, row, order.materials.map((material) => ({ ...material, source: 'applicant' })), 0);
  await tx.insert(applicationSignatureTable, {
    applicationId, round, textSm3, method: proof.method, referenceSealed: referenceSeal(envelope, applicationId, round).seal(proof.reference), signature: signature ?? null,
    signedBy: order.applicant, signedAt: await tx.now(),
  });
}

async function keepMaterials(tx: Transaction, { id: applicationId, round }: ApplicationRow, materials: readonly (Omit<SharedMaterial, 'fetchedAt'> & Partial<Pick<SharedMaterial, 'fetchedAt'>>)[], after: number): Promise<void> {
  await requireDocuments(tx, materials.map(({ documentId }) => documentId));
  const addedAt = await tx.now();
  await tx.insert(materialTable, ...materials.map(({ kind, documentId, about, validUntil, source, fetchedAt }, index): MaterialRow => ({
    applicationId, round, number: after + index + 1, kind, documentId, about: about ?? null, validUntil: validUntil ?? null, source, fetchedAt: fetchedAt ?? null, addedAt,
  })));
}

/** Throws `document-unknown`. */
async function requireDocuments(tx: Transaction, ids: readonly string[]): Promise<void> {
  const known = new Set((await tx.allIn(documentTable, 'id', ids)).map(({ id }) => id));
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined) throw problem('document-unknown', { document: missing });
}
