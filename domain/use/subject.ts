import canonicalize from 'canonicalize';
import type { Sm3 } from '../cryptography.ts';
import { hex } from '../bytes.ts';
import type { Place } from './place.ts';

/** Everything that is approved: what decisions, releases and stamps hold the SM3 of. A change of anything makes another subject. */
export interface Subject {
  readonly use: string;
  readonly number: number;
  readonly seal: string;
  readonly flow: string;
  readonly rule: { readonly id: string; readonly version: number };
  readonly documents: readonly { readonly id: string; readonly name: string; readonly sm3: string; readonly size: number; readonly place: Place }[];
  readonly profile: 'GM.sm2seal';
  readonly purpose: string;
  readonly requester: string;
  readonly unit: string;
  /** Every form value that a condition of the flow reads. */
  readonly form: Readonly<Record<string, string | number | boolean>>;
  readonly documentKind?: string;
  readonly template?: string;
  readonly grant?: string;
  readonly standingApproval?: string;
  /** The message with which the requester has the flow begin. */
  readonly start?: string;
}

/** The subject as RFC 8785 text: the bytes that are hashed and kept. */
export function subjectText(subject: Subject): string {
  return canonicalize(subject) ?? '';
}

/** SM3 of the subject's canonical text, hex. */
export const subjectDigest = (text: string, sm3: Sm3): string => hex(sm3.hash(new TextEncoder().encode(text)));
