import { dateAndTime, evaluate as evaluateFeel, parseDate } from 'feelin';
import { isoText, later, hours, type Instant } from '../../domain/instant.ts';

/** What could not be evaluated; becomes an incident. */
export interface EvaluationFailure {
  readonly failure: string;
}
export type Evaluated = { readonly value: unknown } | EvaluationFailure;

/** Statutory time is Asia/Shanghai, without summer time: a fixed offset, so that no time zone data are asked. R60 */
const shanghai = { offset: '+08:00', milliseconds: hours(8) };

/** An instant as FEEL's date and time. */
export const feelInstant = (at: Instant): unknown => dateAndTime(isoText(later(at, shanghai.milliseconds)).replace('Z', shanghai.offset));

const feelDay = (at: Instant): unknown => parseDate(isoText(later(at, shanghai.milliseconds)).slice(0, 10));

const function_ = (value: unknown): unknown => Object.assign(() => value, { $args: [] });

/**
 * Evaluates a FEEL text. `now()` and `today()` are those of `at`, never the machine's. feelin gives no way to keep a parsed
 * tree, so the text that deploying has parsed and bounded is parsed once more here.
 */
export function evaluate(text: string, variables: Readonly<Record<string, unknown>>, at: Instant): Evaluated {
  try {
    return { value: evaluateFeel(text, { ...variables, now: function_(feelInstant(at)), today: function_(feelDay(at)) }).value };
  } catch (error) {
    return { failure: `cannot be evaluated: ${(error as Error).message}` };
  }
}

/** `=` begins FEEL; every other text stands for itself. */
export const feelOf = (text: string): string | undefined => (text.startsWith('=') ? text.slice(1).trim() : undefined);
