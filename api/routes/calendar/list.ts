import * as z from 'zod';
import { missingYears } from '../../../domain/calendar/year.ts';
import { namesIn } from '../../names.ts';
import { onNothing, route } from '../../route.ts';
import { YearView, yearView } from './view.ts';

export const listCalendarYears = route({
  method: 'get', path: '/calendar/years', operation: 'calendar.read', summary: 'The years whose working days are known, oldest first, and those that should be set by now',
  answers: { 200: z.object({ items: z.array(YearView), missing: z.array(z.int()) }) },
  on: onNothing,
  async handle({ store }) {
    const [years, now] = [await store.calendar.years(), await store.now()];
    const names = await namesIn(store, years.map(({ setBy }) => setBy));
    return { items: years.map((year) => yearView(year, names)), missing: [...missingYears(now, years.map(({ year }) => year))] };
  },
});
