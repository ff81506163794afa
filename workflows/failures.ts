import { ActivityFailure, ApplicationFailure, ChildWorkflowFailure } from '@temporalio/common';
import { problems, type ProblemCode } from '../domain/errors.ts';
import { Problem, type ProblemDetails } from '../domain/problem.ts';

/** A problem as a Temporal failure: its type is the code, its first detail the facts; final unless the table calls it retryable. */
export function toFailure(problem: Problem): ApplicationFailure {
  return ApplicationFailure.create({ type: problem.code, message: problem.message, nonRetryable: !problem.retryable, details: [problem.details] });
}

/** The problem that a failure carries, however deep it lies; undefined for anything else. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof ApplicationFailure && isCode(error.type)) return new Problem(error.type, (error.details?.[0] ?? {}) as ProblemDetails);
  if (error instanceof ActivityFailure || error instanceof ChildWorkflowFailure) return problemOf(error.cause);
  return undefined;
}

const isCode = (type: string | null | undefined): type is ProblemCode => typeof type === 'string' && Object.hasOwn(problems, type);
