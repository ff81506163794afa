import type { Readable } from 'node:stream';
import type { ApprovalNeed, ApprovalRule, Decision, DecisionOutcome, Proof } from '../domain/approval/rule.ts';
import type { ApplicationKind } from '../domain/application/kinds.ts';
import type { ApplicationOrder, OrderSignature, SharedMaterial, SuppliedMaterial } from '../domain/application/order.ts';
import type { CompetenceRow } from '../domain/application/competence.ts';
import type { ReviewFlow } from '../domain/application/review.ts';
import type { ApplicationStatus } from '../domain/application/status.ts';
import type { ReviewOpening, ReviewStep, ReviewStepOutcome } from '../domain/application/step.ts';
import type { AcceptedList } from '../domain/certificate/revocation.ts';
import type { AuditEntry } from '../domain/audit/entry.ts';
import type { ReleaseTerms } from '../domain/custody/release.ts';
import type { FlowHostKind } from '../domain/flow/step.ts';
import type { FilingAuthority, FilingEvent } from '../domain/filing/events.ts';
import type { FilingNotice } from '../domain/filing/notices.ts';
import type { Duty as DutyKind, DutyBody, DutyState } from '../domain/filing/promptDuties.ts';
import type { Instant } from '../domain/instant.ts';
import type { SealNotice, SealNoticeKind } from '../domain/life/notices.ts';
import type { GrantTerms, StandingTerms } from '../domain/lending/coverage.ts';
import type { OwnerKind } from '../domain/owner/kinds.ts';
import type { FilingBody, Policy } from '../domain/policy/policy.ts';
import type { RoleGrant } from '../domain/permission/table.ts';
import type { SealIdentity } from '../domain/seal/holding.ts';
import type { PositionRole, SealCategory, UnitSealSubtype } from '../domain/seal/kinds.ts';
import type { RevocationReason } from '../domain/seal/reasons.ts';
import type { FreezingAct, SealAct, SealStatus, StoredSealStatus } from '../domain/seal/status.ts';
import type { AuthorityNotice } from '../domain/seal/statusActs.ts';
import type { Suspender } from '../domain/seal/suspension.ts';
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
  readonly instances: Instances;
  readonly uses: Uses;
  readonly applications: Applications;
  readonly stamps: Stamps;
  readonly register: Register;
  readonly obligations: Obligations;
  readonly duties: Duties;
  readonly custody: Custody;
  readonly grants: Grants;
  readonly standingApprovals: StandingApprovals;
  readonly outbox: Outbox;
  readonly revocations: Revocations;
  readonly audit: Audit;
  readonly events: Events;
  readonly webhooks: Webhooks;
  readonly clientKeys: ClientKeys;
  /** The instant that counts in law: the database's UTC, or the clock the store was opened with. */
  now(): Promise<Instant>;
  /** The policy in force now, of the jurisdiction that the store was opened for. R59 */
  policy(): Promise<Policy>;
  close(): Promise<void>;
}

// ---- people -------------------------------------------------------------------------------------------------------------------

export interface Unit { readonly id: string; readonly name: string; readonly kind: OwnerKind; readonly creditCode?: string; readonly division: string; readonly parent?: string; /** 本系统, which competence may depend on. R11 */ readonly system?: string }
export interface NewPerson { readonly id: string; readonly login: string; readonly name: string; readonly mail: string; readonly passwordHash: string; readonly totpSecret?: string; readonly identityNumber?: string; readonly telephone?: string }
export interface Person { readonly id: string; readonly login: string; readonly name: string; readonly mail: string; readonly grants: readonly RoleGrant[]; readonly disabledAt?: Instant }
/** What sign-in needs, and nobody else. */
export interface Credentials { readonly person: Person; readonly passwordHash: string; readonly totpSecret?: string; readonly totpLastStep: number; readonly lockedUntil?: Instant }
export interface NewClient { readonly id: string; readonly name: string; readonly secretHash: string }
/** id: SM3 of the value the caller presents. */
export interface Session { readonly id: string; readonly holder: { readonly kind: 'person' | 'client'; readonly id: string }; readonly proof: Proof; readonly csrfSm3?: string; readonly createdAt: Instant; readonly lastSeenAt: Instant; readonly expiresAt: Instant }

export interface NamedGrant extends RoleGrant { readonly unitName: string; readonly unitKind: OwnerKind }

export interface People {
  addUnit(unit: Unit, by?: string): Promise<void>;
  unit(id: string): Promise<Unit>;                                             // owner-unknown
  addPerson(person: NewPerson, by?: string): Promise<void>;
  person(id: string): Promise<Person>;                                         // forbidden when there is none
  /** Name and identity number, decrypted: only for asking who holds material about the person. R53 */
  identity(id: string): Promise<{ readonly name: string; readonly identityNumber?: string }>;
  /** Decrypted: only for sending to it. R53 */
  telephone(id: string): Promise<string | undefined>;
  /** Who holds a role in the unit now and is not disabled, by id, with the roles in it. */
  colleagues(unit: string): Promise<readonly { readonly id: string; readonly name: string; readonly roles: readonly RoleGrant['role'][] }[]>;
  /** Everyone who is not disabled, by login, at most 200. */
  all(): Promise<readonly Person[]>;
  /** Grants with the names of their units. */
  named(grants: readonly RoleGrant[]): Promise<readonly NamedGrant[]>;
  /** What people call `person/<id>`, `client/<id>`, `unit/<id>`, `seal/<esId>`, `document/<id>`; those that are not known are left out. */
  namesOf(records: readonly string[]): Promise<ReadonlyMap<string, string>>;
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

// ---- flows --------------------------------------------------------------------------------------------------------------------

export interface Flow { readonly hash: string; readonly key: string; readonly version: number; readonly unit: string; readonly name: string; readonly rule: { readonly id: string; readonly version: number }; readonly deployedBy: string; readonly deployedAt: Instant }

export interface Flows {
  setRule(rule: { readonly id: string; readonly unit: string; readonly needs: readonly ApprovalNeed[] }, by: string): Promise<ApprovalRule>;
  rule(id: string, version?: number): Promise<ApprovalRule & { readonly unit: string }>;                 // rule-unknown
  /** Every rule of the units in its newest version, by id. */
  rules(units: readonly string[]): Promise<readonly (ApprovalRule & { readonly unit: string })[]>;
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

// ---- flow instances -----------------------------------------------------------------------------------------------------------

/** hostId: of the use or application that the instance belongs to; instanceId: the use's id, or `reviewId` of an application's round. */
export interface Task { readonly id: string; readonly instanceId: string; readonly host: FlowHostKind; readonly hostId: string; readonly element: string; readonly name: string; readonly counts?: string; readonly required: number; readonly state: 'open' | 'completed' | 'cancelled'; readonly openedAt: Instant; readonly dueAt?: Instant; readonly endedAt?: Instant }
/** A task as a person finds it: with the use or the application that it belongs to, and with what the person decided. */
export interface InboxItem extends Task { readonly use?: Use; readonly application?: Application; readonly decided?: { readonly outcome: DecisionOutcome; readonly at: Instant } }
/** A flow that runs, or has run, for a use or an application. status: `open`, then the host's own word for the end. */
export interface Instance {
  readonly id: string; readonly host: FlowHostKind; readonly hostId: string; readonly unit: string; readonly requester: string; readonly flowHash: string; readonly rule: { readonly id: string; readonly version: number };
  readonly subject: { readonly number: number; readonly text: string; readonly sm3: string }; readonly step: number; readonly status: string; readonly createdAt: Instant; readonly endedAt?: Instant;
}

/** What uses and applications share: their flows' tasks, decisions and history. Steps are recorded through the host: `uses.recordStep`, `applications.recordStep`. */
export interface Instances {
  get(id: string): Promise<Instance>;                                          // instance-unknown
  task(id: string): Promise<Task & { readonly candidates: readonly string[] }>; // task-unknown
  tasksOf(instanceId: string): Promise<readonly Task[]>;
  /** Of a person: tasks that stand open, oldest first (待办), or that the person decided, newest first (已办). */
  inbox(person: string, page: { readonly state?: 'open' | 'done'; readonly after?: string; readonly limit: number }): Promise<readonly InboxItem[]>;
  decisions(instanceId: string): Promise<readonly Decision[]>;
  /** Whether the decision of this id is written. */
  isDecided(decisionId: string): Promise<boolean>;
  history(instanceId: string): Promise<readonly { readonly number: number; readonly element: string; readonly event: string; readonly at: Instant }[]>;
}

// ---- uses ---------------------------------------------------------------------------------------------------------------------

export interface Use {
  readonly id: string; readonly esId: string; readonly unit: string; readonly requester: string; readonly handler: string; readonly reason: string; readonly documentId: string; readonly place: Place;
  readonly flowHash: string; readonly rule: { readonly id: string; readonly version: number }; readonly subject: { readonly number: number; readonly text: string; readonly sm3: string };
  readonly status: UseStatus; readonly problem?: string; readonly step: number; readonly createdAt: Instant; readonly endedAt?: Instant;
  readonly documentKind?: string; readonly template?: string; readonly grant?: string; readonly standingApproval?: string;
}
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
  list(filter: { readonly requester?: string; readonly units?: readonly string[] }, page: { readonly after?: string; readonly limit: number }): Promise<readonly Use[]>;
  /** Whether a person or client takes part: requester, handler, candidate, decider. */
  takesPart(useId: string, actor: string): Promise<boolean>;
  /** Ids of uses that are open: what `recover` starts again. */
  open(): Promise<readonly string[]>;
  archive(entry: { readonly useId: string; readonly documentId: string; readonly recordDocumentId: string }): Promise<void>;
}

// ---- applications -------------------------------------------------------------------------------------------------------------

/** A row of the competence table of a policy (its id). R11 */
export interface Competence extends CompetenceRow { readonly policy: string }
/** What the policy in force said of an application when it was handed in. R12, R59, R63, R68 */
export interface ApplicationTerms { readonly policy: string; readonly review: ReviewFlow; readonly twoBodies: boolean; readonly collection: boolean }
/** How a person proved who they are; the reference (of a licence, a certificate) is kept encrypted. R53, R68 */
export type IdentityProof = OrderSignature['proof'];
/** signature: where the applicant signs by a certificate or an electronic licence. R67 */
export interface ApplicationSignature extends OrderSignature { readonly signature?: Uint8Array }

/** The order without what lies in rows of its own. actor's names: applicant, collection.by. holder: a person's id, whose identity number only the person's row has. */
export interface Application extends Omit<ApplicationOrder, 'applicationId' | 'materials' | 'undertaking'> {
  readonly id: string; readonly policyTerms: ApplicationTerms; readonly issuingUnit: string; readonly makingUnit: string; readonly status: ApplicationStatus; readonly problem?: string; readonly round: number; readonly instanceId: string;
  /** SM3 of the picture that the applicant is asked to confirm, and when that was done. R16 */
  readonly imprintSm3?: string; readonly imprintConfirmedAt?: Instant;
  readonly makingId?: string; readonly esId?: string;
  readonly collection?: { readonly by: string; readonly at: Instant; readonly proof: IdentityProof };
  readonly submittedAt: Instant; readonly changedAt: Instant; readonly endedAt?: Instant;
}
/** A document of an application in a round; source `applicant`, or the system that gave it. R09 */
export interface Material extends SuppliedMaterial { readonly round: number; readonly source: string; readonly fetchedAt?: Instant; readonly addedAt: Instant }

/** filed: from the police registry; supplied: by the applicant; drawn: by the closest rule or to the applicant's choice. R13, R15 */
export type ImprintVariant = 'filed' | 'supplied' | 'drawn';
/** A picture for the seal, PNG, with its size in millimetres. why, since: for which reason, and since when, the filed one could not be had. rule: that it follows (R15). */
export interface Imprint { readonly variant: ImprintVariant; readonly picture: Uint8Array; readonly width: number; readonly height: number; readonly style?: string; readonly rule?: string; readonly why?: string; readonly since?: Instant }
/** With what it was compared, by whom, and how that ended. R14 */
export interface KeptImprint extends Imprint { readonly sm3: string; readonly chosen: boolean; readonly recordedAt: Instant; readonly comparison?: { readonly outcome: 'same' | 'different' | 'accepted'; readonly by: string; readonly at: Instant; readonly reason: string } }

/** One entry of what happened to an application, in order; details name no person by more than the id. */
export interface ApplicationEvent { readonly number: number; readonly at: Instant; readonly actor: string; readonly act: string; readonly status: ApplicationStatus; readonly comment?: string }

export interface Applications {
  /**
   * One transaction: row with the competent departments, materials, signature, timeline, audit. Locks the physical code, so that of two new applications for it
   * one is refused: `application-duplicate` (R71). `competence-missing` (R11), `owner-unknown`, `document-unknown`, `seal-unknown`. A second one for the
   * same predecessor while the first is open: `application-duplicate`.
   */
  submit(order: ApplicationOrder, terms: ApplicationTerms, signature: ApplicationSignature): Promise<Application>;
  get(id: string): Promise<Application>;                                       // application-unknown
  /** applicant: own ones; units: of these owners; issuing: before these departments. Newest first, behind the application `after`. */
  list(filter: { readonly applicant?: string; readonly units?: readonly string[]; readonly issuing?: readonly string[]; readonly kind?: ApplicationKind; readonly status?: ApplicationStatus }, page: { readonly after?: string; readonly limit: number }): Promise<readonly Application[]>;
  /** Of the present round, or of another. */
  materials(id: string, round?: number): Promise<readonly Material[]>;
  signature(id: string): Promise<ApplicationSignature & { readonly by: string; readonly at: Instant }>;
  timeline(id: string): Promise<readonly ApplicationEvent[]>;
  /** Applicant, handler, holder, candidates and deciders of any round. */
  takesPart(id: string, actor: string): Promise<boolean>;

  /** Adds what shared data gave in the present round; the same kind of the same subject again changes nothing. R09 */
  addMaterials(id: string, materials: readonly SharedMaterial[], by: string): Promise<void>;
  /** The present round's review: flow by the issuing department's binding, subject, kept state. `review-not-bound` */
  loadForReview(id: string): Promise<ReviewOpening>;
  /**
   * As for a use. The scene of the rule is the issuing department; requester is the applicant, who never decides a task that counts: `reviewer-is-applicant`. Who
   * holds no role there, or acted for the making authority on the same seal: `reviewer-not-competent` (R11), `roles-on-one-seal` (R63). An end moves the application in the
   * same transaction; `approved` only where the rule's approvals are there: `approval-missing`.
   */
  recordStep(step: ReviewStep): Promise<ReviewStepOutcome>;
  /** returned → under-review, round + 1, with the corrected order; kind, unit and applicant stay. `application-transition-refused` */
  resubmit(order: ApplicationOrder, signature: ApplicationSignature): Promise<Application>;
  /** By the applicant, where the status allows it; the round's open tasks are cancelled. */
  withdraw(id: string, by: string, comment: string): Promise<Application>;
  /** Along the table of transitions; the same status again changes nothing. `application-transition-refused` */
  move(id: string, status: ApplicationStatus, facts: { readonly problem?: string; readonly comment?: string }, by: string): Promise<Application>;

  /** Keeps pictures, and the one that is to be the seal's; → awaiting-comparison where people must compare, else → awaiting-confirmation, or → making where the policy asks for no confirmation. R13, R14 */
  recordImprint(id: string, imprints: { readonly all: readonly Imprint[]; readonly chosen: ImprintVariant; readonly compared?: { readonly outcome: 'same'; readonly reason: string } }, next: 'awaiting-comparison' | 'awaiting-confirmation' | 'making', by: string): Promise<Application>;
  imprints(id: string): Promise<readonly KeptImprint[]>;
  imprint(id: string, variant: ImprintVariant | 'chosen'): Promise<KeptImprint | undefined>;
  /** A reviewer's reasoned decision: `same`, or `accepted` while there is nothing to compare with → awaiting-confirmation (making where the policy asks for none); `different` → refused. R14 */
  compareImprint(id: string, outcome: 'same' | 'different' | 'accepted', reason: string, by: string): Promise<Application>;
  /** By the applicant, on exactly this picture: → making, or → returned. `imprint-changed` R16 */
  confirmImprint(id: string, confirmation: { readonly imprintSm3: string; readonly accepted: boolean; readonly comment: string }, by: string): Promise<Application>;
  /** While `making`: the order to make the seal, its esID kept in the application; again: the same. R63 */
  placeMaking(id: string, by: string): Promise<Making>;
  /** The making is done: → awaiting-collection where the policy asks for it, else → done. */
  finish(id: string, by: string): Promise<Application>;
  /** awaiting-collection → done: by whom, when, how proved. R68 */
  collect(id: string, proof: IdentityProof, by: string): Promise<Application>;
  /** Those whom a notice is for were told of it; the applicant of a refusal: that duty is kept (R61). */
  noticeSent(id: string, notice: { readonly notice: string; readonly number: string }): Promise<void>;
  /** Ids of applications that have not ended: what `recover` starts again. */
  open(): Promise<readonly string[]>;

  /** A row of the competence table; the same policy, division, kind and system again replaces it. */
  setCompetence(row: Competence, by: string): Promise<void>;
  competences(policy: string): Promise<readonly Competence[]>;
  /** Which flow an issuing department reviews by; the flow is one of its own. R12 */
  bindReview(issuingUnit: string, kind: ReviewFlow, flowHash: string, by: string): Promise<void>;
  reviewBinding(issuingUnit: string, kind: ReviewFlow): Promise<Flow>;         // review-not-bound
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
   * `use-ended`, `subject-changed`, `approval-missing`, `holder-act-missing`, `outside-scope`, `seal-not-lendable`, `grant-*`, `standing-approval-*`, `release-missing`, `release-expired`,
   * `seal-not-active`, `seal-expired`, `certificate-revoked`, `revocation-unknown`, `device-unavailable` (sign took more than 5 s) and
   * `stamp-outdated`: edition or time no longer hold; discard and prepare again. A transaction that has to be repeated calls `sign` again.
   */
  sign(id: string, sign: (stamp: Stamp, edition: SealEdition & { readonly key: SealKey }, now: Instant, release: Release | undefined) => Promise<Uint8Array>): Promise<Stamp>;
  finish(id: string, output: DocumentRow): Promise<Stamp>;
}

export interface RegisterRow { readonly unit: string; readonly number: number; readonly stampId: string; readonly useId: string; readonly esId: string; readonly at: Instant; readonly reason: string; readonly approvers: readonly { readonly person: string; readonly name: string; readonly at: Instant; readonly counts?: string }[]; readonly handler: string; readonly documentName: string; readonly documentSm3: string; readonly place: Place; readonly signature: Uint8Array;
  /** By what it was asked for; and for a standing approval the system, and the person who answers for it (A24). */
  readonly grant?: string; readonly standingApproval?: string; readonly client?: string; readonly answerable?: string }
export interface Register { list(units: readonly string[], page: { readonly after?: { readonly unit: string; readonly number: number }; readonly limit: number }): Promise<readonly RegisterRow[]>; ofUse(useId: string): Promise<readonly RegisterRow[]> }

// ---- obligations --------------------------------------------------------------------------------------------------------------

/** A duty to file an event in a seal's life with an authority; policy, rule and article gave `due` (R60). R20-R22 */
export interface Obligation {
  readonly id: string; readonly esId: string; readonly changeNumber: number; readonly unit: string; readonly authority: FilingAuthority; readonly event: FilingEvent; readonly eventAt: Instant;
  /** The seal's after the event; edition: whose seal data are filed. */
  readonly status: StoredSealStatus; readonly edition: number;
  /** statutory: whether `due` is a deadline of the text or a target of the policy (R61). */
  readonly policy: string; readonly rule: 'R20' | 'R21' | 'R22'; readonly article: string; readonly statutory: boolean; readonly due: Instant; readonly warnAt: Instant; readonly filedBy: FilingBody;
  readonly state: 'open' | 'done'; readonly late: boolean; readonly receipt?: { readonly number: string; readonly at: Instant }; readonly settledAt?: Instant;
  readonly attempts: number; readonly lastProblem?: string; readonly nextAttemptAt: Instant;
  /** When people were told, by what they were told of. */
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

// ---- custody ------------------------------------------------------------------------------------------------------------------

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

// ---- outbox and audit ---------------------------------------------------------------------------------------------------------

/** What a message is about; its `target` is the seal, or the obligation. */
export type OutboxTopic = 'seal-changed' | 'filing-due';
export interface OutboxMessage { readonly id: number; readonly topic: OutboxTopic; readonly target: string; readonly payload: Readonly<Record<string, unknown>>; readonly attempts: number }
export interface Outbox {
  /** Up to `limit` due messages, oldest first, locked for no one: delivery may repeat. */
  due(limit: number): Promise<readonly OutboxMessage[]>;
  done(id: number): Promise<void>;
  retryLater(id: number, delayMs: number): Promise<void>;
}

/** When the list of an authority was made, ends and was fetched. */
export interface KnownList { readonly issuer: string; readonly thisUpdate: Instant; readonly nextUpdate: Instant; readonly fetchedAt: Instant; readonly revoked: number }
export interface Revocations {
  /** In one transaction the list takes the place of the issuer's last one, unless that is newer. Stamps that are being signed wait for it, or it for them. R42 */
  keep(list: AcceptedList): Promise<void>;
  lists(): Promise<readonly KnownList[]>;
}

export type AuditFinding = { readonly subject: string; readonly number: number; readonly fault: 'entry-altered' | 'entry-missing' | 'head-altered' } | { readonly minute: Instant; readonly fault: 'anchor-altered' | 'anchor-differs' }
  | { readonly hour: Instant; readonly fault: 'hour-altered' | 'hour-differs' | 'hour-stamp-wrong' | 'hour-not-stamped' };
/** When the time stamp over the imprint says it was made; undefined when it cannot be relied on. */
export type JudgeTimestamp = (token: Uint8Array, imprint: Uint8Array) => Instant | undefined;
export interface Audit {
  /** Entries of one subject, from `after`. */
  entries(subject: string, page: { readonly after?: number; readonly limit: number }): Promise<readonly AuditEntry[]>;
  append(entry: Omit<AuditEntry, 'number' | 'at'>): Promise<void>;
  /** Writes the anchor of the last full minute; the same minute again changes nothing. */
  anchor(): Promise<void>;
  /** Closes the last full hour over all anchors since the one before; again, or without anchors, it changes nothing. */
  closeHour(): Promise<void>;
  /** Closed hours without time stamp, oldest first, and the SM3 digest to be stamped. */
  unstampedHours(limit: number): Promise<readonly { readonly hour: Instant; readonly imprint: Uint8Array }[]>;
  /** The first time stamp of an hour stays. */
  keepHourStamp(hour: Instant, stamp: { readonly token: Uint8Array; readonly at: Instant }): Promise<void>;
  /** Recomputes every chain, the last anchor and every hour; empty when all hold. Time stamps are judged, and asked for after a day, where `judge` is given. */
  check(judge?: JudgeTimestamp): Promise<readonly AuditFinding[]>;
}

// ---- events, webhooks, signed requests ------------------------------------------------------------------------------------------

/** Something that happened in a unit; numbers grow, some are missing. */
export interface EventNote { readonly number: number; readonly type: string; readonly resource: string; readonly unit: string; readonly at: Instant }
export interface Events {
  /** Events after a number, oldest first. One that was begun earlier may still appear below a number that was seen: look again a little before it. */
  after(number: number, limit: number): Promise<readonly EventNote[]>;
  /** The highest number there is; 0 when nothing has happened. */
  last(): Promise<number>;
}

export interface Webhook { readonly id: string; readonly unit: string; readonly url: string; readonly types: readonly string[]; readonly keys: readonly { readonly id: string; readonly createdAt: Instant }[]; readonly createdBy: string; readonly createdAt: Instant }
export interface DeliveryAttempt { readonly number: number; readonly at: Instant; readonly milliseconds: number; readonly status?: number; readonly problem?: string }
export interface Delivery { readonly id: number; readonly event: EventNote; readonly state: 'open' | 'done' | 'failed'; readonly nextAttemptAt?: Instant; readonly attempts: readonly DeliveryAttempt[] }
/** What is to be sent now; `attempt` is the number of this try. */
export interface DueDelivery { readonly id: number; readonly webhook: string; readonly url: string; readonly event: EventNote; readonly keys: readonly { readonly id: string; readonly secret: Uint8Array }[]; readonly attempt: number }

export interface Webhooks {
  /** The same id again gives the row that is there. At most `limits.webhooksPerUnit` of a unit: `webhook-limit`. */
  add(webhook: { readonly id: string; readonly unit: string; readonly url: string; readonly types: readonly string[]; readonly key: { readonly id: string; readonly secret: Uint8Array } }, by: string): Promise<Webhook>;
  get(id: string): Promise<Webhook>;                                           // webhook-unknown
  list(units: readonly string[]): Promise<readonly Webhook[]>;
  /** Nothing more is sent; what is open is given up. */
  remove(id: string, by: string): Promise<void>;
  addKey(id: string, key: { readonly id: string; readonly secret: Uint8Array }, by: string): Promise<Webhook>;
  /** The last key cannot be retired: `webhook-key-needed`. */
  retireKey(id: string, keyId: string, by: string): Promise<Webhook>;
  /** Newest first; `after`: the number of the last one that the caller has. */
  deliveries(id: string, page: { readonly after?: number; readonly limit: number }): Promise<readonly Delivery[]>;
  /** Takes up to `limit` due deliveries for `leaseMs`: nobody else takes them meanwhile. */
  claim(limit: number, leaseMs: number): Promise<readonly DueDelivery[]>;
  /** What came of a try; `retryAfterMs` undefined: done, or given up when there was a problem. */
  attempted(id: number, attempt: DeliveryAttempt, retryAfterMs?: number): Promise<void>;
  /** Makes a delivery due now, whatever became of it. `delivery-unknown` */
  resend(id: string, deliveryId: number, by: string): Promise<void>;
}

export interface ClientKey { readonly id: string; readonly client: string; readonly algorithm: 'hmac-sm3' | 'sm2'; readonly createdAt: Instant }
export interface ClientKeys {
  add(key: { readonly id: string; readonly client: string } & ({ readonly algorithm: 'hmac-sm3'; readonly secret: Uint8Array } | { readonly algorithm: 'sm2'; readonly publicKey: Uint8Array }), by: string): Promise<ClientKey>;
  list(client: string): Promise<readonly ClientKey[]>;
  retire(client: string, keyId: string, by: string): Promise<void>;            // client-key-unknown
  /** What a request under this key is checked by; undefined when it is unknown or retired, or its client disabled. */
  verifier(keyId: string): Promise<{ readonly client: string; readonly grants: readonly RoleGrant[]; readonly key: { readonly algorithm: 'hmac-sm3'; readonly secret: Uint8Array } | { readonly algorithm: 'sm2'; readonly publicKey: Uint8Array } } | undefined>;
  /** Takes a nonce once; false when it was taken before. Forgets those older than `keepMs`. */
  takeNonce(keyId: string, nonce: string, keepMs: number): Promise<boolean>;
}
