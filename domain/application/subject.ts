import canonicalize from 'canonicalize';
import type { ApplicationOrder } from './order.ts';
import type { ReviewFlow } from './review.ts';

/** A document as the reviewers see it. */
export interface ReviewedDocument {
  readonly id: string;
  readonly name: string;
  readonly sm3: string;
  readonly size: number;
}

/** Everything that is reviewed in a round: what decisions hold the SM3 of. A change of anything makes another round. R10, R36 */
export interface ReviewSubject extends Omit<ApplicationOrder, 'applicationId' | 'materials' | 'undertaking' | 'imprint'> {
  readonly application: string;
  readonly round: number;
  readonly ownerKind: string;
  readonly materials: readonly { readonly kind: string; readonly about?: string; readonly source: string; readonly document: ReviewedDocument }[];
  readonly imprint?: { readonly document: ReviewedDocument; readonly width: number; readonly height: number; readonly why: string };
  /** SM3 of what the applicant has signed. R67 */
  readonly signed: string;
  readonly policy: string;
  readonly review: ReviewFlow;
  readonly issuingUnit: string;
  readonly flow: string;
  readonly rule: { readonly id: string; readonly version: number };
}

/** The subject as RFC 8785 text: the bytes that are hashed and kept. */
export const reviewSubjectText = (subject: ReviewSubject): string => canonicalize(subject) ?? '';
