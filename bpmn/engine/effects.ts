import type { Instant } from '../../domain/instant.ts';
import type { Service, TaskApproval } from '../graph.ts';
import type { FlowOutcome } from './state.ts';

/** `zeebe:assignmentDefinition`, evaluated. */
export interface Assignment {
  readonly assignee?: string;
  readonly candidateGroups?: readonly string[];
  readonly candidateUsers?: readonly string[];
}

/** What the host is to do, in this order. Ids are `<element>#<n>` and never given twice. */
export type Effect =
  | {
      readonly kind: 'open-task';
      readonly taskId: string;
      readonly element: string;
      readonly name: string;
      /** Present: the task is decided; absent: it is completed. */
      readonly approval?: TaskApproval;
      readonly assignment?: Assignment;
      /** Who may act now, where the flow says so by name or signers are counted; the host finds them otherwise. */
      readonly persons?: readonly string[];
      readonly due?: Instant;
      readonly followUp?: Instant;
      readonly priority?: number;
      readonly form?: string;
    }
  /** Who may act in an open task has changed. added: besides those whom the host has found, where `persons` is absent. */
  | { readonly kind: 'reassign-task'; readonly taskId: string; readonly persons?: readonly string[]; readonly added: readonly string[] }
  | { readonly kind: 'remind-task'; readonly taskId: string }
  | { readonly kind: 'escalate-task'; readonly taskId: string; readonly to: 'unit-head' | 'flow-administrator' }
  /** decided: where that does not follow from each person's decision, in a vote and by what the policy does when time has run out. */
  | { readonly kind: 'close-task'; readonly taskId: string; readonly outcome: 'completed' | 'cancelled'; readonly decided?: 'approved' | 'refused' }
  /** Something went back: what was decided in these elements stands no more. scope: the instance in which it went back; decisions in other rounds of a repetition around it stand. */
  | { readonly kind: 'drop-decisions'; readonly elements: readonly string[]; readonly scope: string }
  | { readonly kind: 'run-service'; readonly jobId: string; readonly element: string; readonly service: Service }
  | { readonly kind: 'cancel-service'; readonly jobId: string }
  | { readonly kind: 'arm-timer'; readonly timerId: string; readonly element: string; readonly due: Instant }
  | { readonly kind: 'disarm-timer'; readonly timerId: string }
  | { readonly kind: 'subscribe'; readonly subscriptionId: string; readonly element: string; readonly to: 'message' | 'signal'; readonly name: string; readonly key?: string }
  | { readonly kind: 'unsubscribe'; readonly subscriptionId: string }
  | { readonly kind: 'send-message'; readonly element: string; readonly name: string; readonly key?: string; readonly variables: Readonly<Record<string, unknown>> }
  | { readonly kind: 'send-signal'; readonly element: string; readonly name: string; readonly variables: Readonly<Record<string, unknown>> }
  | { readonly kind: 'find-process'; readonly jobId: string; readonly element: string; readonly process: string; readonly versionTag?: string }
  | { readonly kind: 'look-up'; readonly jobId: string; readonly element: string; readonly calls: readonly LookUp[] }
  | { readonly kind: 'raise-incident'; readonly incidentId: string; readonly element: string; readonly code: string; readonly message: string }
  | { readonly kind: 'resolve-incident'; readonly incidentId: string }
  | { readonly kind: 'ended'; readonly outcome: FlowOutcome; readonly reason?: string };

/**
 * A call of `head(unit)` or `holders(seal)` with its argument, or `approvers()` of a task whose signers are counted: all who may decide
 * it, argument being its element; the answers are person ids: one for `head`, lists for the others. `calendar()`, without argument, asks
 * for the years of the working-day calendar that were set: notices of holidays. `text` is how the answer is named.
 */
export interface LookUp {
  readonly text: string;
  readonly function: 'head' | 'holders' | 'approvers' | 'calendar';
  readonly argument: string;
}

/** What happened, in order. `element` is a node or, for `taken`, a flow; `instance` is absent for flows. */
export interface TraceEvent {
  readonly element: string;
  readonly instance?: string;
  readonly event: 'entered' | 'activated' | 'completing' | 'completed' | 'terminating' | 'cancelled' | 'taken' | 'incident' | 'resolved';
  readonly at: Instant;
  /** Of the body of a loop, which is none of its rounds. */
  readonly body?: true;
}
