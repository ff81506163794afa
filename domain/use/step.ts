import type { ApproverSource, Proof } from '../approval/rule.ts';
import type { Instant } from '../instant.ts';
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
}

/** What the workflow needs to begin or to go on. */
export interface UseOpening {
  /** The compiled graph as JSON text. */
  readonly graph: string;
  readonly subjectText: string;
  readonly subjectSm3: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** stamped: whether a stamp of the use is finished. */
  readonly resumed?: { readonly state: string; readonly step: number; readonly status: UseStatus; readonly stamped: boolean };
}

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

export interface DecisionEntry {
  readonly id: string;
  readonly taskId: string;
  readonly person: string;
  readonly outcome: 'approved' | 'refused';
  readonly proof: Proof;
  /** SM3 of the subject the person saw, hex. */
  readonly subject: string;
  readonly comment: string;
}

/** One engine step: all it changed, for one transaction with the version guard. */
export interface StepRecord {
  readonly useId: string;
  /** The step this one follows; 0 opens the use. */
  readonly after: number;
  /** subjectSm3: of the subject that `opening` gave; by now another one (the binding changed): `subject-changed`. */
  readonly open?: UseOrder & { readonly subjectSm3?: string };
  /** Engine state as JSON text. */
  readonly state: string;
  readonly opened: readonly TaskOpening[];
  readonly closed: readonly { readonly id: string; readonly state: 'completed' | 'cancelled' }[];
  readonly history: readonly { readonly element: string; readonly event: string; readonly at: Instant }[];
  readonly decision?: DecisionEntry;
  readonly end?: { readonly status: Exclude<UseStatus, 'open'>; readonly problem?: string };
}

/** `recorded`, also when this very step was recorded before; `stale` with what the database holds when it is further on. */
export type StepOutcome =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'stale'; readonly state: string; readonly step: number; readonly status: UseStatus };
