import { dateAndTime, evaluate, FeelDate, FeelDateTime, parseDate } from 'feelin';
import { publishedNotices } from '../../domain/calendar/notices.ts';
import { workdaysAfter, type WorkingCalendar } from '../../domain/calendar/workingDays.ts';
import { calendarWith, isCalendar } from '../../domain/calendar/year.ts';
import { hours, instant, instantOf, isoText, later, type Instant } from '../../domain/instant.ts';
import type { Functions } from './compiled.ts';

/** What an evaluation may know beside its variables. */
export interface Extra {
  /** Answers to look-ups, by `answerName`. A look-up without answer cannot be evaluated. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** The notices that `workdays` counts by; if absent, the published ones with those that the host has answered to `calendar()`. */
  readonly calendar?: WorkingCalendar;
}

/** Why a function cannot give a value. `code` is that of the incident it becomes. */
export class FunctionFailure extends Error {
  readonly code: 'calendar-unknown' | 'look-up-unanswered' | 'function-arguments';

  constructor(code: FunctionFailure['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Functions that only the host can answer; their answers are looked up before an element begins. */
export const lookUpFunctions = ['head', 'holders'] as const;
export type LookUpFunction = (typeof lookUpFunctions)[number];

/**
 * The look-up of what is set of the working-day calendar, for whatever calls `workdays`; no function that an expression could call.
 * Its answer: notices, as domain/calendar has them.
 */
export const calendarCall = 'calendar()';

/** Whether the value may answer `calendar()`. */
export const answersCalendar = isCalendar;

/** The name of a look-up's answer: `head("unit-1")`. */
export const answerName = (function_: LookUpFunction, argument: unknown): string => `${function_}(${JSON.stringify(argument)})`;

/** Statutory time is Asia/Shanghai, without summer time: a fixed offset, so that no time zone data are asked. R60 */
const shanghai = { offset: '+08:00', milliseconds: hours(8) };

/** An instant as FEEL's date and time. */
export const feelInstant = (at: Instant): unknown => dateAndTime(isoText(later(at, shanghai.milliseconds)).replace('Z', shanghai.offset));

const feelDay = (at: Instant): unknown => parseDate(isoText(later(at, shanghai.milliseconds)).slice(0, 10));

type Given = readonly unknown[];

/** As feelin takes functions: all arguments by position. */
const feelFunction = (give: (given: Given) => unknown): unknown => Object.assign((...given: unknown[]) => give(given), { $args: ['...given'] });

/**
 * The functions that are ours. `now()` and `today()` are those of `at`, never the machine's. `workdays(n)` is n working days after
 * `at`, `workdays(from, n)` after a date and time, date (its 00:00) or text of either, always at the same time of day in
 * Asia/Shanghai. `head(unit)` and `holders(seal)` give the host's answers.
 */
export const functionsAt = (at: Instant, { answers = {}, calendar }: Extra): Functions => ({
  now: () => Object.assign(() => feelInstant(at), { $args: [] }),
  today: () => Object.assign(() => feelDay(at), { $args: [] }),
  workdays: () => feelFunction((given) => workdays(given.length === 1 ? [feelInstant(at), ...given] : given, calendar ?? calendarIn(answers))),
  head: () => feelFunction((given) => answer('head', given, answers)),
  holders: () => feelFunction((given) => answer('holders', given, answers)),
});

const ownNames: readonly string[] = Object.keys(functionsAt(instantOf(0), {}));

/** Whether a function of that name is one of FEEL's or ours; a call of any other would give null, whatever it was meant to give. */
export function isFunctionName(name: string): boolean {
  if (ownNames.includes(name)) return true;
  try {
    return !evaluate(name, {}).warnings.some(({ type }) => type === 'NO_VARIABLE_FOUND');
  } catch {
    return true; // no name at all: its syntax is refused elsewhere
  }
}

/** Answers of before calendars were set, and those to others, leave the published notices. */
function calendarIn(answers: Readonly<Record<string, unknown>>): WorkingCalendar {
  const set = Object.hasOwn(answers, calendarCall) ? answers[calendarCall] : undefined;
  return isCalendar(set) ? calendarWith(set) : publishedNotices;
}

function workdays([from, count, ...more]: Given, calendar: WorkingCalendar): unknown {
  if (more.length > 0 || typeof count !== 'number') throw new FunctionFailure('function-arguments', 'workdays takes a number of days, or a date and time and a number of days');
  const reached = counted(() => workdaysAfter(instantIn(from), count, calendar));
  if (typeof reached === 'object') throw new FunctionFailure('calendar-unknown', `no notice of holidays is known for ${reached.unknownYear}`);
  return feelInstant(reached);
}

function counted<T>(count: () => T): T {
  try {
    return count();
  } catch (error) {
    throw error instanceof RangeError ? new FunctionFailure('function-arguments', `workdays: ${error.message}`) : error;
  }
}

/** A text without offset is taken as time of Asia/Shanghai. R60 */
function instantIn(value: unknown): Instant {
  const text = value instanceof FeelDateTime || value instanceof FeelDate ? value.iso : value;
  if (typeof text !== 'string') throw new FunctionFailure('function-arguments', 'workdays counts from a date and time');
  const whole = (text.includes('T') ? text : `${text}T00:00:00`).replace('@Asia/Shanghai', shanghai.offset);
  return instant(/(Z|[+-]\d{2}:\d{2})$/.test(whole) ? whole : `${whole}${shanghai.offset}`);
}

function answer(function_: LookUpFunction, given: Given, answers: Readonly<Record<string, unknown>>): unknown {
  if (given.length !== 1 || typeof given[0] !== 'string') throw new FunctionFailure('function-arguments', `${function_} takes one id`);
  const name = answerName(function_, given[0]);
  if (!Object.hasOwn(answers, name)) throw new FunctionFailure('look-up-unanswered', `${name} has no answer`);
  return answers[name];
}
