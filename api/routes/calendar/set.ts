import * as z from 'zod';
import { namesIn } from '../../names.ts';
import { onNothing, route } from '../../route.ts';
import { Day, Source, YearParams, YearView, yearView } from './view.ts';

export const setCalendarYear = route({
  method: 'put', path: '/calendar/years/{year}', operation: 'calendar.set', summary: 'Set holidays and working weekends of a year as its notice says; a corrected notice takes the place of the one before',
  params: YearParams, body: z.strictObject({ holidays: z.array(Day).max(100), workingWeekends: z.array(Day).max(60), source: Source }),
  answers: { 200: YearView, 422: 'calendar-year-unfit' },
  on: onNothing,
  async handle({ params: { year }, body, caller, store }) {
    const set = await store.calendar.set({ year, ...body }, caller);
    return yearView(set, await namesIn(store, [set.setBy]));
  },
});
