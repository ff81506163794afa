import type { ProblemCode } from '../../domain/errors.ts';
import { isProblem, problem, type ProblemDetails } from '../../domain/problem.ts';
import type { RecoveryEvent, RequestName } from './operations.ts';

/** The first request to a process is `open`, or `provision` the only one. */
export interface RequestMessage {
  readonly id: number;
  readonly operation: RequestName;
  readonly argument: unknown;
}

/** A failure as it crosses between processes: a problem by its code, a bug by its text. */
export type Failure = { readonly code: ProblemCode; readonly details: ProblemDetails } | { readonly bug: string };

export type AnswerMessage = { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly failure: Failure };

/** What the device's process sends. */
export type ChildMessage = AnswerMessage | { readonly recovery: RecoveryEvent } | { readonly warning: string };

export const failureOf = (error: unknown): Failure =>
  isProblem(error) ? { code: error.code, details: error.details } : { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };

export const errorOf = (failure: Failure): Error => ('code' in failure ? problem(failure.code, failure.details) : new Error(`in the device's process: ${failure.bug}`));
