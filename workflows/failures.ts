import { ActivityFailure, ApplicationFailure, ChildWorkflowFailure, TimeoutFailure } from '@temporalio/common';
import { problems, type ProblemCode } from '../domain/errors.ts';
import { Problem, type ProblemDetails } from '../domain/problem.ts';

/** A problem as a Temporal failure: its type is the code, its first detail the facts; final unless the table calls it retryable. `pauseMs`: until it is tried again, instead of what the time-out table says. */
export function toFailure(problem: Problem, pauseMs?: number): ApplicationFailure {
  return ApplicationFailure.create({ type: problem.code, message: problem.message, nonRetryable: !problem.retryable, details: [problem.details], nextRetryDelay: pauseMs });
}

/** The problem that a failure carries, however deep it lies; undefined for anything else. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof ApplicationFailure && isCode(error.type)) return new Problem(error.type, (error.details?.[0] ?? {}) as ProblemDetails);
  if (error instanceof ActivityFailure || error instanceof ChildWorkflowFailure) return problemOf(error.cause);
  return undefined;
}

const isCode = (type: string | null | undefined): type is ProblemCode => typeof type === 'string' && Object.hasOwn(problems, type);

/** Whether nobody answered: the activity took too long, or what it asked is out of reach now. */
export const isSilence = (error: unknown): boolean => (error instanceof ActivityFailure && error.cause instanceof TimeoutFailure) || problemOf(error)?.retryable === true;
