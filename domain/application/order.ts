import type { Proof } from '../approval/rule.ts';
import type { Instant } from '../instant.ts';
import type { PersonalHolder, PositionRole, SealCategory, UnitSealSubtype } from '../seal/kinds.ts';
import type { ApplicationKind } from './kinds.ts';
import type { MaterialKind } from './materialKinds.ts';

/** A reason from a coded list (domain/seal/reasons.ts), with the applicant's words. */
export interface CodedReason {
  readonly code: string;
  readonly text: string;
}

/** A document that is handed in with an application. R07, R09 */
export interface SuppliedMaterial {
  readonly kind: MaterialKind;
  readonly documentId: string;
  /** Whom it is about: a person's id, where it proves a person; the owner unit otherwise. */
  readonly about?: string;
  readonly validUntil?: Instant;
}

/** Material that shared data gave, so that nobody was asked for it; where from and when is kept. R09 */
export interface SharedMaterial extends SuppliedMaterial {
  /** The system that gave it. */
  readonly source: string;
  readonly fetchedAt: Instant;
}

/** An imprint that the applicant hands in because the police registry may not have it. R13 */
export interface SuppliedImprint {
  readonly documentId: string;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** Why the filed one cannot be had. */
  readonly why: string;
}

/** What is applied for, as the applicant has signed it. R67 */
export interface ApplicationOrder {
  readonly applicationId: string;
  readonly kind: ApplicationKind;
  /** The owner. */
  readonly unit: string;
  /** The handler 经办人, who applies for the owner; for a personal seal its holder. `person/<id>` */
  readonly applicant: string;
  readonly category: SealCategory;
  /** Of a unit seal. */
  readonly subtype?: UnitSealSubtype;
  /** Of a position seal. R03 */
  readonly positionRole?: PositionRole;
  /** Person who holds a position or personal seal. */
  readonly holder?: string;
  /** Of a personal seal. R62 */
  readonly personalHolder?: PersonalHolder;
  /** Of the seal. */
  readonly name: string;
  readonly physicalCode?: string;
  /** Why there is no physical seal. R08 */
  readonly noPhysicalSealReason?: string;
  /** The seal that is replaced, revoked or restored: an esID. */
  readonly predecessor?: string;
  readonly reason?: CodedReason;
  readonly materials: readonly SuppliedMaterial[];
  /** That the material is true. R67 */
  readonly undertaking: boolean;
  readonly imprint?: SuppliedImprint;
  readonly keyMode?: 'hsm' | 'hsm-wrapped';
  readonly validYears?: number;
  /** Terms of a standing approval or of another kind that makes no seal; the kind's own schema judges them. */
  readonly terms?: Readonly<Record<string, unknown>>;
}

/** How the applicant signed application and undertaking: SM3 of `signedText`, and how they proved who they are. R67 */
export interface OrderSignature {
  readonly textSm3: string;
  readonly proof: { readonly method: Proof | 'electronic-licence' | 'certificate' | 'signed-request'; readonly reference?: string };
}
