import { dayOf } from '../calendar.ts';
import { days, type Instant } from '../instant.ts';
import { publishedNotices } from './notices.ts';
import type { HolidayNotice, WorkingCalendar } from './workingDays.ts';

/** First and last year that can be set. */
export const calendarYears = { first: 2000, last: 2099 } as const;

/** What is set for a year, day by day: `2027-01-01`, in order. */
export interface YearDays {
  readonly year: number;
  /** Days without work, weekends between them included, as the notice names them. */
  readonly holidays: readonly string[];
  /** Saturdays and Sundays that are worked instead. */
  readonly workingWeekends: readonly string[];
}

/** What is wrong with a day of a year that is to be set. */
export type DayFault =
  /** No day of the calendar in the form `2027-01-01`. */
  | 'malformed'
  /** Neither in the year, nor in the December before or the January after it. */
  | 'outside-year'
  | 'twice'
  /** Both a holiday and worked. */
  | 'both'
  /** Worked, but neither Saturday nor Sunday: that needs no notice. */
  | 'not-weekend'
  /** A statutory holiday of fixed date that is not among the holidays. */
  | 'statutory-missing'
  /** The notice of another year says the opposite of it. */
  | 'contradicts';

/** A day that may not stand where it does, or is missing. */
export interface DayFinding {
  readonly day: string;
  readonly fault: DayFault;
}

/** Statutory holidays of fixed date in every year, month and day. 全国年节及纪念日放假办法 (国务院令第795号), 二 */
const fixedHolidays = ['01-01', '05-01', '10-01', '10-02', '10-03'];

/** Judges the days of a year against each other and the notices of other years; empty when they may be set. */
export function yearFindings({ year, holidays, workingWeekends }: YearDays, others: WorkingCalendar): readonly DayFinding[] {
  const all = [...holidays, ...workingWeekends];
  const sound = all.filter(isDay);
  const found = (list: readonly string[], fault: DayFault): readonly DayFinding[] => [...new Set(list)].map((day) => ({ day, fault }));
  return [
    ...found(all.filter((day) => !isDay(day)), 'malformed'),
    ...found(sound.filter((day) => !isNear(day, year)), 'outside-year'),
    ...found([...repeated(holidays), ...repeated(workingWeekends)], 'twice'),
    ...found(workingWeekends.filter((day) => holidays.includes(day)), 'both'),
    ...found(workingWeekends.filter((day) => isDay(day) && !isWeekend(day)), 'not-weekend'),
    ...found(fixedHolidays.map((day) => `${year}-${day}`).filter((day) => !holidays.includes(day)), 'statutory-missing'),
    ...found(sound.filter((day) => others.some((other) => other.year !== year && contradicts(other, day, holidays.includes(day)))), 'contradicts'),
  ];
}

/** The days of a year as a notice: consecutive holidays as one. */
export function noticeOf({ year, holidays, workingWeekends }: YearDays): HolidayNotice {
  const rest: [string, string][] = [];
  for (const day of [...holidays].sort()) {
    const last = rest.at(-1);
    if (last && dayAfter(last[1]) === day) last[1] = day;
    else rest.push([day, day]);
  }
  return { year, rest, work: [...workingWeekends].sort() };
}

/** The days that a notice names. */
export const daysOf = ({ year, rest, work }: HolidayNotice): YearDays => ({ year, holidays: rest.flatMap(([first, last]) => between(first, last)), workingWeekends: work });

/** The published notices with those that were set since: a year that was set is as it was set. */
export const calendarWith = (set: WorkingCalendar): WorkingCalendar =>
  [...publishedNotices.filter(({ year }) => !set.some((notice) => notice.year === year)), ...set].sort((one, other) => one.year - other.year);

/** Years that somebody should have set by now: the present one, and from November on the next, whose notice is usually out by then. */
export function missingYears(at: Instant, known: readonly number[]): readonly number[] {
  const { year, month } = dayOf(at);
  return [year, ...(month >= 11 ? [year + 1] : [])].filter((each) => !known.includes(each));
}

/** Whether a value is a list of notices, as it was kept or handed over. */
export const isCalendar = (value: unknown): value is WorkingCalendar => Array.isArray(value) && value.every(isNotice);

function isNotice(value: unknown): value is HolidayNotice {
  const { year, rest, work } = (value ?? {}) as Partial<Record<keyof HolidayNotice, unknown>>;
  return Number.isInteger(year) && isDays(work) && Array.isArray(rest) && rest.every((part) => isDays(part) && part.length === 2);
}

const isDays = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((day) => typeof day === 'string' && isDay(day));

/** Whether a text is a day of the calendar: `2027-02-28`, not `2027-02-29`. */
export const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && dayText(Date.parse(day)) === day;

/** Whether a day is a Saturday or Sunday. */
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** A notice names days of its year, and of the months beside it: a weekend worked before New Year, a holiday that begins there. */
const isNear = (day: string, year: number): boolean => `${year - 1}-12-01` <= day && day <= `${year + 1}-01-31`;

const contradicts = ({ rest, work }: HolidayNotice, day: string, isHoliday: boolean): boolean => (isHoliday ? work.includes(day) : rest.some(([first, last]) => first <= day && day <= last));

const repeated = (list: readonly string[]): readonly string[] => list.filter((day, index) => list.indexOf(day) !== index);

const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10);
const dayAfter = (day: string): string => dayText(Date.parse(day) + days(1));

function between(first: string, last: string): readonly string[] {
  const all: string[] = [];
  for (let day = first; day <= last; day = dayAfter(day)) all.push(day);
  return all;
}
