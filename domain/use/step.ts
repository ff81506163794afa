import type { DecisionEntry, FlowStep, FlowStepOutcome, KeptInstance } from '../flow/step.ts';
import type { Place } from './place.ts';
import type { UseStatus } from './status.ts';

/** What is asked for when a seal is to be used. */
export interface UseOrder {
  readonly useId: string;
  readonly esId: string;
  /** `person/<id>` or `client/<id>`, as everywhere an actor is named. */
  readonly requester: string;
  readonly handler: string;
  readonly reason: string;
  readonly documentId: string;
  readonly place: Place;
  readonly form: Readonly<Record<string, string | number | boolean>>;
  /** Kind of the document, and SM3 of the template it was made from (hex), as the requester says. */
  readonly documentKind?: string;
  readonly template?: string;
  /** The grant under which it is asked for, or the standing approval that satisfies the rule. R38 */
  readonly grant?: string;
  readonly standingApproval?: string;
  /** By element of the flow, the persons whom the requester chooses for it. */
  readonly chosen?: Readonly<Record<string, readonly string[]>>;
  /** Name of the message whose start event begins the flow. */
  readonly start?: string;
}

/** What the workflow needs to begin or to go on. */
export interface UseOpening {
  /** The compiled graph as JSON text. */
  readonly graph: string;
  readonly subjectText: string;
  readonly subjectSm3: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Name of the message whose start event the request has named. */
  readonly start?: string;
  /** A standing approval satisfies the rule: nobody is asked, the document is stamped. */
  readonly standing?: boolean;
  /** stamped: whether a stamp of the use is finished. */
  readonly resumed?: KeptInstance & { readonly status: UseStatus; readonly stamped: boolean };
}

/** One engine step of a use. */
export interface StepRecord extends FlowStep {
  readonly useId: string;
  /** subjectSm3: of the subject that `opening` gave; by now another one (the binding changed): `subject-changed`. */
  readonly open?: UseOrder & { readonly subjectSm3?: string };
  readonly decision?: UseDecision;
  readonly end?: { readonly status: Exclude<UseStatus, 'open'>; readonly problem?: string };
}

/** A use is approved or refused, never sent back. */
export type UseDecision = DecisionEntry<'approved' | 'refused'>;

export type StepOutcome = FlowStepOutcome<UseStatus>;
