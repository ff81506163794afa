import { EntitySchema } from 'typeorm';
import type { ApplicationKind } from '../../domain/application/kinds.ts';
import type { OrderSignature, SuppliedImprint } from '../../domain/application/order.ts';
import type { ReviewFlow } from '../../domain/application/review.ts';
import type { ApplicationStatus } from '../../domain/application/status.ts';
import type { Instant } from '../../domain/instant.ts';
import type { PersonalHolder, PositionRole, SealCategory, UnitSealSubtype } from '../../domain/seal/kinds.ts';
import { code, flag, integer, json, moment, shortBytes, text } from './columns.ts';

/** An application. Persons by id alone. R07, R53, R59 */
export interface ApplicationRow {
  readonly id: string;
  readonly kind: ApplicationKind;
  readonly unitId: string;
  readonly applicantId: string;
  readonly category: SealCategory;
  readonly subtype: UnitSealSubtype | null;
  readonly positionRole: PositionRole | null;
  readonly holderId: string | null;
  readonly name: string;
  readonly physicalCode: string | null;
  readonly noPhysicalSealReason: string | null;
  readonly predecessor: string | null;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly personalHolder: PersonalHolder | null;
  readonly suppliedImprint: SuppliedImprint | null;
  readonly keyMode: 'hsm' | 'hsm-wrapped' | null;
  readonly validYears: number | null;
  readonly terms: Readonly<Record<string, unknown>> | null;
  readonly policy: string;
  readonly review: ReviewFlow;
  readonly twoBodies: boolean;
  readonly collectionAsked: boolean;
  readonly issuingUnitId: string;
  readonly makingUnitId: string;
  readonly status: ApplicationStatus;
  readonly problem: string | null;
  readonly round: number;
  readonly imprintSm3: string | null;
  readonly imprintConfirmedAt: Instant | null;
  readonly makingId: string | null;
  readonly esId: string | null;
  readonly collectedBy: string | null;
  readonly collectedAt: Instant | null;
  readonly collectedMethod: OrderSignature['proof']['method'] | null;
  readonly collectedReferenceSealed: Uint8Array | null;
  readonly submittedAt: Instant;
  readonly changedAt: Instant;
  readonly endedAt: Instant | null;
}

export const applicationTable = new EntitySchema<ApplicationRow>({
  name: 'application',
  columns: {
    id: text(36, { primary: true }),
    kind: text(24),
    unitId: text(36, { name: 'unit_id' }),
    applicantId: text(60, { name: 'applicant_id' }),
    category: text(16),
    subtype: text(32, { nullable: true }),
    positionRole: text(32, { name: 'position_role', nullable: true }),
    holderId: text(36, { name: 'holder_id', nullable: true }),
    name: text(200),
    physicalCode: code(13, { name: 'physical_code', nullable: true }),
    noPhysicalSealReason: text(1000, { name: 'no_physical_seal_reason', nullable: true }),
    predecessor: text(64, { nullable: true }),
    reasonCode: text(64, { name: 'reason_code', nullable: true }),
    reasonText: text(1000, { name: 'reason_text', nullable: true }),
    personalHolder: text(32, { name: 'personal_holder', nullable: true }),
    suppliedImprint: json({ name: 'supplied_imprint', nullable: true }),
    keyMode: text(16, { name: 'key_mode', nullable: true }),
    validYears: integer({ name: 'valid_years', nullable: true }),
    terms: json({ nullable: true }),
    policy: text(64),
    review: text(16),
    twoBodies: flag({ name: 'two_bodies' }),
    collectionAsked: flag({ name: 'collection_asked' }),
    issuingUnitId: text(36, { name: 'issuing_unit_id' }),
    makingUnitId: text(36, { name: 'making_unit_id' }),
    status: text(32),
    problem: text(64, { nullable: true }),
    round: integer(),
    imprintSm3: code(64, { name: 'imprint_sm3', nullable: true }),
    imprintConfirmedAt: moment({ name: 'imprint_confirmed_at', nullable: true }),
    makingId: text(36, { name: 'making_id', nullable: true }),
    esId: text(64, { name: 'es_id', nullable: true }),
    collectedBy: text(60, { name: 'collected_by', nullable: true }),
    collectedAt: moment({ name: 'collected_at', nullable: true }),
    collectedMethod: text(32, { name: 'collected_method', nullable: true }),
    collectedReferenceSealed: shortBytes(512, { name: 'collected_reference_sealed', nullable: true }),
    submittedAt: moment({ name: 'submitted_at' }),
    changedAt: moment({ name: 'changed_at' }),
    endedAt: moment({ name: 'ended_at', nullable: true }),
  },
});
