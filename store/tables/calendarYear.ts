import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { integer, json, moment, text } from './columns.ts';

/** The working days of a year as somebody has set them, by a notice or its correction. Rows are never changed. */
export interface CalendarYearRow {
  readonly year: number;
  readonly version: number;
  readonly holidays: readonly string[];
  readonly workingWeekends: readonly string[];
  readonly source: string;
  readonly setBy: string;
  readonly setAt: Instant;
}

export const calendarYearTable = new EntitySchema<CalendarYearRow>({
  name: 'calendar_year',
  columns: {
    year: integer({ primary: true }),
    version: integer({ primary: true }),
    holidays: json(),
    workingWeekends: json({ name: 'working_weekends' }),
    source: text(500),
    setBy: text(60, { name: 'set_by' }),
    setAt: moment({ name: 'set_at' }),
  },
});
