import * as z from 'zod';
import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { AbsenceView, absenceView } from './view.ts';

export const listAbsences = route({
  method: 'get', path: '/absences', operation: 'absence.manage', summary: 'Absences of the person who is signed in, and those in which they stand in for others, newest first',
  answers: { 200: z.object({ items: z.array(AbsenceView) }) },
  on: () => ({ target: { own: true }, found: undefined }),
  async handle({ actor, store }) {
    const absences = await store.absences.of(actor.id);
    const names = await namesIn(store, absences.flatMap(({ person, proxy }) => [`person/${person}`, `person/${proxy}`]));
    return { items: absences.map((absence) => absenceView(absence, names)) };
  },
});
