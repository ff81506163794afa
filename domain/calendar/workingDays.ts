import { dayText } from '../calendar.ts';
import { days, later, type Instant } from '../instant.ts';

/** What a year's notice of the State Council says: days as text, `2026-10-01`. */
export interface HolidayNotice {
  readonly year: number;
  /** Days without work: first and last of each holiday. */
  readonly rest: readonly (readonly [string, string])[];
  /** Saturdays and Sundays that are worked instead. */
  readonly work: readonly string[];
}

/** Notices of the years that are known: plain data. */
export type WorkingCalendar = readonly HolidayNotice[];

/** No notice is known for that year: nobody can say which of its days are worked. */
export interface UnknownYear {
  readonly unknownYear: number;
}

/** Most working days that are counted at once. */
export const mostWorkingDays = 1_000;

/** Whether a day (`2026-10-01`) is worked: as the notices say, else Monday to Friday. A notice may name days of the year before. */
export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean | UnknownYear {
  if (calendar.some(({ work }) => work.includes(day))) return true;
  if (calendar.some(({ rest }) => rest.some(([first, last]) => first <= day && day <= last))) return false;
  const year = Number(day.slice(0, 4));
  if (!calendar.some((notice) => notice.year === year)) return { unknownYear: year };
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/**
 * The instant so many working days later, or earlier for a negative count, at the same time of day in Asia/Shanghai. The day of
 * the instant itself is never counted, whether it is worked or not. 0 is the instant itself. RangeError unless the count is a
 * whole number of at most `mostWorkingDays`.
 */
export function workdaysAfter(at: Instant, count: number, calendar: WorkingCalendar): Instant | UnknownYear {
  if (!Number.isInteger(count) || Math.abs(count) > mostWorkingDays) throw new RangeError(`not a number of working days: ${count}`);
  const step = days(Math.sign(count));
  let reached = at;
  for (let left = Math.abs(count); left > 0; ) {
    reached = later(reached, step);
    const worked = isWorkingDay(dayText(reached), calendar);
    if (typeof worked === 'object') return worked;
    if (worked) left--;
  }
  return reached;
}
