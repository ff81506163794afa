import type { Instant } from '../../domain/instant.ts';
import type { Effect, TraceEvent } from './effects.ts';
import type { FlowState } from './state.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** By name of the command: what it carries besides the instant. */
export interface CommandTypes {
  /** A person's decision in a task with `yinxin:approval`. Whether this person may decide is the host's to check. */
  decide: { readonly taskId: string; readonly person: string; readonly outcome: 'approved' | 'refused'; readonly variables?: Variables };
  /** The end of an activity that people report: a task without approval, a receive task without message. */
  'complete-task': { readonly taskId: string; readonly variables?: Variables };
  'complete-service': { readonly jobId: string; readonly variables?: Variables };
  'fail-service': { readonly jobId: string; readonly code: string; readonly message: string };
  /** An activity ends with an error of BPMN: of a job that runs, or of an open task. */
  'throw-error': { readonly instance: string; readonly code: string; readonly variables?: Variables };
  'fire-timer': { readonly timerId: string };
  'deliver-message': { readonly subscriptionId: string; readonly variables?: Variables };
  'deliver-signal': { readonly subscriptionId: string; readonly variables?: Variables };
  /** Begins an element inside an ad-hoc subprocess; `instance`: of the subprocess, where several are open. */
  'activate-ad-hoc': { readonly element: string; readonly instance?: string };
  /** The host has found the process that a call activity asks for; `graph` names it in `Flows.loaded`. */
  'answer-call': { readonly jobId: string; readonly graph: string };
  /** The host has looked up `head(…)` or `holders(…)`; values by text of the call. */
  'answer-look-ups': { readonly jobId: string; readonly answers: Readonly<Record<string, unknown>> };
  /** Tries again what the incident stopped; variables are written before, seen from there. */
  'retry-incident': { readonly incidentId: string; readonly variables?: Variables };
  /** Writes variables of the process, or of the scope of an instance. */
  'set-variables': { readonly variables: Variables; readonly instance?: string };
  /** An administrator cancels an instance and begins another element of the same scope in its place. */
  'move-token': { readonly instance: string; readonly to: string };
  /** A task goes back to an earlier one of its scope; everything between them is cancelled. */
  return: { readonly taskId: string; readonly person: string; readonly to: string; readonly why: 'returned' | 'refused' | 'taken-back' };
  /** 加签: somebody else is to sign too. */
  'add-signer': { readonly taskId: string; readonly person: string; readonly signer: string; readonly where: 'before' | 'after' | 'beside' };
  /** 减签: somebody who has not signed yet is not to sign any more. */
  'remove-signer': { readonly taskId: string; readonly person: string; readonly signer: string };
  /** 转办, 离职转办: somebody signs in another's place. */
  'replace-signer': { readonly taskId: string; readonly person: string; readonly signer: string };
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
  | 'never-waits'
  | 'instance-unknown'
  | 'task-unknown'
  | 'task-ended'
  | 'task-decided'
  | 'task-needs-decision'
  | 'task-takes-no-decision'
  | 'not-a-signer'
  | 'not-your-turn'
  | 'signer-known'
  | 'act-not-allowed'
  | 'target-unfit'
  | 'job-unknown'
  | 'timer-unknown'
  | 'timer-not-due'
  | 'subscription-unknown'
  | 'not-enabled'
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
