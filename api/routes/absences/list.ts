import * as z from 'zod';
import { onScope, scopeOf } from '../../authorisation.ts';
import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { AbsenceView, absenceView, recordsInAbsence } from './view.ts';

const AbsenceQuery = z.strictObject({ whose: z.enum(['own', 'unit']).default('own').meta({ description: 'unit: of the people of the units that one heads, those that hold now or will' }) });

export const listAbsences = route({
  method: 'get', path: '/absences', operation: 'absence.manage', summary: 'Absences of the person who is signed in, and those in which they stand in for others, newest first',
  query: AbsenceQuery,
  answers: { 200: z.object({ items: z.array(AbsenceView), flows: z.array(z.object({ key: z.string(), name: z.string() })).meta({ description: 'to which one\'s own absence may be limited' }) }) },
  on: ({ actor }) => onScope(actor, 'absence.manage'),
  async handle({ actor, query: { whose }, store }) {
    const { units } = scopeOf(actor, 'absence.manage');
    const absences = whose === 'own' ? await store.absences.of(actor.id) : await store.absences.inUnits(units === 'all' ? [] : units);
    const names = await namesIn(store, absences.flatMap(recordsInAbsence));
    return { items: absences.map((absence) => absenceView(absence, names)), flows: [...(await store.absences.flowsFor(actor.id))] };
  },
});
