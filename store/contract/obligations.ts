import type { FilingAuthority, FilingEvent } from '../../domain/filing/events.ts';
import type { FilingDigest, FilingNotice } from '../../domain/filing/notices.ts';
import type { Duty as DutyKind, DutyBody, DutyState } from '../../domain/filing/promptDuties.ts';
import type { Instant } from '../../domain/instant.ts';
import type { FilingBody } from '../../domain/policy/policy.ts';
import type { StoredSealStatus } from '../../domain/seal/status.ts';

/** A duty to file an event in a seal's life with an authority; policy, rule and article gave `due` (R60). R20-R22 */
export interface Obligation {
  readonly id: string; readonly esId: string; readonly changeNumber: number; readonly unit: string; readonly authority: FilingAuthority; readonly event: FilingEvent; readonly eventAt: Instant;
  /** The seal's after the event; edition: whose seal data are filed. */
  readonly status: StoredSealStatus; readonly edition: number;
  /** statutory: whether `due` is a deadline of the text or a target of the policy (R61). */
  readonly policy: string; readonly rule: 'R20' | 'R21' | 'R22'; readonly article: string; readonly statutory: boolean; readonly due: Instant; readonly warnAt: Instant; readonly filedBy: FilingBody;
  readonly state: 'open' | 'done'; readonly late: boolean; readonly receipt?: { readonly number: string; readonly at: Instant }; readonly settledAt?: Instant;
  readonly attempts: number; readonly lastProblem?: string; readonly nextAttemptAt: Instant;
  /** When people were told, by what they were told of; or when the telling was left to the digests of the hour. */
  readonly told: Readonly<Partial<Record<FilingNotice, Instant>>>; readonly createdAt: Instant;
}
/** `late`: open or done, but not done in time. No filing lapses. */
export interface ObligationFilter { readonly state: DutyState | 'late'; readonly units: readonly string[] | 'all'; readonly seal?: string; readonly authority?: FilingAuthority }

/** Inserted by the transactions of making and of changes of status; done only by a receipt. */
export interface Obligations {
  get(id: string): Promise<Obligation>;                                        // obligation-unknown
  /** Open ones by their deadline, soonest first; the others latest first. */
  list(filter: ObligationFilter, page: { readonly after?: string; readonly limit: number }): Promise<readonly Obligation[]>;
  /** Done, late or not; a second receipt changes nothing. Of another filing: `receipt-mismatch`. */
  settle(id: string, receipt: { readonly filingId: string; readonly number: string; readonly at: Instant }): Promise<Obligation>;
  /** Counts an attempt that gave no receipt; the next one comes after the pause, in milliseconds. */
  attempted(id: string, problem: string, pauseMs: number): Promise<void>;
  /** Open at its deadline: late from now on. */
  recordLate(id: string): Promise<void>;
  markTold(id: string, notice: FilingNotice): Promise<void>;
  /** The people of the body that files; with `head` the heads of the seal's unit too. */
  responsible(id: string, head: boolean): Promise<readonly { readonly person: string; readonly mail: string }[]>;
  /** Ids of open ones, by id: what `recover` starts again. */
  open(page: { readonly after?: string; readonly limit: number }): Promise<readonly string[]>;
  /** Ids of open ones that have come to their next attempt so long ago, in milliseconds, that nobody can be working at them, longest first. */
  unstarted(silentMs: number, limit: number): Promise<readonly string[]>;
  /** Somebody works at it again. */
  started(id: string): Promise<void>;
  /** Ids of open ones past their deadline that are not recorded late yet. */
  overdue(limit: number): Promise<readonly string[]>;
}

/** Who is told of filings that do not come to their end, by themselves or together. R20 */
export interface FilingNotices {
  /** Whether the person is to be told by itself, or in the digest of the hour. The same again gives the same. */
  note(obligationId: string, notice: FilingNotice, person: string): Promise<'alone' | 'gathered'>;
  /** Digests whose hour is over and that were not sent, oldest first. */
  due(limit: number): Promise<readonly FilingDigest[]>;
  /** How many filings of a digest are open, and those that are due soonest; `to` is absent for who is disabled. */
  digest(digest: FilingDigest, limit: number): Promise<{ readonly to?: string | undefined; readonly number: number; readonly soonest: readonly Obligation[] }>;
  /** Once. number: of the filings that the person was told of. */
  markTold(digest: FilingDigest, number: number): Promise<void>;
}

/** Something to be done promptly (及时): `due` is a target of the policy named here, never a statutory deadline. number: of the seal's change that began it, 0 for an application. R61 */
export interface Duty {
  readonly id: string; readonly duty: DutyKind; readonly about: 'application' | 'seal'; readonly aboutId: string; readonly number: number; readonly unit: string; readonly body: DutyBody;
  readonly beganAt: Instant; readonly due: Instant; readonly policy: string; readonly article: string;
  readonly state: DutyState; readonly late: boolean; readonly settledAt?: Instant; readonly toldAt?: Instant; readonly createdAt: Instant;
}
/** `late`: whatever its state. */
export interface DutyFilter { readonly state: DutyState | 'late'; readonly units: readonly string[] | 'all'; readonly seal?: string; readonly application?: string }

/** Inserted by the transaction of the event that begins a duty, settled by that of the act that keeps it; both belong to the acts of applications, makings and seals. */
export interface Duties {
  get(id: string): Promise<Duty>;                                              // obligation-unknown
  /** Open ones soonest due first; the others latest first. */
  list(filter: DutyFilter, page: { readonly after?: string; readonly limit: number }): Promise<readonly Duty[]>;
  /** All of one application or seal, as they began. */
  of(about: Duty['about'], id: string): Promise<readonly Duty[]>;
  /** Ids of open ones past their target that are not recorded late yet. */
  overdue(limit: number): Promise<readonly string[]>;
  recordLate(id: string): Promise<void>;
  /** Ids of late ones of which nobody was told, and of whose lateness no other process tells. */
  untold(limit: number): Promise<readonly string[]>;
  /** The people of the body whose duty it is. */
  responsible(id: string): Promise<readonly { readonly person: string; readonly mail: string }[]>;
  /** Once. */
  markTold(id: string): Promise<void>;
}
