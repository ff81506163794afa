import type { ProblemCode } from '../../../domain/errors.ts';

/** A problem document of the API (RFC 9457), or what happened on the way to it. */
export interface ProblemDetails {
  /** `offline`: no answer came. Codes of later versions may come too. */
  readonly code: ProblemCode | 'offline';
  readonly status: number;
  readonly title: string;
  readonly instance?: string;
  readonly done?: boolean | 'unknown';
  readonly [detail: string]: unknown;
}

/** Thrown by every call that does not succeed. */
export class RequestProblem extends Error {
  constructor(readonly details: ProblemDetails) {
    super(details.title);
    this.name = 'RequestProblem';
  }
}

/** The problem that an error stands for; a bug of the pages counts as `internal`. */
export const problemOf = (error: unknown): ProblemDetails =>
  error instanceof RequestProblem ? error.details : { code: 'internal', status: 500, title: String(error) };

export const isProblem = (error: unknown, ...codes: ProblemDetails['code'][]): boolean => error instanceof RequestProblem && codes.includes(error.details.code);
