import type { Correction } from './act.ts';
import type { ApplicationOrder, SuppliedMaterial } from './order.ts';

/** An application as it stands, without what lies beside it. */
export type StandingOrder = Omit<ApplicationOrder, 'applicationId' | 'materials' | 'undertaking'> & { readonly id: string };

/** The order as it is after a correction; who applies for whose seal of which kind stays. @param own what the applicant handed in before */
export function correctedOrderOf(standing: StandingOrder, own: readonly SuppliedMaterial[], correction: Correction): ApplicationOrder {
  const { id: applicationId, kind, unit, applicant, category, subtype, positionRole, holder, personalHolder, name, physicalCode, noPhysicalSealReason, predecessor, reason, imprint, keyMode, validYears, terms } = standing;
  const given = { subtype, positionRole, holder, personalHolder, physicalCode, noPhysicalSealReason, predecessor, reason, imprint, keyMode, validYears, terms };
  const materials = own.map(({ kind: material, documentId, about, validUntil }) => ({ kind: material, documentId, ...(about !== undefined && { about }), ...(validUntil !== undefined && { validUntil }) }));
  return { applicationId, kind, unit, applicant, category, name, materials, undertaking: true, ...defined(given), ...defined(correction) };
}

const defined = <T extends object>(fields: T): Partial<T> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
