import { isoText } from '../../domain/instant.ts';
import type { Check } from './check.ts';
import type { Outcome, OutcomeDetails, SubIndication } from './outcome.ts';
import type { Stamp } from './subject.ts';

/** The three answers; never a yes or no. ETSI EN 319 102-1, 5.1.3 */
type Indication = 'TOTAL-PASSED' | 'TOTAL-FAILED' | 'INDETERMINATE';

/** The answer and, unless all is well, the first reason for it. */
export interface Conclusion {
  readonly indication: Indication;
  readonly subIndication?: SubIndication;
}

export interface CheckReport {
  readonly id: string;
  readonly citation: string;
  readonly question: string;
  readonly outcome: Outcome['outcome'];
  readonly subIndication?: SubIndication;
  readonly details: OutcomeDetails;
}

/** What a signature that could be read says; instants in ISO 8601. */
export interface StampReport {
  readonly seal: { readonly esId: string; readonly name: string; readonly type: number; readonly validity: { readonly start: string; readonly end: string } };
  readonly signer: { readonly subject: string; readonly issuer: string; readonly serial: string };
  readonly maker: { readonly subject: string };
  /** As the signer claims it. */
  readonly signedAt: string;
}

/** One signature of the document. */
export interface SignatureReport extends Conclusion, Partial<StampReport> {
  readonly fieldName: string;
  /** Counted from 1. */
  readonly page?: number;
  readonly subFilter?: string;
  readonly checks: readonly CheckReport[];
}

/** What is known of a document after verification. R43 */
export interface VerificationReport {
  readonly document: { readonly sm3: string; readonly size: number };
  readonly verifiedAt: string;
  /** In the order in which they lie in the form; empty when the document holds none. */
  readonly signatures: readonly SignatureReport[];
}

export const checkReport = ({ id, citation, question }: Check<never>, outcome: Outcome): CheckReport => ({ id, citation, question, ...outcome });

/** The first failure decides, else the first doubt. */
export function conclude(checks: readonly CheckReport[]): Conclusion {
  const reason = checks.find(({ outcome }) => outcome === 'failed') ?? checks.find(({ outcome }) => outcome === 'indeterminate');
  if (!reason) return { indication: 'TOTAL-PASSED' };
  return { indication: reason.outcome === 'failed' ? 'TOTAL-FAILED' : 'INDETERMINATE', ...(reason.subIndication && { subIndication: reason.subIndication }) };
}

export const stampReport = ({ signature: { seal, signedAt }, signer, maker }: Stamp): StampReport => ({
  seal: { esId: seal.esId, name: seal.name, type: seal.type, validity: { start: isoText(seal.validStart), end: isoText(seal.validEnd) } },
  signer: { subject: signer.subject.text, issuer: signer.issuer.text, serial: signer.serial },
  maker: { subject: maker.subject.text },
  signedAt: isoText(signedAt),
});
