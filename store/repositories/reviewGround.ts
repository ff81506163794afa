import { reviewSubjectText, type ReviewedDocument } from '../../domain/application/subject.ts';
import type { Sm3 } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import { subjectDigest } from '../../domain/use/subject.ts';
import type { ApplicationRow } from '../tables/application.ts';
import { applicationSignatureTable } from '../tables/applicationSignature.ts';
import { documentTable } from '../tables/document.ts';
import type { InstanceRow } from '../tables/instance.ts';
import { unitTable } from '../tables/unit.ts';
import type { Transaction } from '../transaction.ts';
import { applicationOf, materialsOf } from './applicationRows.ts';
import { reviewFlowOf } from './competences.ts';
import { bindingOf } from './flowRows.ts';

/** What a round is reviewed by, and what exactly is reviewed, by the rows of this moment. `review-not-bound`, `flow-not-bound` */
export async function reviewGround(tx: Transaction, row: ApplicationRow, sm3: Sm3): Promise<Pick<InstanceRow, 'flowHash' | 'ruleId' | 'ruleVersion' | 'subjectText' | 'subjectSm3'>> {
  const { hash: flowHash, ruleId, ruleVersion } = isOwners(row) ? await bindingOf(tx, row.predecessor) : await reviewFlowOf(tx, row.issuingUnitId, row.review);
  const owner = await tx.find(unitTable, { id: row.unitId });
  const signed = await tx.find(applicationSignatureTable, { applicationId: row.id, round: row.round });
  if (!owner || !signed) throw new Error(`application ${row.id} lacks its owner or its signature`);
  const { id, kind, unit, applicant, category, subtype, positionRole, holder, personalHolder, name, physicalCode, noPhysicalSealReason, predecessor, reason, keyMode, validYears, terms } = applicationOf(row);
  const subjectText = reviewSubjectText({
    application: id, round: row.round, kind, unit, ownerKind: owner.kind, applicant, category, subtype, positionRole, holder, personalHolder, name, physicalCode, noPhysicalSealReason, predecessor, reason,
    keyMode, validYears, terms, ...(await reviewedDocuments(tx, row)), signed: signed.textSm3, policy: row.policy, review: row.review, issuingUnit: row.issuingUnitId,
    flow: flowHash, rule: { id: ruleId, version: ruleVersion },
  });
  return { flowHash, ruleId, ruleVersion, subjectText, subjectSm3: subjectDigest(subjectText, sm3) };
}

/** A standing approval satisfies the rule of its seal, so it is approved by the seal's own flow, under that rule. design.md › Approval rule */
export const isOwners = (row: Pick<ApplicationRow, 'kind' | 'predecessor'>): row is { readonly kind: 'standing-approval'; readonly predecessor: string } =>
  row.kind === 'standing-approval' && row.predecessor !== null;

async function reviewedDocuments(tx: Transaction, row: ApplicationRow) {
  const [materials, supplied] = [await materialsOf(tx, row.id, row.round), row.suppliedImprint];
  const rows = await tx.allIn(documentTable, 'id', [...materials.map(({ documentId }) => documentId), ...(supplied ? [supplied.documentId] : [])]);
  const documents = new Map(rows.map(({ id, name, sm3, size }) => [id, { id, name, sm3, size }]));
  const of = (id: string): ReviewedDocument => {
    const document = documents.get(id);
    if (!document) throw problem('document-unknown', { document: id });
    return document;
  };
  return {
    materials: materials.map(({ kind, about, source, documentId }) => ({ kind, source, document: of(documentId), ...(about !== null && { about }) })),
    ...(supplied && { imprint: { document: of(supplied.documentId), width: supplied.width, height: supplied.height, why: supplied.why } }),
  };
}
