import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { AbsenceParams, AbsenceView, absenceView } from './view.ts';

export const endAbsence = route({
  method: 'delete', path: '/absences/{id}', operation: 'absence.manage', summary: 'Act again oneself',
  params: AbsenceParams, answers: { 200: AbsenceView, 404: 'absence-unknown' },
  async on({ params, actor, store }) {
    const found = await store.absences.get(params.id);
    return { target: { own: found.person === actor.id }, found };
  },
  async handle({ on: { id }, caller, store }) {
    const absence = await store.absences.end(id, caller);
    return absenceView(absence, await namesIn(store, [`person/${absence.person}`, `person/${absence.proxy}`]));
  },
});
