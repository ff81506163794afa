import type { FlowStep, FlowStepOutcome, KeptInstance } from '../flow/step.ts';
import type { ApplicationStatus } from './status.ts';

/** The id of the flow's instance in a round of an application: a correction begins another round. */
export const reviewId = (applicationId: string, round: number): string => (round === 1 ? applicationId : `${applicationId}-${round}`);

/** How a review can end: with an outcome, or because the application ended elsewhere. */
export const reviewEnds = ['approved', 'refused', 'returned', 'withdrawn', 'failed'] as const;
export type ReviewEnd = (typeof reviewEnds)[number];
export type ReviewStatus = 'open' | ReviewEnd;

/** What the workflow needs to begin the review of the present round, or to go on. */
export interface ReviewOpening {
  readonly applicationId: string;
  /** The flow's instance: `reviewId` of the round. */
  readonly instanceId: string;
  readonly round: number;
  /** Of the application; a round is reviewed while it is `under-review`. */
  readonly status: ApplicationStatus;
  /** The compiled graph as JSON text. */
  readonly graph: string;
  readonly subjectText: string;
  readonly subjectSm3: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The flow is that of the seal for which a standing approval is asked: its stamp task stands for granting it. */
  readonly grants?: boolean;
  /** Message with which the flow begins, where the application names one. */
  readonly start?: string;
  /** Set when the instance is written. */
  readonly resumed?: KeptInstance & { readonly status: ReviewStatus };
}

/** One engine step of a review. */
export interface ReviewStep extends FlowStep {
  readonly applicationId: string;
  readonly round: number;
  /** Opens the round's instance; subjectSm3: of the subject that `loadForReview` gave, by now another one (the binding changed): `subject-changed`. */
  readonly open?: { readonly subjectSm3?: string };
  /** Moves the application too, in the same transaction. */
  readonly end?: { readonly status: ReviewEnd; readonly problem?: string };
}

export type ReviewStepOutcome = FlowStepOutcome<ReviewStatus>;
