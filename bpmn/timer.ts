import { hours, instant, instantOf, later, type Instant } from '../domain/instant.ts';

/** Calendar part and elapsed part of an ISO 8601 duration. */
export interface Duration {
  readonly months: number;
  readonly milliseconds: number;
}

/** `R3/PT1H`: how often, undefined for ever, and how long between. */
export interface Cycle {
  readonly times?: number;
  readonly every: Duration;
}

const durationForm = /^P(?=.)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?=.)(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/;

/** Reads an ISO 8601 duration of whole parts (`PT72H`, `P1M2DT3H`); undefined for anything else. */
export function durationOf(text: string): Duration | undefined {
  const parts = durationForm.exec(text);
  if (!parts) return undefined;
  const [years, months, weeks, days, hoursPart, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number, number];
  return { months: years * 12 + months, milliseconds: ((((weeks * 7 + days) * 24 + hoursPart) * 60 + minutes) * 60 + seconds) * 1_000 };
}

/** Reads `R<n>/<duration>` with n ≥ 1, or `R/<duration>`, of at least one second; undefined for anything else. */
export function cycleOf(text: string): Cycle | undefined {
  const parts = /^R(\d{0,6})\/(P.+)$/.exec(text);
  const every = parts?.[2] === undefined ? undefined : durationOf(parts[2]);
  if (!parts || !every || every.milliseconds + every.months === 0 || Number(parts[1] || 1) === 0) return undefined;
  return parts[1] ? { times: Number(parts[1]), every } : { every };
}

/** Reads an ISO 8601 date and time with offset; undefined for anything else. */
export function dateOf(text: string): Instant | undefined {
  try {
    return instant(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The instant plus a duration; months are those of the calendar in Asia/Shanghai, the day cut to the month's last. R60 */
export function plus(at: Instant, { months, milliseconds }: Duration): Instant {
  if (months === 0) return later(at, milliseconds);
  const local = new Date(at + hours(8));
  const day = local.getUTCDate();
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() + months);
  const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
  local.setUTCDate(Math.min(day, last));
  return instantOf(local.getTime() - hours(8) + milliseconds);
}
