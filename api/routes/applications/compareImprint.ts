import * as z from 'zod';
import { comparisonOutcomes } from '../../../domain/application/act.ts';
import { route } from '../../route.ts';
import { Accepted, Reason } from '../../schemas.ts';
import { onReviewed } from './about.ts';
import { actAnswers, acting } from './acting.ts';
import { ApplicationParams, ApplicationView } from './view.ts';

const Comparison = z.strictObject({ outcome: z.enum(comparisonOutcomes).meta({ description: 'accepted: it stands while there is nothing to compare it with' }), reason: Reason });

/** R14 */
export const compareImprint = route({
  method: 'post', path: '/applications/{id}/imprint-comparison', operation: 'application.review', summary: 'Decide on a supplied imprint that differs from the filed one, or cannot be compared',
  params: ApplicationParams, body: Comparison, answers: { 200: ApplicationView, 202: Accepted, ...actAnswers, 403: ['reviewer-is-applicant', 'reviewer-not-competent', 'roles-on-one-seal'] },
  on: onReviewed,
  async handle({ on: application, body, ...call }) {
    return acting(call, application, (id) => ({ act: 'compare', id, by: call.caller, ...body }));
  },
});
