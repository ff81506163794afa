import * as z from 'zod';
import { reviewFlows } from '../../../domain/application/review.ts';
import { route } from '../../route.ts';
import { Id, NoContent, Sm3Text } from '../../schemas.ts';
import { requireBegun } from '../flows/begun.ts';
import { requireNothingChosen } from '../uses/choices.ts';

/** R12: which flow a department reviews by is configuration. */
export const bindReview = route({
  method: 'put', path: '/units/{unit}/review-flows/{kind}', operation: 'review-flow.bind', summary: 'Bind one of the department\'s flows to its reviews',
  params: z.object({ unit: Id, kind: z.enum(reviewFlows) }), body: z.strictObject({ flow: Sm3Text }), answers: { 204: NoContent, 404: 'flow-unknown', 422: 'flow-refused' },
  on: ({ params: { unit } }) => ({ target: { unit }, found: unit }),
  async handle({ on: unit, params, body, store, caller }) {
    await requireBegun(store, body.flow, false);
    await requireNothingChosen(store, body.flow);
    await store.applications.bindReview(unit, params.kind, body.flow, caller);
  },
});
