import type { YearDays } from '../../domain/calendar/year.ts';
import type { Instant } from '../../domain/instant.ts';

/** A year of the working-day calendar in one version. version 0: built in, set by nobody. source: title, number and date of the notice. */
export interface CalendarYear extends YearDays { readonly version: number; readonly source: string; readonly setBy?: string; readonly setAt?: Instant }

/** The years that are known: those that are built in, unless they were set. */
export interface Calendar {
  /** In their newest versions, oldest year first. */
  years(): Promise<readonly CalendarYear[]>;
  /** All versions of a year, newest first; `calendar-year-unknown`. */
  versions(year: number): Promise<readonly CalendarYear[]>;
  /** A new version of the year; the same once more gives the one that is there. `calendar-year-unfit` with what is wrong with which day. */
  set(year: YearDays & { readonly source: string }, by: string): Promise<CalendarYear>;
}
