import { problems, type ProblemCode } from './errors.ts';

/** Facts that explain a problem to the caller: never a key, PIN, token or identity number. */
export type ProblemDetails = Readonly<Record<string, unknown>>;

/** The one error that a caller can cause or must handle; everything else that is thrown is a bug. Crosses processes by its code. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}, options?: ErrorOptions) {
    super(problems[code].title, options);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }

  get retryable(): boolean {
    return problems[this.code].retryable;
  }
}

/** `throw problem('seal-not-active', { esId, status })` */
export const problem = (code: ProblemCode, details?: ProblemDetails, cause?: unknown): Problem =>
  new Problem(code, details, cause === undefined ? undefined : { cause });

export const isProblem = (error: unknown, code?: ProblemCode): error is Problem =>
  error instanceof Problem && (code === undefined || error.code === code);
