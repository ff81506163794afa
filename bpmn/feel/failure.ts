import { FunctionFailure } from './functions.ts';

/** What could not be evaluated; becomes an incident, of that code if there is one. */
export interface EvaluationFailure {
  readonly failure: string;
  readonly code?: FunctionFailure['code'];
}

/** What was thrown while something was evaluated, as a value. */
export const failureOf = (error: unknown): EvaluationFailure => ({
  failure: `cannot be evaluated: ${(error as Error).message}`,
  ...(error instanceof FunctionFailure && { code: error.code }),
});
