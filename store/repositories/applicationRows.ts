import { reviewId } from '../../domain/application/step.ts';
import type { Envelope } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import type { Application, KeptImprint, Material } from '../store.ts';
import { applicationTable, type ApplicationRow } from '../tables/application.ts';
import { applicationImprintTable, type ApplicationImprintRow } from '../tables/applicationImprint.ts';
import { materialTable, type MaterialRow } from '../tables/material.ts';
import type { Transaction } from '../transaction.ts';
import { columnSeal } from './sealedColumn.ts';

/** The application's row, under a lock when one is named. Throws `application-unknown`. */
export async function applicationRow(tx: Transaction, id: string, lock?: 'shared' | 'exclusive'): Promise<ApplicationRow> {
  const row = lock ? await tx.lock(applicationTable, { id }, lock) : await tx.find(applicationTable, { id });
  if (!row) throw problem('application-unknown', { application: id });
  return row;
}

/** Applications in the order of the ids. */
export async function applicationsOf(tx: Transaction, ids: readonly string[]): Promise<readonly Application[]> {
  const rows = new Map((await tx.allIn(applicationTable, 'id', ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [applicationOf(row)] : [];
  });
}

/** Without the reference of a proof of identity, which `collection` of one application opens. */
export function applicationOf(row: ApplicationRow): Application {
  const { id, kind, category, name, status, round, submittedAt, changedAt } = row;
  return {
    id, kind, unit: row.unitId, applicant: row.applicantId, category, name, status, round, instanceId: reviewId(id, round), submittedAt, changedAt, ...soughtOf(row),
    policyTerms: { policy: row.policy, review: row.review, twoBodies: row.twoBodies, collection: row.collectionAsked }, issuingUnit: row.issuingUnitId, makingUnit: row.makingUnitId,
    problem: row.problem ?? undefined, imprintSm3: row.imprintSm3 ?? undefined, imprintConfirmedAt: row.imprintConfirmedAt ?? undefined,
    makingId: row.makingId ?? undefined, esId: row.esId ?? undefined, ...collectionOf(row), endedAt: row.endedAt ?? undefined,
  };
}

/** What only some kinds of application have. */
function soughtOf(row: ApplicationRow): Pick<Application, 'subtype' | 'positionRole' | 'holder' | 'personalHolder' | 'physicalCode' | 'noPhysicalSealReason' | 'predecessor' | 'reason' | 'imprint' | 'keyMode' | 'validYears' | 'terms'> {
  return {
    subtype: row.subtype ?? undefined, positionRole: row.positionRole ?? undefined, holder: row.holderId ?? undefined, personalHolder: row.personalHolder ?? undefined,
    physicalCode: row.physicalCode ?? undefined, noPhysicalSealReason: row.noPhysicalSealReason ?? undefined, predecessor: row.predecessor ?? undefined,
    reason: row.reasonCode === null ? undefined : { code: row.reasonCode, text: row.reasonText ?? '' }, imprint: row.suppliedImprint ?? undefined,
    keyMode: row.keyMode ?? undefined, validYears: row.validYears ?? undefined, terms: row.terms ?? undefined,
  };
}

function collectionOf({ collectedBy: by, collectedAt: at, collectedMethod: method }: ApplicationRow): Pick<Application, 'collection'> {
  return by === null || at === null || method === null ? {} : { collection: { by, at, proof: { method } } };
}

export const materialOf = ({ kind, documentId, about, validUntil, round, source, fetchedAt, addedAt }: MaterialRow): Material => ({
  kind, documentId, about: about ?? undefined, validUntil: validUntil ?? undefined, round, source, fetchedAt: fetchedAt ?? undefined, addedAt,
});

/** Of a round, in the order in which they came. */
export const materialsOf = (tx: Transaction, applicationId: string, round: number): Promise<readonly MaterialRow[]> =>
  tx.manager.find(materialTable, { where: { applicationId, round }, order: { number: 'ASC' } });

/** The reference of a proof of identity, encrypted for its row. R53 */
export const referenceSeal = (envelope: Envelope, applicationId: string, round: number) => columnSeal(envelope, 'application_signature.reference', `${applicationId}/${round}`);
export const collectionSeal = (envelope: Envelope, applicationId: string) => columnSeal(envelope, 'application.collected_reference', applicationId);

/** Of a round, the chosen one first. */
export async function imprintsOf(tx: Transaction, { id, round }: Pick<ApplicationRow, 'id' | 'round'>): Promise<readonly KeptImprint[]> {
  const rows = await tx.manager.find(applicationImprintTable, { where: { applicationId: id, round }, order: { chosen: 'DESC', variant: 'ASC' } });
  return rows.map(imprintOf);
}

function imprintOf(row: ApplicationImprintRow): KeptImprint {
  const { variant, picture, sm3, width, height, chosen, recordedAt, comparison: outcome, comparedBy: by, comparedAt: at, comparisonReason: reason } = row;
  return {
    variant, picture, sm3, width, height, chosen, recordedAt, style: row.style ?? undefined, rule: row.rule ?? undefined, why: row.why ?? undefined, since: row.since ?? undefined,
    ...(outcome !== null && by !== null && at !== null && { comparison: { outcome, by, at, reason: reason ?? '' } }),
  };
}
