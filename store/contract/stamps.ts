import type { Instant } from '../../domain/instant.ts';
import type { Place } from '../../domain/use/place.ts';
import type { Release } from './custody.ts';
import type { DocumentRow } from './documents.ts';
import type { SealEdition, SealKey } from './seals.ts';

export interface PreparedStampRow {
  readonly id: string; readonly useId: string; readonly documentId: string; readonly esId: string; readonly placeKey: string; readonly edition: number; readonly subjectSm3: string; readonly inputSm3: string;
  readonly tail: Uint8Array; readonly contentsAt: number; readonly contentsSize: number; readonly byteRange: string; readonly digest: Uint8Array; readonly toBeSigned: Uint8Array;
}
export interface Stamp extends PreparedStampRow { readonly state: 'pending' | 'done'; readonly signature?: Uint8Array; readonly preparedAt: Instant; readonly signedAt?: Instant; readonly outputDocumentId?: string }

export interface Stamps {
  find(key: { readonly useId: string; readonly documentId: string; readonly esId: string; readonly placeKey: string }): Promise<Stamp | undefined>;
  get(id: string): Promise<Stamp>;                                             // stamp-unknown
  ofUse(useId: string): Promise<readonly Stamp[]>;
  /** Inserts pending, or gives what is there: also when it differs. `use-ended`, `subject-changed`, `instance-suspended` */
  prepare(row: PreparedStampRow): Promise<Stamp>;
  /** Drops a pending row that a freeze, renewal or the age of its time made useless, so that it is prepared again. */
  discard(id: string): Promise<void>;
  /**
   * One short transaction: shared lock on the seal row, stamp row locked, everything checked again (use open, subject, decisions against the rule,
   * status, validity, edition), `sign` called, row done, register row, audit rows last. What commits first wins (R35, R36, R39, R42). Refuses with
   * `use-ended`, `subject-changed`, `approval-missing`, `holder-act-missing`, `outside-scope`, `seal-not-lendable`, `grant-*`, `standing-approval-*`, `release-missing`, `release-expired`,
   * `instance-suspended`, `seal-not-active`, `seal-expired`, `certificate-revoked`, `revocation-unknown`, `device-unavailable` (sign took more than 5 s) and
   * `stamp-outdated`: edition or time no longer hold; discard and prepare again. A transaction that has to be repeated calls `sign` again.
   */
  sign(id: string, sign: (stamp: Stamp, edition: SealEdition & { readonly key: SealKey }, now: Instant, release: Release | undefined) => Promise<Uint8Array>): Promise<Stamp>;
  finish(id: string, output: DocumentRow): Promise<Stamp>;
}

export interface RegisterRow { readonly unit: string; readonly number: number; readonly stampId: string; readonly useId: string; readonly esId: string; readonly at: Instant; readonly reason: string; readonly approvers: readonly { readonly person: string; readonly name: string; readonly at: Instant; readonly counts?: string; readonly onBehalfOf?: string; readonly onBehalfOfName?: string }[]; readonly handler: string; readonly documentName: string; readonly documentSm3: string; readonly place: Place; readonly signature: Uint8Array;
  /** By what it was asked for; and for a standing approval the system, and the person who answers for it (A24). */
  readonly grant?: string; readonly standingApproval?: string; readonly client?: string; readonly answerable?: string }
export interface Register { list(units: readonly string[], page: { readonly after?: { readonly unit: string; readonly number: number } | undefined; readonly limit: number; /** Its uses only. */ readonly seal?: string | undefined }): Promise<readonly RegisterRow[]>; ofUse(useId: string): Promise<readonly RegisterRow[]> }
