import * as z from 'zod';
import { route } from '../../route.ts';
import { Accepted, Sm3Text } from '../../schemas.ts';
import { onOwnApplication } from './about.ts';
import { actAnswers, acting } from './acting.ts';
import { ApplicationParams, ApplicationView } from './view.ts';

const Confirmation = z.strictObject({
  imprintSm3: Sm3Text.meta({ description: 'of the picture that was shown' }),
  accepted: z.boolean(),
  comment: z.string().trim().max(1000).default('').meta({ description: 'needed when it is not accepted' }),
});

/** R16 */
export const confirmImprint = route({
  method: 'post', path: '/applications/{id}/imprint-confirmation', operation: 'application.amend', summary: 'Confirm the imprint that the seal will have, or not',
  params: ApplicationParams, body: Confirmation, answers: { 200: ApplicationView, 202: Accepted, ...actAnswers, 409: ['application-transition-refused', 'imprint-changed'], 422: 'comment-missing' },
  on: onOwnApplication,
  async handle({ on: application, body, ...call }) {
    return acting(call, application, (id) => ({ act: 'confirm', id, by: call.caller, ...body }));
  },
});
