import type { CompetenceRow } from '../../domain/application/competence.ts';
import type { ApplicationKind } from '../../domain/application/kinds.ts';
import type { ApplicationOrder, OrderSignature, SharedMaterial, SuppliedMaterial } from '../../domain/application/order.ts';
import type { ReviewFlow } from '../../domain/application/review.ts';
import type { ApplicationStatus } from '../../domain/application/status.ts';
import type { ReviewOpening, ReviewStep, ReviewStepOutcome } from '../../domain/application/step.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Flow } from './flows.ts';
import type { Making } from './seals.ts';

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
