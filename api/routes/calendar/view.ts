import * as z from 'zod';
import { calendarYears } from '../../../domain/calendar/year.ts';
import { isoText } from '../../../domain/instant.ts';
import type { CalendarYear } from '../../../store/store.ts';
import type { Names } from '../../names.ts';
import { InstantText } from '../../schemas.ts';

export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).meta({ description: 'a calendar day: 2027-01-01' });
export const Source = z.string().trim().min(1).max(500).meta({ description: 'title, number and date of the notice' });

export const YearParams = z.object({ year: z.coerce.number().int().min(calendarYears.first).max(calendarYears.last).meta({ type: 'integer' }) });

export const YearView = z.object({
  year: z.int(),
  version: z.int().meta({ description: 'counted from 1; 0: built in, set by nobody' }),
  holidays: z.array(Day).meta({ description: 'days without work, weekends between them included' }),
  workingWeekends: z.array(Day).meta({ description: 'Saturdays and Sundays that are worked instead' }),
  source: z.string(),
  setBy: z.string().optional().meta({ description: 'name of the person who has set it' }),
  setAt: InstantText.optional(),
}).meta({ id: 'CalendarYear' });

export const yearView = ({ setBy, setAt, holidays, workingWeekends, ...year }: CalendarYear, names: Names): z.input<typeof YearView> => ({
  ...year, holidays: [...holidays], workingWeekends: [...workingWeekends], ...(setBy !== undefined && { setBy: names.person(setBy) }), ...(setAt !== undefined && { setAt: isoText(setAt) }),
});
