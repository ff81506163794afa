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
      readonly due?: Instant;
      readonly followUp?: Instant;
    }
  | { readonly kind: 'close-task'; readonly taskId: string; readonly outcome: 'completed' | 'cancelled' }
  | { readonly kind: 'run-service'; readonly jobId: string; readonly element: string; readonly service: Service }
  | { readonly kind: 'cancel-service'; readonly jobId: string }
  | { readonly kind: 'arm-timer'; readonly timerId: string; readonly element: string; readonly due: Instant }
  | { readonly kind: 'disarm-timer'; readonly timerId: string }
  | { readonly kind: 'raise-incident'; readonly incidentId: string; readonly element: string; readonly code: string; readonly message: string }
  | { readonly kind: 'resolve-incident'; readonly incidentId: string }
  | { readonly kind: 'ended'; readonly outcome: FlowOutcome; readonly reason?: string };

/** What happened, in order. `element` is a node or, for `taken`, a flow; `instance` is absent for flows. */
export interface TraceEvent {
  readonly element: string;
  readonly instance?: string;
  readonly event: 'entered' | 'activated' | 'completing' | 'completed' | 'terminating' | 'cancelled' | 'taken' | 'incident' | 'resolved';
  readonly at: Instant;
}
