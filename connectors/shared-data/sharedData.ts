import type { MaterialKind } from '../../domain/application/materialKinds.ts';
import type { Instant } from '../../domain/instant.ts';

/** About whom material is asked. One of the two at least. */
export interface MaterialSubject {
  /** What is wanted. */
  readonly kinds: readonly MaterialKind[];
  readonly unit?: { readonly creditCode: string; readonly name: string };
  readonly person?: NamedPerson;
}

/** A person as an identity document names them. The number goes to the platform and is kept nowhere. */
export interface NamedPerson {
  readonly name: string;
  /** GB 11643 */
  readonly identityNumber: string;
}

/** Material that another department holds, so that nobody is asked for it. R09 */
export interface SharedMaterial {
  readonly kind: MaterialKind;
  readonly about: 'unit' | 'person';
  /** Whom it names. */
  readonly holderName: string;
  /** Credit code or identity number that it names. */
  readonly holderNumber: string;
  /** The department that holds it, for people. */
  readonly source: string;
  readonly mediaType: 'application/pdf';
  readonly content: Uint8Array;
  /** When the platform fetched it. */
  readonly fetchedAt: Instant;
  /** Absent where it does not end. */
  readonly validUntil?: Instant;
}

/** Whether name and number belong together. */
export interface IdentityProof {
  readonly proven: boolean;
  /** The platform's number of this check. */
  readonly number: string;
  readonly at: Instant;
}

/**
 * The platform on which departments share data (数据共享平台). Both acts throw `registry-unavailable` or `registry-answer-invalid` (retryable)
 * and `registry-refused`.
 */
export interface SharedData {
  /** What there is of the wanted kinds; empty when there is nothing. Whether it fits is for the asker to judge (R09). */
  materials(subject: MaterialSubject): Promise<readonly SharedMaterial[]>;
  proveIdentity(person: NamedPerson): Promise<IdentityProof>;
}
