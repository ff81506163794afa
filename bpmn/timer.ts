import { hours, instant, instantOf, later, type Instant } from '../domain/instant.ts';

/** Calendar part and elapsed part of an ISO 8601 duration. */
export interface Duration {
  readonly months: number;
  readonly milliseconds: number;
}

/** `R3/PT1H`, `R3/2026-01-01T08:00:00+08:00/PT1H`: how often, undefined for ever, from when, undefined for at once, and how long between. */
export interface Cycle {
  readonly times?: number;
  readonly from?: Instant;
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

/** Reads `R<n>/<duration>` with n ≥ 1, or `R/<duration>`, of at least one second, the first time at a date where one stands between; undefined for anything else. */
export function cycleOf(text: string): Cycle | undefined {
  const parts = /^R(\d{0,6})\/(?:([^/P]+)\/)?(P.+)$/.exec(text);
  const every = parts?.[3] === undefined ? undefined : durationOf(parts[3]);
  const from = parts?.[2] === undefined ? undefined : dateOf(parts[2]);
  if (parts?.[2] !== undefined && from === undefined) return undefined;
  if (!parts || !every || every.milliseconds + every.months === 0 || Number(parts[1] || 1) === 0) return undefined;
  return { ...(parts[1] && { times: Number(parts[1]) }), ...(from !== undefined && { from }), every };
}

/** When a cycle fires first, as seen at an instant: at its date or the first multiple of it that is not past, without a date one length later. */
export function firstOf({ from, every }: Cycle, at: Instant): Instant {
  if (from === undefined) return plus(at, every);
  if (from >= at) return from;
  let times = Math.floor((at - from) / (every.milliseconds + every.months * longestMonth));
  for (let due = plusTimes(from, every, times); ; due = plusTimes(from, every, ++times)) if (due >= at) return due;
}

const longestMonth = hours(31 * 24);

const plusTimes = (at: Instant, { months, milliseconds }: Duration, times: number): Instant => plus(at, { months: months * times, milliseconds: milliseconds * times });

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
