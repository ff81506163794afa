interface Span { readonly from: string; readonly until: string; readonly endedAt?: string }

/** Whether a proxy decides now; the server says so again at each decision. */
export type AbsenceState = 'now' | 'coming' | 'over' | 'ended';

/** @param now milliseconds */
export function absenceState({ from, until, endedAt }: Span, now: number): AbsenceState {
  if (endedAt !== undefined) return 'ended';
  if (now >= Date.parse(until)) return 'over';
  return now < Date.parse(from) ? 'coming' : 'now';
}

/** The longest that an absence may be, in milliseconds; the server's own limit. */
const longest = 366 * 86_400_000;

/** What is wrong with a time that was filled in; undefined while it is not complete. @param from empty: from now on @param now milliseconds */
export function spanWrong({ from, until }: { readonly from: string; readonly until: string }, now: number): 'untilFirst' | 'tooLong' | undefined {
  if (until === '') return undefined;
  const [start, end] = [from === '' ? now : Date.parse(from), Date.parse(until)];
  if (end <= start || end <= now) return 'untilFirst';
  return end - start > longest ? 'tooLong' : undefined;
}

/** The instant of a date and time filled in as in China. R60 @param local YYYY-MM-DDTHH:mm */
export const instantIn = (local: string): string => new Date(`${local}:00+08:00`).toISOString();
