import type { Instant } from '../../domain/instant.ts';
import type { SealNotice, SealNoticeKind } from '../../domain/life/notices.ts';
import type { SealIdentity } from '../../domain/seal/holding.ts';
import type { PositionRole, SealCategory, UnitSealSubtype } from '../../domain/seal/kinds.ts';
import type { RevocationReason } from '../../domain/seal/reasons.ts';
import type { FreezingAct, SealAct, SealStatus, StoredSealStatus } from '../../domain/seal/status.ts';
import type { AuthorityNotice } from '../../domain/seal/statusActs.ts';
import type { Suspender } from '../../domain/seal/suspension.ts';

export interface Seal {
  readonly esId: string; readonly unit: string; readonly category: SealCategory; readonly subtype?: UnitSealSubtype; readonly name: string; readonly physicalCode?: string;
  /** Of a position seal. R03, R37 */
  readonly positionRole?: PositionRole; readonly scope: readonly string[];
  /** Person of a position or personal seal. */
  readonly holder?: string;
  readonly status: StoredSealStatus; readonly changes: number; readonly edition: number; readonly custodian?: string; readonly rulesRecordedAt?: Instant;
  readonly validStart: Instant; readonly validEnd: Instant; readonly madeAt: Instant;
  /** Bodies that stopped it: suspended while any is left. R76 */
  readonly suspendedBy: readonly Suspender[];
  /** The seal that was made in its place. R30, R31 */
  readonly successor?: string;
  /** Stamps from then on fail. A12 */
  readonly invalidFrom?: Instant;
}
export interface SealKey { readonly id: string; readonly unit: string; readonly mode: 'hsm' | 'hsm-wrapped'; readonly device: string; readonly publicKey: Uint8Array; readonly wrapped?: Uint8Array }
export interface SealEdition {
  readonly esId: string; readonly edition: number; readonly makingId: string; readonly keyId: string; readonly sealData: Uint8Array; readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[]; readonly picture: Uint8Array; readonly width: number; readonly height: number; readonly validStart: Instant; readonly validEnd: Instant; readonly madeAt: Instant;
}
export interface SealChange { readonly esId: string; readonly number: number; readonly act: SealAct; readonly status: StoredSealStatus; readonly at: Instant; readonly actor: string; readonly reason: string; readonly announcedAt?: Instant; readonly code?: string; readonly side?: Suspender; readonly notice?: AuthorityNotice; readonly from?: Instant }
/** What is said with an act on a seal: words; a code of the act's list; for which body it is done; the notice it rests on (R75); since when the seal is invalid (A12); the approved application that it carries out. */
export interface StatusReport { readonly reason: string; readonly by: string; readonly code?: string; readonly side?: Suspender; readonly notice?: AuthorityNotice; readonly from?: Instant; readonly application?: string }
export interface CodedReport extends Omit<StatusReport, 'side'> { readonly code: string }
/** An issuing department's opinion that a seal is to be revoked. R34 */
export interface RevocationOpinion { readonly id: string; readonly esId: string; readonly code: RevocationReason; readonly reason: string; readonly givenBy: string; readonly givenAt: Instant; readonly executedAt?: Instant }
/** What is published beside a status. by: the seal in its place. R23 */
export interface SealMark { readonly mark: 'invalid' | 'stopped-by-notice' | 'replaced'; readonly since: Instant; readonly by?: string }

export interface Seals {
  get(esId: string): Promise<Seal>;                                            // seal-unknown
  list(units: readonly string[] | 'all', page: { readonly after?: string; readonly limit: number }): Promise<readonly Seal[]>;
  edition(esId: string, edition?: number): Promise<SealEdition & { readonly key: SealKey }>;
  changes(esId: string): Promise<readonly SealChange[]>;
  /** R23: the status at an instant; `unknown` for a seal that is not ours or did not exist yet. */
  statusAt(esId: string, at: Instant): Promise<SealStatus | 'unknown'>;
  /** Custodian and rules, without which a unit seal does not become active (R81). */
  recordRules(esId: string, rules: { readonly custodian: string }, by: string): Promise<void>;
  /** made → active. `seal-rules-missing`, `flow-not-bound`, `seal-transition-refused`; checks that key and certificate belong together (R05). */
  activate(esId: string, by: string): Promise<Seal>;
  /** Database first (R35): exclusive lock on the seal row, status, change, audit and outbox rows. Again with the same act: nothing more happens. `seal-ended` */
  freeze(esId: string, act: FreezingAct, report: StatusReport): Promise<Seal>;
  /** Stops it for a body that may do so for the reason: `suspension-not-yours`, `reason-not-listed`, `notice-missing`. R17, R75, R76 */
  suspend(esId: string, report: CodedReport): Promise<Seal>;
  /** By the body that stopped it: `seal-stopped-by-another`; suspended while another's stop is left. R76 */
  resume(esId: string, report: StatusReport): Promise<Seal>;
  /** lost → active, by the issuing department on proof: `restoration-refused`, `seal-stopped-by-another`, `seal-exists`; what keeps a seal from being enabled keeps it from this. A11 */
  restore(esId: string, report: StatusReport): Promise<Seal>;
  /** The issuing department's opinion that it is to be revoked; the same id again gives the row that is there. R34 */
  opine(esId: string, opinion: CodedReport & { readonly id: string }): Promise<RevocationOpinion>;
  /** Newest first. */
  opinions(esId: string): Promise<readonly RevocationOpinion[]>;
  /** By the making authority, on an approved application or on an opinion: `revocation-refused` with everything that lacks. R32-R34 */
  revoke(esId: string, report: CodedReport): Promise<Seal>;
  marks(esId: string): Promise<readonly SealMark[]>;
  /** What people were told of an edition. R28 */
  notices(esId: string, edition: number): Promise<readonly SealNotice[]>;
  markNotice(esId: string, edition: number, notice: SealNotice): Promise<void>;
  /** Whom a notice is for. R28, R61 */
  audience(esId: string, kind: SealNoticeKind): Promise<readonly { readonly person: string; readonly mail: string }[]>;
  /** People to be told of a change at the instant: owner's head and custodian, requesters, handlers and approvers of uses that were open then, the competent bodies. R35 */
  concerned(esId: string, at: Instant): Promise<readonly { readonly person: string; readonly mail: string }[]>;
  markAnnounced(esId: string, change: number): Promise<void>;
}

export interface MakingOrder extends SealIdentity { readonly makingId: string; readonly unit: string; readonly name: string; readonly physicalCode?: string; readonly imprint: Uint8Array; readonly width: number; readonly height: number; readonly keyMode: 'hsm' | 'hsm-wrapped'; readonly validYears: number; /** The seal that it takes the place of: revoked by the making's transaction. R30, R31 */ readonly predecessor?: string }
/** edition: 1, or the one that a renewal makes; renewedFrom: end of the edition before. */
export interface Making extends MakingOrder { readonly esId: string; readonly edition: number; readonly renewedFrom?: Instant; readonly state: 'open' | 'done' | 'failed'; readonly problem?: string; readonly orderedBy: string; readonly createdAt: Instant }

export interface Makings {
  /**
   * Writes the order and takes an esID for it (R50); the same makingId again gives the same row. `seal-kind-invalid`, `holder-unknown`, `seal-name-invalid` (R06) and `seal-exists`:
   * one seal at a time for a physical code, a unit's statutory name, a unit's holder in a role, and a person (R71).
   */
  order(order: MakingOrder, by: string): Promise<Making>;
  /** The next edition of a seal: new key and certificate, the same picture; again, or while a renewal is open: that order. `renewal-too-early`, `seal-not-active`, `seal-expired` R28, R29 */
  renew(renewal: { readonly makingId: string; readonly esId: string }, by: string): Promise<Making>;
  /** The last order for a seal, made or not. */
  ofSeal(esId: string): Promise<Making | undefined>;
  /** A loss that is reported while the seal is being made ends the making: nothing comes of it. Whether there was one. R35 */
  stop(esId: string, report: { readonly reason: string; readonly by: string }): Promise<boolean>;
  get(makingId: string): Promise<Making>;
  open(): Promise<readonly string[]>;
  recordKey(key: SealKey): Promise<SealKey>;
  key(id: string): Promise<SealKey | undefined>;
  /** One transaction: seal, edition, change `make` (or `renew`), obligations to file, audit; a predecessor is revoked in it. `making-ended`, `imprint-changed` R18-R21, R29-R31 */
  complete(edition: Omit<SealEdition, 'madeAt'>): Promise<Seal>;
  fail(makingId: string, problem: string): Promise<void>;
  /** The maker whose key signs seal data: table `maker`, one row per maker id. */
  maker(id: string): Promise<Maker | undefined>;
  /** Keeps a maker's key and certificate; the same id again gives the row that is there. */
  recordMaker(maker: Maker): Promise<Maker>;
}

/** A making authority's signing key and certificate. R18, R26 */
export interface Maker { readonly id: string; readonly key: Omit<SealKey, 'unit'>; readonly certificate: Uint8Array; readonly chain: readonly Uint8Array[] }
