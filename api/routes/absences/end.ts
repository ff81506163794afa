import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { AbsenceParams, absenceTarget, AbsenceView, absenceView, recordsInAbsence } from './view.ts';

export const endAbsence = route({
  method: 'delete', path: '/absences/{id}', operation: 'absence.manage', summary: 'Act again oneself; a head may end it for who is back',
  params: AbsenceParams, answers: { 200: AbsenceView, 404: 'absence-unknown' },
  async on({ params, actor, store }) {
    const found = await store.absences.get(params.id);
    return { target: await absenceTarget(store, actor, found.person), found };
  },
  async handle({ on: { id }, caller, store }) {
    const absence = await store.absences.end(id, caller);
    return absenceView(absence, await namesIn(store, recordsInAbsence(absence)));
  },
});
