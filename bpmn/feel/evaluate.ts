import type { Instant } from '../../domain/instant.ts';
import { run } from './compiled.ts';
import { failureOf, type EvaluationFailure } from './failure.ts';
import { functionsAt, type Extra } from './functions.ts';

export type { EvaluationFailure } from './failure.ts';
export { feelInstant, type Extra } from './functions.ts';

export type Evaluated = { readonly value: unknown } | EvaluationFailure;

/**
 * Evaluates a FEEL text with the variables as they are at an instant. The value may share parts with the variables. Nothing but
 * the arguments decides it: what is kept between evaluations is only how texts are read.
 */
export function evaluate(text: string, variables: Readonly<Record<string, unknown>>, at: Instant, extra: Extra = {}): Evaluated {
  try {
    return { value: run(text, variables, functionsAt(at, extra)) };
  } catch (error) {
    return failureOf(error);
  }
}

/** `=` begins FEEL; every other text stands for itself. */
export const feelOf = (text: string): string | undefined => (text.startsWith('=') ? text.slice(1).trim() : undefined);
