import type { Instant } from '../../domain/instant.ts';
import type { Place } from '../../domain/use/place.ts';
import type { UseStatus } from '../../domain/use/status.ts';
import type { StepOutcome, StepRecord, UseOpening, UseOrder } from '../../domain/use/step.ts';

export interface Use {
  readonly id: string; readonly esId: string; readonly unit: string; readonly requester: string; readonly handler: string; readonly reason: string; readonly documentId: string; readonly place: Place;
  readonly flowHash: string; readonly rule: { readonly id: string; readonly version: number }; readonly subject: { readonly number: number; readonly text: string; readonly sm3: string };
  readonly status: UseStatus; readonly problem?: string; readonly step: number; readonly createdAt: Instant; readonly endedAt?: Instant;
  readonly documentKind?: string; readonly template?: string; readonly grant?: string; readonly standingApproval?: string; readonly start?: string;
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
