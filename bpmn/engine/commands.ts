import type { Instant } from '../../domain/instant.ts';
import type { Effect, TraceEvent } from './effects.ts';
import type { FlowState } from './state.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** By name of the command: what it carries besides the instant. */
export interface CommandTypes {
  /** A person's decision in a task with `yinxin:approval`. Whether this person may decide is the host's to check. */
  decide: { readonly taskId: string; readonly person: string; readonly outcome: 'approved' | 'refused'; readonly variables?: Variables };
  /** The end of a task without approval. */
  'complete-task': { readonly taskId: string; readonly variables?: Variables };
  'complete-service': { readonly jobId: string; readonly variables?: Variables };
  'fail-service': { readonly jobId: string; readonly code: string; readonly message: string };
  'fire-timer': { readonly timerId: string };
  /** Tries again what the incident stopped. */
  'retry-incident': { readonly incidentId: string };
  'set-variables': { readonly variables: Variables };
  cancel: { readonly reason: string };
}
export type CommandKind = keyof CommandTypes;
export type CommandOf<K extends CommandKind> = { readonly kind: K; readonly at: Instant } & CommandTypes[K];
export type Command = { [K in CommandKind]: CommandOf<K> }[CommandKind];

/** What a command led to. */
export interface Step {
  readonly state: FlowState;
  readonly effects: readonly Effect[];
  readonly trace: readonly TraceEvent[];
}

export type RejectionCode =
  | 'flow-ended'
  | 'task-unknown'
  | 'task-ended'
  | 'task-decided'
  | 'task-needs-decision'
  | 'task-takes-no-decision'
  | 'job-unknown'
  | 'timer-unknown'
  | 'timer-not-due'
  | 'incident-unknown'
  | 'variable-reserved'
  | 'variable-unfit';

/** A command that is not allowed now; nothing has changed. */
export interface Rejection {
  readonly rejected: RejectionCode;
  readonly message: string;
}

export const rejection = (rejected: RejectionCode, message: string): Rejection => ({ rejected, message });
export const isRejection = (result: Step | Rejection | undefined): result is Rejection => result !== undefined && 'rejected' in result;
