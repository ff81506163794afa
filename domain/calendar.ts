import { days, hours, instantOf, later, type Instant } from './instant.ts';

/** Statutory time is Asia/Shanghai: eight hours before UTC, without summer time in the years of electronic seals. R60 */
const offset = hours(8);

/** A calendar day of Asia/Shanghai; month 1-12. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The calendar day of an instant. */
export function dayOf(at: Instant): CalendarDay {
  const local = new Date(at + offset);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

/** 00:00 of a calendar day. Days and months beyond their range run on into the next. */
export const startOfDay = ({ year, month, day }: CalendarDay): Instant => instantOf(Date.UTC(year, month - 1, day) - offset);

/** The calendar day of an instant as text: `2026-11-22`. */
export const dayText = (at: Instant): string => new Date(at + offset).toISOString().slice(0, 10);

/** 00:00 of the day that lies so many calendar days before the day of the end, which is not counted. A06 */
export const daysBefore = (end: Instant, count: number): Instant => later(startOfDay(dayOf(end)), -days(count));

/** 00:00 of the same day so many calendar months before the end, or of that month's last day where it has no such day. A06, R60 */
export function monthsBefore(end: Instant, count: number): Instant {
  const { year, month, day } = dayOf(end);
  return startOfDay({ year, month: month - count, day: Math.min(day, lengthOfMonth(year, month - count)) });
}

/** 00:00 of the day that lies so many calendar days after the day of the instant. */
export const daysAfter = (at: Instant, count: number): Instant => later(startOfDay(dayOf(at)), days(count));

const lengthOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
