import type { ApplicationKind } from '../application/kinds.ts';
import type { MaterialKind, MaterialSubject } from '../application/materialKinds.ts';
import type { ReviewCriterion } from '../application/review.ts';
import type { FilingEvent } from '../filing/events.ts';
import type { PromptDuty } from '../filing/promptDuties.ts';
import type { Instant } from '../instant.ts';
import type { DivisionLevel } from '../owner/division.ts';
import type { OwnerKind } from '../owner/kinds.ts';
import type { PersonalHolder, PositionRole, SealCategory, SealScope, UnitSealSubtype } from '../seal/kinds.ts';
import type { ReissueReason, RemakeReason, RevocationReason } from '../seal/reasons.ts';
import type { SealStatus } from '../seal/status.ts';

/** The policies that are shipped. */
export const policyIds = ['default', 'heilongjiang-a'] as const;
export type PolicyId = (typeof policyIds)[number];

/** Where a setting comes from: `HLJ 13`, several as `NAT 3, HLJ 3`, a rule that says a default (`R41`) or a reading (`A11`). */
export interface Cited {
  readonly article: string;
}

/** What is decided by one word or number. */
export interface Setting<T> extends Cited {
  readonly value: T;
}

/** A policy of a jurisdiction: everything that its text decides, as data. Every setting is required: a missing one is a type error. R59, policies.md */
export interface Policy {
  readonly id: PolicyId;
  /** Of the settings, not of the act; what is decided by it records `<id>/<version>`. */
  readonly version: number;
  /** The act in full, and the text that was read. */
  readonly source: { readonly act: string; readonly text: string };
  /** The instant it takes effect; undefined where the text has no date: it holds where it is chosen. */
  readonly from?: Instant;
  /** The first instant at which it no longer holds. */
  readonly to?: Instant;

  readonly ownership: OwnershipPolicy;
  readonly material: MaterialPolicy;
  readonly review: ReviewPolicy;
  readonly imprint: ImprintPolicy;
  readonly filing: FilingPolicy;
  /** Targets for what is to be done promptly (及时), in milliseconds; never statutory. R61 */
  readonly prompt: Readonly<Record<PromptDuty, Setting<number>>>;
  readonly validity: ValidityPolicy;
  readonly renewal: RenewalPolicy;
  readonly ending: EndingPolicy;
  /** States that the public query shows by name; any other ended or stopped seal is shown as not valid. R23 */
  readonly published: Setting<readonly SealStatus[]>;
  readonly use: UsePolicy;
  readonly custody: CustodyPolicy;
}

/** Who may own what. R01-R04, R62 */
export interface OwnershipPolicy {
  /** Owners of each category; none: the policy knows no such seals. For position and personal seals: the unit or person whose seal it is. */
  readonly owners: Readonly<Record<SealCategory, Setting<readonly OwnerKind[]>>>;
  readonly personalHolders: Setting<readonly PersonalHolder[]>;
  readonly subtypes: Setting<readonly UnitSealSubtype[]>;
  readonly positionRoles: Setting<readonly PositionRole[]>;
  /** 政务服务专用章: of such owners, of such levels of division, on such documents only. R02 */
  readonly governmentService: Cited & {
    readonly owners: readonly OwnerKind[];
    readonly levels: readonly DivisionLevel[];
    readonly documentKinds: readonly string[];
  };
  /** Seals for internal business that a unit makes itself, without filing. R72 */
  readonly internalSeals: Setting<boolean>;
}

/** A document that is asked for. */
export interface AskedMaterial extends Cited {
  readonly kind: MaterialKind;
  readonly about: MaterialSubject;
}

/** What applications carry. R07-R09, R33, R67 */
export interface MaterialPolicy {
  readonly asked: Readonly<Record<ApplicationKind, Readonly<Record<SealCategory, readonly AskedMaterial[]>>>>;
  /** Beside what is asked, when the applicant supplies the imprint. R13 */
  readonly withSuppliedImprint: readonly AskedMaterial[];
  /** Whether what the data-sharing connector supplies is not asked for on paper. R09 */
  readonly sharedNotAsked: Setting<boolean>;
  /** Seals that need a filed physical seal first; for others the record says that there is none and why. R08 */
  readonly physicalFirst: Setting<readonly SealCategory[]>;
  readonly undertaking: Setting<boolean>;
  /** Whether the applicant signs application and undertaking electronically. R67 */
  readonly signature: Setting<boolean>;
  /** Whether a named body agrees to the data of certificate users before a certificate is asked for. R69 */
  readonly certificateDataCheck: Setting<boolean>;
}

/** How applications are reviewed. R10, R12, R63 */
export interface ReviewPolicy {
  readonly criteria: Setting<readonly ReviewCriterion[]>;
  /** Who, or what, may run the simplified flow. R12, R31 */
  readonly simplified: Cited & { readonly owners: readonly OwnerKind[]; readonly kinds: readonly ApplicationKind[] };
  /** Whether issuing department and making authority are two bodies, in which no person acts on one seal for both. R63 */
  readonly twoBodies: Setting<boolean>;
}

/** Where the supplied imprint and the filed one are held against each other. R14 */
export const comparedFeatures = ['size', 'style', 'image', 'code'] as const;
export type ComparedFeature = (typeof comparedFeatures)[number];

/** What a rule of the State says of the imprint of some seals; the first that fits counts. Lengths in millimetres. R15 */
export interface StatutoryImprint extends Cited {
  readonly seals: readonly SealScope[];
  readonly owners: readonly OwnerKind[];
  readonly shape: 'round' | 'oval' | 'rectangular' | 'square';
  /** The exact size, where the rule has one. */
  readonly exact?: { readonly width: number; readonly height: number };
  /** The largest side, where the rule has only a limit. */
  readonly largest?: number;
}

/** Where an imprint comes from and what it must equal. R06, R13-R16, R70 */
export interface ImprintPolicy {
  readonly source: Setting<'police-only' | 'police-then-applicant'>;
  /** Seals whose imprint equals the filed one of the physical seal, and is fetched from there. */
  readonly equalsFiled: Setting<readonly SealScope[]>;
  /** `code` counts where both codes are known. */
  readonly compared: Setting<readonly ComparedFeature[]>;
  /** Seals whose applicant may choose a style where neither the State nor `equalsFiled` fixes one. */
  readonly freeStyle: Setting<readonly SealScope[]>;
  readonly statutory: readonly StatutoryImprint[];
  readonly addedWords: Setting<boolean>;
  /** Whether the applicant confirms the imprint before the seal is enabled. R16 */
  readonly confirmation: Setting<boolean>;
  /** Whether collection is asked for, and whether nothing stamps before it. R68 */
  readonly collection: Cited & { readonly asked: boolean; readonly beforeUse: boolean };
}

/** One addressee of filings: for whose seals, on which events, within what time. */
export interface FilingDuty extends Cited {
  readonly owners: readonly OwnerKind[];
  readonly events: readonly FilingEvent[];
  /** Milliseconds from the event; warned so long before the end. */
  readonly within: number;
  readonly warnBefore: number;
  /** Whether the text itself has the number; a target is never called statutory. */
  readonly statutory: boolean;
}

export type FilingBody = 'making-authority' | 'service-institution';

/** What is filed with whom, when and by whom. R20-R22, A03, A04, A13, A25 */
export interface FilingPolicy {
  readonly police: readonly FilingDuty[];
  readonly nationalPlatform: readonly FilingDuty[];
  /** The register of the making authority: always, in the transaction of the event. A13 */
  readonly makingAuthority: Cited & { readonly events: readonly FilingEvent[] };
  /** Who files; the first row that names the owner's kind counts. */
  readonly by: readonly (Cited & { readonly owners: readonly OwnerKind[]; readonly body: FilingBody })[];
}

/** What bounds the end of a seal. R19 */
export const validityBounds = ['certificate', 'physical-seal', 'electronic-licence'] as const;
export type ValidityBound = (typeof validityBounds)[number];

/** `equal`: the end is the earliest of the bounds; `at-most`: an earlier one may be asked for. */
export interface ValidityPolicy extends Cited {
  readonly bounds: readonly ValidityBound[];
  readonly relation: 'equal' | 'at-most';
}

/** Renewal and update. R28, R29, A05, A06 */
export interface RenewalPolicy {
  /** Calendar months before the end at which certificate and seal may be updated. */
  readonly certificateMonths: Setting<number>;
  /** Calendar days before the end within which owners with a duty must have renewed. */
  readonly lastDays: Setting<number>;
  readonly duty: Setting<readonly OwnerKind[]>;
  /** Calendar days before the end at which all are reminded, beside the opening of the window. */
  readonly remindDays: Setting<readonly number[]>;
  /** Calendar days before the end at which owners with a duty are escalated. */
  readonly escalateDays: Setting<readonly number[]>;
  readonly sameImprint: Setting<boolean>;
  /** What an expired seal may get. */
  readonly afterExpiry: Setting<'remake' | 'extend'>;
}

/** How seals end and are followed. R30-R35, A08-A11 */
export interface EndingPolicy {
  /** Where the holder goes on; else the same cases are revocations (A09). */
  readonly reissue: Cited & { readonly reasons: readonly ReissueReason[] };
  readonly remake: Cited & { readonly reasons: readonly RemakeReason[] };
  readonly revocation: Cited & { readonly reasons: readonly RevocationReason[] };
  /** Whether revoking takes an opinion of the issuing department and an act of the making authority. R34 */
  readonly opinionBeforeRevocation: Setting<boolean>;
  readonly exOfficio: Setting<boolean>;
  /** Whether unit seals fall with a change of legal representative, though they do not name the person. A10 */
  readonly unitSealsFallWithLegalRepresentative: Setting<boolean>;
  readonly oldDevicesHandedBack: Setting<boolean>;
  /** What follows the freeze of a lost or leaked seal. */
  readonly afterLoss: Setting<readonly ('revoke' | 'remake')[]>;
  /** Whether a seal that was merely lost may come back. A11 */
  readonly restoreAfterLoss: Setting<boolean>;
}

/** Using seals. R36-R38 */
export interface UsePolicy {
  /** Seals that stamp only after approval. */
  readonly approval: Setting<readonly SealCategory[]>;
  /** Seals whose holder may authorise others. Never personal ones (R37). */
  readonly lending: Setting<readonly Exclude<SealCategory, 'personal'>[]>;
}

export type PinChanger = 'holder' | 'custodian' | 'legal-representative';

/** The protective PIN. R41 */
export interface CustodyPolicy {
  /** Days of 24 hours after which the PIN must be changed, and so many before that its custodian is reminded; no text counts them, so R60 does not. */
  readonly pinInterval: Cited & { readonly days: number; readonly remindDays: number };
  readonly pinChangedBy: Setting<readonly PinChanger[]>;
  /** Who resets, and how many persons it takes. */
  readonly pinReset: Cited & { readonly body: 'making-authority' | 'service-institution'; readonly persons: number };
}

/** How records name the policy that decided an act: `heilongjiang-a/1`. R59 */
export const policyName = ({ id, version }: Pick<Policy, 'id' | 'version'>): string => `${id}/${version}`;
