import * as z from 'zod';
import { instant } from '../../../domain/instant.ts';
import { namesIn } from '../../names.ts';
import { reply, route } from '../../route.ts';
import { Id, InstantText } from '../../schemas.ts';
import { AbsenceView, absenceView } from './view.ts';

export const setAbsence = route({
  method: 'post', path: '/absences', operation: 'absence.manage', summary: 'Have another act in one\'s tasks while one is away (代理)',
  body: z.strictObject({ proxy: Id, from: InstantText, until: InstantText, flows: z.array(z.string().min(1).max(64)).min(1).max(100).optional() }),
  answers: { 201: AbsenceView, 422: ['absence-unfit', 'idempotency-key-reused'] },
  on: () => ({ target: { own: true }, found: undefined }),
  async handle({ actor, caller, body: { proxy, from, until, flows }, newId, store }) {
    const absence = await store.absences.set({ id: newId('absence'), person: actor.id, proxy, from: instant(from), until: instant(until), ...(flows && { flows }) }, caller);
    return reply(201, absenceView(absence, await namesIn(store, [`person/${absence.person}`, `person/${absence.proxy}`])), { location: `/api/v1/absences/${absence.id}` });
  },
});
