import * as z from 'zod';
import { instant } from '../../../domain/instant.ts';
import { namesIn } from '../../names.ts';
import { reply, route } from '../../route.ts';
import { Id, InstantText } from '../../schemas.ts';
import { absenceTarget, AbsenceView, absenceView, recordsInAbsence } from './view.ts';

export const setAbsence = route({
  method: 'post', path: '/absences', operation: 'absence.manage', summary: 'Have another act in one\'s tasks while one is away (代理); a head may do so for who fell ill',
  body: z.strictObject({
    person: Id.optional().meta({ description: 'who is away, if another: somebody of the unit that one heads; then the proxy is a third' }),
    proxy: Id, from: InstantText, until: InstantText, flows: z.array(z.string().min(1).max(100)).min(1).max(100).optional(),
  }),
  answers: { 201: AbsenceView, 422: ['absence-unfit', 'idempotency-key-reused'] },
  async on({ actor, body: { person = actor.id }, store }) {
    return { target: await absenceTarget(store, actor, person), found: person };
  },
  async handle({ on: person, caller, body: { proxy, from, until, flows }, newId, store }) {
    const absence = await store.absences.set({ id: newId('absence'), person, proxy, from: instant(from), until: instant(until), ...(flows && { flows }) }, caller);
    return reply(201, absenceView(absence, await namesIn(store, recordsInAbsence(absence))), { location: `/api/v1/absences/${absence.id}` });
  },
});
