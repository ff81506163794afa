import { ActivityCancellationType, proxyActivities, type ActivityOptions } from '@temporalio/workflow';
import type { ApplicationAct } from '../domain/application/act.ts';
import type { ApplicationNotice } from '../domain/application/notices.ts';
import type { ApplicationOrder, OrderSignature, SharedMaterial } from '../domain/application/order.ts';
import type { ApplicationState } from '../domain/application/state.ts';
import type { ReviewOpening, ReviewStep, ReviewStepOutcome } from '../domain/application/step.ts';
import type { FlowQuestion } from '../domain/flow/step.ts';
import type { Instant } from '../domain/instant.ts';
import type { FilingDigest, FilingNotice } from '../domain/filing/notices.ts';
import type { SealNotice } from '../domain/life/notices.ts';
import type { StoredSealStatus } from '../domain/seal/status.ts';
import type { StepOutcome, StepRecord, UseOpening } from '../domain/use/step.ts';
import { taskQueues, type RenewalRequest, type UseInput } from './messages.ts';

export interface UseActivities {
  /** What the use needs to begin or go on; writes nothing. */
  loadUse(input: UseInput): Promise<UseOpening>;
  recordStep(step: StepRecord): Promise<StepOutcome>;
}

/** What every hosted flow asks of the rows, whatever hosts it. */
export interface FlowActivities {
  /** The newest version of a process in the unit of the instance's flow: its hash, and its graph as JSON text. `called-process-unknown` */
  findProcess(asked: { readonly instanceId: string; readonly process: string; readonly versionTag?: string }): Promise<{ readonly hash: string; readonly graph: string }>;
  /** The graph of a deployed flow as JSON text. */
  loadGraph(hash: string): Promise<string>;
  /** Answers to `head("…")`, `holders("…")`, `approvers()` and `calendar()`, by the text of the call. */
  lookUp(instanceId: string, questions: readonly FlowQuestion[]): Promise<Readonly<Record<string, unknown>>>;
  /** Keeps a part of a step that is too large for one message. Repeatable. */
  keepStepPart(part: { readonly instanceId: string; readonly after: number; readonly number: number; readonly content: string }): Promise<void>;
  /** A part of the state that an instance has after a step; undefined when it is further on. */
  readStatePart(part: { readonly instanceId: string; readonly step: number; readonly number: number }): Promise<string | undefined>;
}

export interface ApplicationActivities {
  /** undefined: not handed in yet. */
  loadApplication(applicationId: string): Promise<ApplicationState | undefined>;
  /** Judges what is handed in by the policy in force and writes it; refuses with everything that is missing. R07-R12, R67 */
  submitApplication(handedIn: { readonly order: ApplicationOrder; readonly signature: OrderSignature; readonly shared: readonly SharedMaterial[] }): Promise<ApplicationState>;
  /** silence: what the process knows of the police registry, on which it depends whether the applicant may supply the imprint (R13). */
  performAct(applicationId: string, act: ApplicationAct, silence: { readonly silentSince?: Instant; readonly missing?: boolean }): Promise<ApplicationState>;
  loadReview(applicationId: string): Promise<ReviewOpening>;
  recordReviewStep(step: ReviewStep): Promise<ReviewStepOutcome>;
  /** The order to make the seal; again: the same. */
  placeMaking(applicationId: string): Promise<{ readonly makingId: string; readonly makeBy: Instant }>;
  /** How an order to make a seal stands; with the problem's code when it failed. */
  readMaking(makingId: string): Promise<{ readonly state: 'open' | 'done' | 'failed'; readonly problem?: string }>;
  /** The seal is made. R68 */
  finishMaking(applicationId: string): Promise<ApplicationState>;
  /** Does what was approved where no seal is made: a status act, a standing approval, whatever the kind asks. Ends the application, with the problem where it cannot be done. */
  carryOut(applicationId: string): Promise<ApplicationState>;
  failApplication(applicationId: string, problem: string): Promise<ApplicationState>;
}

export interface ApplicationOutboundActivities {
  /** What other departments hold of what the application must carry, kept as documents. R09 */
  fetchSharedMaterials(order: ApplicationOrder): Promise<readonly SharedMaterial[]>;
  /** Whether the police registry knows the physical seal as the order names it: `physical-seal-unknown`, `-void`, `-of-another`. R08 */
  checkPhysicalSeal(order: ApplicationOrder): Promise<void>;
  /** Takes the imprint from the police registry, or where the policy allows that of the applicant. silentSince: the registry did not answer. R08, R13, R14 */
  obtainImprint(asked: { readonly applicationId: string; readonly silentSince?: Instant }): Promise<{ readonly state: ApplicationState; readonly silentSince?: Instant; readonly missing?: boolean }>;
  /** Has the data of the certificate's user agreed to, where the policy names a body that checks them: `certificate-data-refused`. R69 */
  checkCertificateData(applicationId: string): Promise<void>;
  /** Mail about an application; number makes it one of several of its kind. */
  notifyApplication(notice: { readonly applicationId: string; readonly notice: ApplicationNotice; readonly number: string }): Promise<void>;
  /** Mail that the review flow draws. */
  notifyReview(notice: { readonly applicationId: string; readonly instanceId: string; readonly jobId: string; readonly to: string; readonly template: string }): Promise<void>;
}

export interface StampActivities {
  /** Builds the stamp's bytes and what is to be signed; gives the stamp's id. Repeatable: UNIQUE (use, document, seal, place). */
  prepareStamp(useId: string): Promise<string>;
  /** Lets the device sign in one short transaction; again: finds the signature that is there. `stale`: prepared too long ago, prepare again. */
  signStamp(stampId: string): Promise<'signed' | 'stale'>;
  /** Writes the stamped document and its archived copy. Repeatable. */
  finishStamp(stampId: string): Promise<{ readonly documentId: string }>;
}

export interface MakingActivities {
  /** The seal's key, in the device or wrapped by it (R51); gives the PKCS#10 request for its certificate, base64. */
  generateSealKey(makingId: string): Promise<{ readonly request: string; readonly validStart: Instant; readonly validEnd: Instant }>;
  /** Seal data signed by the maker's key, and the rows, in one transaction. R18, R19 */
  makeSeal(makingId: string, issued: IssuedCertificate): Promise<{ readonly esId: string; readonly edition: number }>;
  failMaking(makingId: string, problem: string): Promise<void>;
}

/** Certificates as base64 DER: the seal's, then its chain towards the root. */
export interface IssuedCertificate {
  readonly certificate: string;
  readonly chain: readonly string[];
}

export interface OutboundActivities {
  requestCertificate(order: { readonly makingId: string; readonly request: string; readonly validStart: Instant; readonly validEnd: Instant }): Promise<IssuedCertificate>;
  /** Mail about a use; `jobId` makes its message id, so that a repeated send is one mail. */
  /** Tells those who may act in a task that it is late; `to`: those who are over them instead. number: by which the same reminder is sent once. */
  remindTask(reminder: { readonly taskId: string; readonly number: number; readonly to?: 'unit-head' | 'flow-administrator' }): Promise<void>;
  /** Tells those whom an act in a task concerns. */
  tellOfTaskAct(actId: string): Promise<void>;
  notifyUse(notice: { readonly useId: string; readonly jobId: string; readonly to: string; readonly template: string }): Promise<void>;
  /** Tells all concerned of a change of a seal. R35 */
  announceSealChange(esId: string, change: number): Promise<void>;
  /** Has the certification authority revoke the seal's certificates, where the change ends the trust in them. Repeatable. R32, R35 */
  revokeCertificates(esId: string, change: number): Promise<void>;
  /** Tells whom a notice is for, once. R28, R61 */
  tellOfSeal(esId: string, edition: number, notice: SealNotice): Promise<void>;
}

/** How a seal stands, and what its process has to do about it now. */
export interface SealStanding {
  readonly status: StoredSealStatus;
  readonly edition: number;
  /** Numbers of changes that nobody has been told of yet. */
  readonly unannounced: readonly number[];
  /** What people are to be told now. */
  readonly notices: readonly SealNotice[];
  /** Whether the window of its renewal is open. R28, R29 */
  readonly renewable: boolean;
  /** When there is something to do again, if nothing happens before. */
  readonly wakeAt?: Instant;
}

/** How a renewal stands. */
export interface RenewalStanding {
  /** Why there is nothing to renew any more, or yet. */
  readonly over?: 'renewed' | 'ended' | 'expired' | 'not-due';
  readonly notices: readonly SealNotice[];
  /** An order that is being carried out. */
  readonly making?: string;
  readonly wakeAt?: Instant;
}

export interface SealActivities {
  loadSeal(esId: string): Promise<SealStanding>;
  /** edition: the one that the renewal is to make. */
  loadRenewal(esId: string, edition: number): Promise<RenewalStanding>;
  /** Writes the order of the next edition, or finds the one that is open. `renewal-too-early`, `seal-not-active`, `seal-expired` R28 */
  orderRenewal(esId: string, request: RenewalRequest): Promise<{ readonly makingId: string; readonly edition: number }>;
}

/** When people are to be told of an obligation that is still open then. */
export interface FilingNoticeAt {
  readonly notice: FilingNotice;
  readonly at: Instant;
}

/** That an authority has taken a filing; its number is the authority's own. */
export interface FilingReceipt {
  readonly filingId: string;
  readonly number: string;
  readonly at: Instant;
}

export interface FilingActivities {
  /** How the obligation stands, and the notices that are still to be given. */
  loadFiling(obligationId: string): Promise<{ readonly open: boolean; readonly late: boolean; readonly notices: readonly FilingNoticeAt[] }>;
  /** Done. Repeatable: the first receipt stays. */
  settleFiling(obligationId: string, receipt: FilingReceipt): Promise<{ readonly late: boolean }>;
  /** Late from now on, if it is open. */
  recordLateFiling(obligationId: string): Promise<void>;
}

export interface DutyActivities {
  /** Mails those whose duty is late, once. Repeatable. R61 */
  tellOfDuty(dutyId: string): Promise<void>;
}

export interface FilingOutboundActivities {
  /** Hands the obligation to its authority, which knows it by its id; says itself when it wants to be tried again. HLJ 13, NAT 17 */
  submitFiling(obligationId: string): Promise<FilingReceipt>;
  /** Mails those responsible, if the obligation is still open, but who is sent too many in this hour. Repeatable. R20 */
  tellOfFiling(obligationId: string, notice: FilingNotice): Promise<void>;
  /** Mails somebody all that was gathered in an hour, once. Repeatable. R20 */
  tellOfFilings(digest: FilingDigest): Promise<void>;
}

/** The one time-out table. Retries never end by themselves: what cannot succeed says so by a problem that is not retryable. */
const retry = { initialInterval: '500 ms', backoffCoefficient: 2, maximumInterval: '1 minute' };
/** A worker that says nothing for so long is gone: another takes over. */
const heartbeatTimeout = '10 s';
const timeouts = {
  records: { taskQueue: taskQueues.records, startToCloseTimeout: '20 s', heartbeatTimeout, retry },
  /** A stamp that is under way when the flow stops asking for it is waited for: it may have been signed. */
  stamping: {
    taskQueue: taskQueues.stamping, startToCloseTimeout: '60 s', heartbeatTimeout, retry: { ...retry, maximumInterval: '15 s' },
    cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  },
  making: { taskQueue: taskQueues.making, startToCloseTimeout: '60 s', heartbeatTimeout, retry },
  outbound: { taskQueue: taskQueues.outbound, startToCloseTimeout: '30 s', heartbeatTimeout, retry },
  /** While somebody waits for the answer: what does not answer at once is done without, or asked again later. */
  asking: { taskQueue: taskQueues.outbound, startToCloseTimeout: '4 s', scheduleToCloseTimeout: '6 s', heartbeatTimeout, retry: { ...retry, maximumAttempts: 2 } },
} as const satisfies Record<string, ActivityOptions>;

export const { findProcess, loadGraph, lookUp, keepStepPart, readStatePart } = proxyActivities<FlowActivities>(timeouts.records);
export const { loadUse, recordStep } = proxyActivities<UseActivities>(timeouts.records);
export const { loadSeal, loadRenewal, orderRenewal } = proxyActivities<SealActivities>(timeouts.records);
export const { prepareStamp, signStamp, finishStamp } = proxyActivities<StampActivities>(timeouts.stamping);
export const { generateSealKey, makeSeal, failMaking } = proxyActivities<MakingActivities>(timeouts.making);
export const { requestCertificate, notifyUse, remindTask, tellOfTaskAct, announceSealChange, revokeCertificates, tellOfSeal } = proxyActivities<OutboundActivities>(timeouts.outbound);

export const { loadApplication, submitApplication, performAct, loadReview, recordReviewStep, placeMaking, readMaking, finishMaking, carryOut, failApplication } = proxyActivities<ApplicationActivities>(timeouts.records);
export const { fetchSharedMaterials, checkPhysicalSeal } = proxyActivities<ApplicationOutboundActivities>(timeouts.asking);
export const { obtainImprint, checkCertificateData, notifyApplication, notifyReview } = proxyActivities<ApplicationOutboundActivities>(timeouts.outbound);
export const { loadFiling, settleFiling, recordLateFiling } = proxyActivities<FilingActivities>(timeouts.records);
export const { submitFiling, tellOfFiling, tellOfFilings } = proxyActivities<FilingOutboundActivities>(timeouts.outbound);
export const { tellOfDuty } = proxyActivities<DutyActivities>(timeouts.outbound);
