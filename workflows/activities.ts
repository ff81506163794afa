import { ActivityCancellationType, proxyActivities, type ActivityOptions } from '@temporalio/workflow';
import type { Instant } from '../domain/instant.ts';
import type { StoredSealStatus } from '../domain/seal/status.ts';
import type { StepOutcome, StepRecord, UseOpening } from '../domain/use/step.ts';
import { taskQueues, type UseInput } from './messages.ts';

export interface UseActivities {
  /** What the use needs to begin or go on; writes nothing. */
  loadUse(input: UseInput): Promise<UseOpening>;
  recordStep(step: StepRecord): Promise<StepOutcome>;
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
  notifyUse(notice: { readonly useId: string; readonly jobId: string; readonly to: string; readonly template: string }): Promise<void>;
  /** Tells all concerned of a change of a seal. R35 */
  announceSealChange(esId: string, change: number): Promise<void>;
}

export interface SealActivities {
  /** Status, and the numbers of changes that nobody has been told of yet. */
  loadSeal(esId: string): Promise<{ readonly status: StoredSealStatus; readonly unannounced: readonly number[] }>;
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
} as const satisfies Record<string, ActivityOptions>;

export const { loadUse, recordStep } = proxyActivities<UseActivities>(timeouts.records);
export const { loadSeal } = proxyActivities<SealActivities>(timeouts.records);
export const { prepareStamp, signStamp, finishStamp } = proxyActivities<StampActivities>(timeouts.stamping);
export const { generateSealKey, makeSeal, failMaking } = proxyActivities<MakingActivities>(timeouts.making);
export const { requestCertificate, notifyUse, announceSealChange } = proxyActivities<OutboundActivities>(timeouts.outbound);
