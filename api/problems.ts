import { ServiceError } from '@temporalio/client';
import { ZodError } from 'zod';
import { problems } from '../domain/errors.ts';
import { isProblem, problem, type Problem } from '../domain/problem.ts';
import { problemOf } from '../workflows/failures.ts';

/** RFC 9457, with our code and whether anything was done: `unknown` asks to repeat with the same Idempotency-Key. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly instance: string;
  readonly done: boolean | 'unknown';
  readonly [detail: string]: unknown;
}

/** The problem an error is for the caller; whatever is not foreseen is `internal`, and stays inside. */
export function problemFor(error: unknown): Problem {
  if (isProblem(error)) return error;
  if (error instanceof ZodError) return problem('request-invalid', { errors: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) }, error);
  return fromWorkflows(error) ?? fromHttp(error) ?? problem('internal', {}, error);
}

/** The answer to a problem; details never replace its own members. */
export function problemDocument(cause: Problem, request: { readonly id: string; readonly changes: boolean }): ProblemDocument {
  const { status, title } = problems[cause.code];
  const done = request.changes && status >= 500 ? 'unknown' : false;
  const details = cause.code === 'internal' ? {} : cause.details;
  return { done, ...details, type: `urn:yinxin:problem:${cause.code}`, title, status, code: cause.code, instance: `urn:uuid:${request.id}` };
}

function fromWorkflows(error: unknown): Problem | undefined {
  const carried = problemOf(error) ?? (error instanceof Error ? problemOf(error.cause) : undefined);
  if (carried) return carried;
  return error instanceof ServiceError ? problem('workflow-unavailable', {}, error) : undefined;
}

/** Errors of Express and its body parsers, which carry a status and, most of them, a type. */
function fromHttp(error: unknown): Problem | undefined {
  if (error instanceof URIError) return problem('request-invalid', { reason: 'path' }, error);
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number' || error.status >= 500) return undefined;
  if (error.status === 413) return problem('body-too-large', {}, error);
  if (error.status === 415) return problem('media-type-unsupported', {}, error);
  return problem('request-invalid', { reason: 'type' in error && typeof error.type === 'string' ? error.type : 'http' }, error);
}
