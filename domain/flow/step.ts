import type { ApproverSource, DecisionOutcome, Proof } from '../approval/rule.ts';
import type { Instant } from '../instant.ts';

/** What hosts a flow: its instance belongs to a use of a seal, or to one round of an application's review. */
export const flowHosts = ['use', 'application'] as const;
export type FlowHostKind = (typeof flowHosts)[number];

export interface TaskOpening {
  readonly id: string;
  readonly element: string;
  readonly name: string;
  readonly counts?: string;
  readonly required: number;
  /** Whom the flow assigns; a task that counts goes to the rule's `who` whatever stands here. */
  readonly who?: ApproverSource | { readonly relation: 'requester' } | { readonly persons: readonly string[] };
  readonly dueAt?: Instant;
}

export interface DecisionEntry<Outcome extends DecisionOutcome = DecisionOutcome> {
  readonly id: string;
  readonly taskId: string;
  readonly person: string;
  readonly outcome: Outcome;
  readonly proof: Proof;
  /** SM3 of the subject the person saw, hex. */
  readonly subject: string;
  readonly comment: string;
  /** Answers to the criteria that the review asks, each on its own. R10 */
  readonly criteria?: Readonly<Record<string, boolean>>;
}

/** One engine step of a hosted flow: all it changed, for one transaction with the version guard. */
export interface FlowStep {
  /** The step this one follows; 0 opens the instance. */
  readonly after: number;
  /** Engine state as JSON text. */
  readonly state: string;
  readonly opened: readonly TaskOpening[];
  readonly closed: readonly { readonly id: string; readonly state: 'completed' | 'cancelled' }[];
  readonly history: readonly { readonly element: string; readonly event: string; readonly at: Instant }[];
  readonly decision?: DecisionEntry;
  readonly end?: { readonly status: string; readonly problem?: string };
}

/** `recorded`, also when this very step was recorded before; `stale` with what the database holds when it is further on. */
export type FlowStepOutcome<Status extends string = string> =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'stale'; readonly state: string; readonly step: number; readonly status: Status };
