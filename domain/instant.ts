/** A point in time: milliseconds since 1970-01-01T00:00:00Z. Made only by the functions of this file. */
export type Instant = number & { readonly instant: unique symbol };

/** Reads an ISO 8601 text with an offset (`2026-12-31T15:30:00+08:00`). Throws RangeError for anything else. */
export function instant(text: string): Instant {
  const value = /(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(value)) throw new RangeError(`not an instant with an offset: ${text}`);
  return value as Instant;
}

/** Takes milliseconds since the epoch as an instant. */
export const instantOf = (milliseconds: number): Instant => Math.trunc(milliseconds) as Instant;

/** The instant as ISO 8601 text in UTC with milliseconds. */
export const isoText = (at: Instant): string => new Date(at).toISOString();

/** The instant moved by milliseconds. */
export const later = (at: Instant, milliseconds: number): Instant => (at + milliseconds) as Instant;

/** What tells the time. Production: the database's UTC; workflows: Temporal's; tests: the test's. */
export interface Clock {
  now(): Instant;
}

export const seconds = (n: number): number => n * 1_000;
export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => n * 3_600_000;
export const days = (n: number): number => n * 86_400_000;
