import type { Readable } from 'node:stream';
import type { ApprovalRule, Decision, ApprovalNeed, Proof } from '../domain/approval/rule.ts';
import type { AuditEntry } from '../domain/audit/entry.ts';
import type { Instant } from '../domain/instant.ts';
import type { OwnerKind } from '../domain/owner/kinds.ts';
import type { RoleGrant } from '../domain/permission/table.ts';
import type { UnitSealSubtype } from '../domain/seal/kinds.ts';
import type { FreezingAct, SealAct, SealStatus, StoredSealStatus } from '../domain/seal/status.ts';
import type { Place } from '../domain/use/place.ts';
import type { StepOutcome, StepRecord, UseOpening, UseOrder } from '../domain/use/step.ts';
import type { UseStatus } from '../domain/use/status.ts';

/**
 * The truth. Every method that changes something is one transaction with its audit row, may be called again with the same ids
 * (the second call returns what the first did), takes its time from the database's clock and throws `database-unavailable` when the
 * database does not answer.
 *
 * Ids of persons, clients, units … are bare. `by`, `createdBy`, `requester`, `handler` and `actor` are names as the audit writes them: `person/<id>`,
 * `client/<id>`, `system/<process>`.
 * `after` of a list is the id of the last row that the caller has.
 */
export interface Store {
  readonly people: People;
  readonly requests: Requests;
  readonly documents: Documents;
  readonly seals: Seals;
  readonly makings: Makings;
  readonly flows: Flows;
  readonly uses: Uses;
  readonly stamps: Stamps;
  readonly register: Register;
  readonly outbox: Outbox;
  readonly audit: Audit;
  /** The instant that counts in law: the database's UTC, or the clock the store was opened with. */
  now(): Promise<Instant>;
  close(): Promise<void>;
}

// ---- people -------------------------------------------------------------------------------------------------------------------

export interface Unit { readonly id: string; readonly name: string; readonly kind: OwnerKind; readonly creditCode?: string; readonly division: string; readonly parent?: string }
export interface NewPerson { readonly id: string; readonly login: string; readonly name: string; readonly mail: string; readonly passwordHash: string; readonly totpSecret?: string; readonly identityNumber?: string; readonly telephone?: string }
export interface Person { readonly id: string; readonly login: string; readonly name: string; readonly mail: string; readonly grants: readonly RoleGrant[]; readonly disabledAt?: Instant }
/** What sign-in needs, and nobody else. */
export interface Credentials { readonly person: Person; readonly passwordHash: string; readonly totpSecret?: string; readonly totpLastStep: number; readonly lockedUntil?: Instant }
export interface NewClient { readonly id: string; readonly name: string; readonly secretHash: string }
/** id: SM3 of the value the caller presents. */
export interface Session { readonly id: string; readonly holder: { readonly kind: 'person' | 'client'; readonly id: string }; readonly proof: Proof; readonly csrfSm3?: string; readonly createdAt: Instant; readonly lastSeenAt: Instant; readonly expiresAt: Instant }

export interface People {
  addUnit(unit: Unit, by?: string): Promise<void>;
  unit(id: string): Promise<Unit>;                                             // owner-unknown
  addPerson(person: NewPerson, by?: string): Promise<void>;
  person(id: string): Promise<Person>;                                         // forbidden when there is none
  addClient(client: NewClient, by?: string): Promise<void>;
  client(id: string): Promise<{ readonly id: string; readonly name: string; readonly secretHash: string; readonly grants: readonly RoleGrant[] } | undefined>;
  /** A grant to a person or client; refuses to join an administrator's role with any other: `roles-exclusive` (R54). */
  grantRole(grant: { readonly id: string; readonly holder: string; readonly role: string; readonly unit: string }, by: string): Promise<void>;
  withdrawRole(grantId: string, by: string): Promise<void>;
  credentials(login: string): Promise<Credentials | undefined>;
  /** Counts a failure; locks the account for 15 minutes after five in a row. */
  signInFailed(personId: string, limits?: { readonly attempts: number; readonly lockMs: number }): Promise<void>;
  /** Opens a session and uses up the TOTP step: a step at or before the last one is `sign-in-failed`. */
  signIn(session: { readonly id: string; readonly holder: Session['holder']; readonly proof: Proof; readonly csrfSm3?: string; readonly expiresAt: Instant; readonly totpStep?: number }): Promise<void>;
  /** The session if it is open at this instant and its holder is not disabled; touches lastSeenAt at most once a minute; ends it after `idleMs`. */
  session(id: string, idleMs: number): Promise<{ readonly session: Session; readonly grants: readonly RoleGrant[] } | undefined>;
  endSession(id: string): Promise<void>;
}

// ---- requests -----------------------------------------------------------------------------------------------------------------

export type RequestClaim =
  | { readonly kind: 'mine' }
  | { readonly kind: 'answered'; readonly status: number; readonly answer: string };

export interface Operation { readonly id: string; readonly caller: string; readonly kind: string; readonly workflowId: string; readonly updateId?: string; readonly resource: string; readonly createdAt: Instant }

export interface Requests {
  /** Takes the key for `leaseMs`, or gives the kept answer. Other body: `idempotency-key-reused`; leased by another: `request-in-progress`. */
  claim(request: { readonly caller: string; readonly key: string; readonly bodySm3: string; readonly leaseMs: number }): Promise<RequestClaim>;
  answer(request: { readonly caller: string; readonly key: string; readonly status: number; readonly answer: string }): Promise<void>;
  /** Gives the key back after a retryable problem. */
  release(request: { readonly caller: string; readonly key: string }): Promise<void>;
  /** Deletes what is older than 30 days. */
  forgetOld(): Promise<number>;
  recordOperation(operation: Omit<Operation, 'createdAt'>): Promise<void>;
  operation(id: string): Promise<Operation>;                                   // operation-unknown
}

// ---- documents ----------------------------------------------------------------------------------------------------------------

export interface DocumentRow { readonly id: string; readonly sm3: string; readonly size: number; readonly name: string; readonly mediaType: string; readonly unit: string; readonly createdBy: string; readonly createdAt: Instant }

export interface Documents {
  /** Streams into the document store (encrypted, named by SM3, fsync, rename), then writes the row. `document-too-large`, `document-store-full`. */
  put(content: Readable | Uint8Array, document: { readonly id: string; readonly name: string; readonly mediaType: string; readonly unit: string; readonly createdBy: string; readonly limit: number }): Promise<DocumentRow>;
  row(id: string): Promise<DocumentRow>;                                       // document-unknown
  /** The whole content, digest checked. `document-damaged` */
  read(sm3: string): Promise<Uint8Array>;
  /** The content, or the bytes from `start` up to but without `end`, decrypted and authenticated as it goes. */
  open(sm3: string, range?: { readonly start: number; readonly end: number }): Promise<Readable>;
}

// ---- seals --------------------------------------------------------------------------------------------------------------------

export interface Seal {
  readonly esId: string; readonly unit: string; readonly category: 'unit'; readonly subtype: UnitSealSubtype; readonly name: string; readonly physicalCode?: string;
  readonly status: StoredSealStatus; readonly changes: number; readonly edition: number; readonly custodian?: string; readonly rulesRecordedAt?: Instant;
  readonly validStart: Instant; readonly validEnd: Instant; readonly madeAt: Instant;
}
export interface SealKey { readonly id: string; readonly unit: string; readonly mode: 'hsm' | 'hsm-wrapped'; readonly device: string; readonly publicKey: Uint8Array; readonly wrapped?: Uint8Array }
export interface SealEdition {
  readonly esId: string; readonly edition: number; readonly makingId: string; readonly keyId: string; readonly sealData: Uint8Array; readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[]; readonly picture: Uint8Array; readonly width: number; readonly height: number; readonly validStart: Instant; readonly validEnd: Instant; readonly madeAt: Instant;
}
export interface SealChange { readonly esId: string; readonly number: number; readonly act: SealAct; readonly status: StoredSealStatus; readonly at: Instant; readonly actor: string; readonly reason: string; readonly announcedAt?: Instant }

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
  freeze(esId: string, act: FreezingAct, report: { readonly reason: string; readonly by: string }): Promise<Seal>;
  /** People to be told of a change at the instant: owner's head and custodian, requesters, handlers and approvers of uses that were open then. R35 */
  concerned(esId: string, at: Instant): Promise<readonly { readonly person: string; readonly mail: string }[]>;
  markAnnounced(esId: string, change: number): Promise<void>;
}

export interface MakingOrder { readonly makingId: string; readonly unit: string; readonly subtype: UnitSealSubtype; readonly name: string; readonly physicalCode?: string; readonly imprint: Uint8Array; readonly width: number; readonly height: number; readonly keyMode: 'hsm' | 'hsm-wrapped'; readonly validYears: number }
export interface Making extends MakingOrder { readonly esId: string; readonly state: 'open' | 'done' | 'failed'; readonly problem?: string; readonly orderedBy: string; readonly createdAt: Instant }

export interface Makings {
  /** Writes the order and takes an esID for it (R50); the same makingId again gives the same row. One statutory-name seal per unit at a time. */
  order(order: MakingOrder, by: string): Promise<Making>;
  get(makingId: string): Promise<Making>;
  open(): Promise<readonly string[]>;
  recordKey(key: SealKey): Promise<SealKey>;
  key(id: string): Promise<SealKey | undefined>;
  /** One transaction: seal, edition, change `make`, audit. R18-R20 */
  complete(edition: Omit<SealEdition, 'madeAt'>): Promise<Seal>;
  fail(makingId: string, problem: string): Promise<void>;
  /** The maker whose key signs seal data: table `maker`, one row per maker id. */
  maker(id: string): Promise<Maker | undefined>;
  /** Keeps a maker's key and certificate; the same id again gives the row that is there. */
  recordMaker(maker: Maker): Promise<Maker>;
}

/** A making authority's signing key and certificate. R18, R26 */
export interface Maker { readonly id: string; readonly key: Omit<SealKey, 'unit'>; readonly certificate: Uint8Array; readonly chain: readonly Uint8Array[] }

// ---- flows --------------------------------------------------------------------------------------------------------------------

export interface Flow { readonly hash: string; readonly key: string; readonly version: number; readonly unit: string; readonly name: string; readonly rule: { readonly id: string; readonly version: number }; readonly deployedBy: string; readonly deployedAt: Instant }

export interface Flows {
  setRule(rule: { readonly id: string; readonly unit: string; readonly needs: readonly ApprovalNeed[] }, by: string): Promise<ApprovalRule>;
  rule(id: string, version?: number): Promise<ApprovalRule & { readonly unit: string }>;                 // rule-unknown
  /** The same hash again gives the row that is there. */
  deploy(flow: { readonly hash: string; readonly key: string; readonly unit: string; readonly name: string; readonly rule: { readonly id: string; readonly version: number }; readonly bpmn: Uint8Array; readonly graph: string }, by: string): Promise<Flow>;
  get(hash: string): Promise<Flow>;                                            // flow-unknown
  list(units: readonly string[]): Promise<readonly Flow[]>;
  bpmn(hash: string): Promise<Uint8Array>;
  /** The compiled graph as JSON text. */
  graph(hash: string): Promise<string>;
  bind(esId: string, flowHash: string, by: string): Promise<void>;
  binding(esId: string): Promise<Flow>;                                        // flow-not-bound
}

// ---- uses ---------------------------------------------------------------------------------------------------------------------

export interface Use {
  readonly id: string; readonly esId: string; readonly unit: string; readonly requester: string; readonly handler: string; readonly reason: string; readonly documentId: string; readonly place: Place;
  readonly flowHash: string; readonly rule: { readonly id: string; readonly version: number }; readonly subject: { readonly number: number; readonly text: string; readonly sm3: string };
  readonly status: UseStatus; readonly problem?: string; readonly step: number; readonly createdAt: Instant; readonly endedAt?: Instant;
}
export interface Task { readonly id: string; readonly useId: string; readonly element: string; readonly name: string; readonly counts?: string; readonly required: number; readonly state: 'open' | 'completed' | 'cancelled'; readonly openedAt: Instant; readonly dueAt?: Instant; readonly endedAt?: Instant }
export interface Uses {
  /** Reads seal, binding, flow, rule and document and builds the subject; nothing is written. `seal-not-active`, `flow-not-bound`, `document-unknown` */
  opening(order: UseOrder): Promise<UseOpening>;
  /** What a use that is written needs to go on, with `resumed`; variables as in `opening`: `{ subject }`. */
  resuming(useId: string): Promise<UseOpening>;
  /** Addresses behind a notice's `to`: `requester`, or `role:<role>` in the seal's unit; a client system has none. */
  recipients(useId: string, to: string): Promise<readonly { readonly person: string; readonly mail: string }[]>;
  /**
   * With `after: 0` checks the seal again and writes the use. Resolves candidates of opened tasks (a counting task: only the rule's `who`,
   * without those the need excludes; nobody: `approver-missing`). A decision is checked against task, candidate, present roles, proof and
   * subject: `task-ended`, `task-not-yours`, `task-decided`, `subject-changed`, `proof-too-weak`. R36
   */
  recordStep(step: StepRecord): Promise<StepOutcome>;
  get(id: string): Promise<Use>;                                               // use-unknown
  task(id: string): Promise<Task & { readonly candidates: readonly string[] }>; // task-unknown
  tasksOf(useId: string): Promise<readonly Task[]>;
  /** Open tasks of a person, oldest first. */
  inbox(person: string, page: { readonly after?: string; readonly limit: number }): Promise<readonly (Task & { readonly use: Use })[]>;
  list(filter: { readonly requester?: string; readonly units?: readonly string[] }, page: { readonly after?: string; readonly limit: number }): Promise<readonly Use[]>;
  decisions(useId: string): Promise<readonly Decision[]>;
  /** Whether the decision of this id is written. */
  isDecided(decisionId: string): Promise<boolean>;
  history(useId: string): Promise<readonly { readonly number: number; readonly element: string; readonly event: string; readonly at: Instant }[]>;
  /** Whether a person or client takes part: requester, handler, candidate, decider. */
  takesPart(useId: string, actor: string): Promise<boolean>;
  /** Ids of uses that are open: what `recover` starts again. */
  open(): Promise<readonly string[]>;
  archive(entry: { readonly useId: string; readonly documentId: string; readonly recordDocumentId: string }): Promise<void>;
}

// ---- stamps -------------------------------------------------------------------------------------------------------------------

export interface PreparedStampRow {
  readonly id: string; readonly useId: string; readonly documentId: string; readonly esId: string; readonly placeKey: string; readonly edition: number; readonly subjectSm3: string; readonly inputSm3: string;
  readonly tail: Uint8Array; readonly contentsAt: number; readonly contentsSize: number; readonly byteRange: string; readonly digest: Uint8Array; readonly toBeSigned: Uint8Array;
}
export interface Stamp extends PreparedStampRow { readonly state: 'pending' | 'done'; readonly signature?: Uint8Array; readonly preparedAt: Instant; readonly signedAt?: Instant; readonly outputDocumentId?: string }

export interface Stamps {
  find(key: { readonly useId: string; readonly documentId: string; readonly esId: string; readonly placeKey: string }): Promise<Stamp | undefined>;
  get(id: string): Promise<Stamp>;                                             // stamp-unknown
  ofUse(useId: string): Promise<readonly Stamp[]>;
  /** Inserts pending, or gives what is there: also when it differs. */
  prepare(row: PreparedStampRow): Promise<Stamp>;
  /** Drops a pending row that a freeze, renewal or the age of its time made useless, so that it is prepared again. */
  discard(id: string): Promise<void>;
  /**
   * One short transaction: shared lock on the seal row, stamp row locked, everything checked again (use open, subject, decisions against the rule,
   * status, validity, edition), `sign` called, row done, register row, audit rows last. What commits first wins (R35, R36, R39, R42). Refuses with
   * `use-ended`, `subject-changed`, `approval-missing`, `seal-not-active`, `seal-expired`, `device-unavailable` (sign took more than 5 s) and
   * `stamp-outdated`: edition or time no longer hold; discard and prepare again. A transaction that has to be repeated calls `sign` again.
   */
  sign(id: string, sign: (stamp: Stamp, edition: SealEdition & { readonly key: SealKey }, now: Instant) => Promise<Uint8Array>): Promise<Stamp>;
  finish(id: string, output: DocumentRow): Promise<Stamp>;
}

export interface RegisterRow { readonly unit: string; readonly number: number; readonly stampId: string; readonly useId: string; readonly esId: string; readonly at: Instant; readonly reason: string; readonly approvers: readonly { readonly person: string; readonly name: string; readonly at: Instant; readonly counts?: string }[]; readonly handler: string; readonly documentName: string; readonly documentSm3: string; readonly place: Place; readonly signature: Uint8Array }
export interface Register { list(units: readonly string[], page: { readonly after?: { readonly unit: string; readonly number: number }; readonly limit: number }): Promise<readonly RegisterRow[]>; ofUse(useId: string): Promise<readonly RegisterRow[]> }

// ---- outbox and audit ---------------------------------------------------------------------------------------------------------

export interface OutboxMessage { readonly id: number; readonly topic: 'seal-changed'; readonly target: string; readonly payload: Readonly<Record<string, unknown>>; readonly attempts: number }
export interface Outbox {
  /** Up to `limit` due messages, oldest first, locked for no one: delivery may repeat. */
  due(limit: number): Promise<readonly OutboxMessage[]>;
  done(id: number): Promise<void>;
  retryLater(id: number, delayMs: number): Promise<void>;
}

export type AuditFinding = { readonly subject: string; readonly number: number; readonly fault: 'entry-altered' | 'entry-missing' | 'head-altered' } | { readonly minute: Instant; readonly fault: 'anchor-altered' | 'anchor-differs' };
export interface Audit {
  /** Entries of one subject, from `after`. */
  entries(subject: string, page: { readonly after?: number; readonly limit: number }): Promise<readonly AuditEntry[]>;
  append(entry: Omit<AuditEntry, 'number' | 'at'>): Promise<void>;
  /** Writes the anchor of the last full minute; the same minute again changes nothing. */
  anchor(): Promise<void>;
  /** Recomputes every chain and the last anchor; empty when all hold. */
  check(): Promise<readonly AuditFinding[]>;
}
