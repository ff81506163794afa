import * as z from 'zod';
import { namesIn } from '../../names.ts';
import { onNothing, route } from '../../route.ts';
import { YearParams, YearView, yearView } from './view.ts';

export const readCalendarYear = route({
  method: 'get', path: '/calendar/years/{year}', operation: 'calendar.read', summary: 'Holidays and working weekends of a year, in all versions, the one that counts first',
  params: YearParams, answers: { 200: z.object({ year: z.int(), versions: z.array(YearView) }), 404: 'calendar-year-unknown' },
  on: onNothing,
  async handle({ params: { year }, store }) {
    const versions = await store.calendar.versions(year);
    const names = await namesIn(store, versions.map(({ setBy }) => setBy));
    return { year, versions: versions.map((version) => yearView(version, names)) };
  },
});
