import type { ReleaseTerms } from '../../domain/custody/release.ts';
import type { Instant } from '../../domain/instant.ts';
import type { GrantTerms, StandingTerms } from '../../domain/lending/coverage.ts';
import type { SealKey } from './seals.ts';
import type { RegisterRow } from './stamps.ts';

/** The PIN of a seal's keeper: the custodian of a unit seal, the holder of any other. `number` grows with each PIN. R41 */
export interface PinState { readonly number: number; readonly setAt: Instant; readonly remindAt: Instant; readonly changeBy: Instant; readonly locked: boolean; readonly reset: boolean; readonly ofPresentKeeper: boolean }
/** A try that is already counted: what the PIN is judged by, how many more there are, and the key it opens. */
export interface PinTry { readonly hash: string; readonly number: number; readonly left: number; readonly key: SealKey }
/** replaces: number of the PIN that was tried and right; none for the first, and after a reset. wrapped: the key as the new PIN locks it; key: as it was when it was locked. */
export interface NewPin { readonly hash: string; readonly replaces?: number; readonly key: Pick<SealKey, 'id' | 'wrapped'>; readonly wrapped?: Uint8Array }
/** pin: number of the PIN that was tried and right. locked: the key as that PIN locks it, where none locked it yet. */
export interface NewRelease { readonly id: string; readonly esId: string; readonly pin: number; readonly terms: ReleaseTerms; readonly sealed?: Uint8Array; readonly locked?: Uint8Array }
/** sealed: the key for its stamps, in mode hsm-wrapped. */
export interface Release { readonly id: string; readonly terms: ReleaseTerms; readonly used: number; readonly sealed?: Uint8Array }

export interface Custody {
  pin(esId: string): Promise<PinState | undefined>;
  /** Counts a try before it is judged, so that many at once are no more than may be. `not-the-keeper`, `pin-missing`, `pin-locked` */
  tryPin(esId: string, by: string): Promise<PinTry>;
  /** What became of a try: a right one ends the count. */
  judged(esId: string, outcome: { readonly right: boolean; readonly number: number }, by: string): Promise<void>;
  /** `not-the-keeper`, `seal-rules-missing`; `pin-wrong` when there is a PIN that was not tried; `request-in-progress` when PIN or key changed meanwhile. */
  setPin(esId: string, pin: NewPin, by: string): Promise<PinState>;
  /** The keeper may set a new PIN without the old one; releases end. wrapped: the key as its device alone opens it. Called when an application for it was approved. */
  resetPin(esId: string, reset: { readonly wrapped?: Uint8Array; readonly application?: string }, by: string): Promise<void>;
  /** Keeps what the keeper has opened for stamps of a use or a standing approval. `not-the-keeper`, `pin-wrong`, `pin-expired`, `seal-not-active`, `use-ended`, `subject-changed` */
  giveRelease(release: NewRelease, by: string): Promise<Release>;
  /** The release for `use/<id>` or `standing-approval/<id>` that has not ended. */
  release(purpose: string): Promise<Release | undefined>;
}

export interface Grant extends GrantTerms { readonly id: string; readonly unit: string; readonly grantedBy: string; readonly grantedAt: Instant }
export type NewGrant = Omit<GrantTerms, 'used' | 'withdrawnAt'> & { readonly id: string };
export interface LendingFilter { readonly units: readonly string[] | 'all'; readonly grantee?: string; readonly client?: string }

/** Authorisations by the holder of a seal. R38 */
export interface Grants {
  /** By a head or holder of the unit for its seal, by the holder for a position seal. `seal-not-lendable`, `forbidden`, `seal-ended` */
  give(grant: NewGrant, by: string): Promise<Grant>;
  get(id: string): Promise<Grant>;                                             // grant-unknown
  /** Of the units and to the person, newest first. */
  list(filter: LendingFilter, page: { readonly after?: string; readonly limit: number }): Promise<readonly Grant[]>;
  /** At any time; what is not stamped yet is stamped no more. Again: nothing more happens. */
  withdraw(id: string, by: string): Promise<Grant>;
}

export interface StandingApproval extends StandingTerms {
  readonly id: string; readonly unit: string; readonly answerable: string; readonly application?: string; readonly termsSm3: string; readonly grantedBy: string; readonly grantedAt: Instant;
  readonly approvers: RegisterRow['approvers'];
}
/** answerable: person who answers for what the system stamps (A24). application: whose review, under the seal's rule, approved it. */
export type NewStandingApproval = Omit<StandingTerms, 'used' | 'day' | 'usedOnDay' | 'withdrawnAt'> & { readonly id: string; readonly answerable: string; readonly application?: string; readonly approvers?: RegisterRow['approvers'] };

/** What satisfies the rule for uses by a system. design.md › Approval rule */
export interface StandingApprovals {
  /** Called when the application for it was approved; the same id again gives the row that is there. `seal-not-lendable`, `client-unknown`, `seal-ended` */
  grant(order: NewStandingApproval, by: string): Promise<StandingApproval>;
  get(id: string): Promise<StandingApproval>;                                  // standing-approval-unknown
  list(filter: LendingFilter, page: { readonly after?: string; readonly limit: number }): Promise<readonly StandingApproval[]>;
  /** Database first; its release ends with it. */
  withdraw(id: string, by: string): Promise<StandingApproval>;
}
