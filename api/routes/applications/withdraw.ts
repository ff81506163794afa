import * as z from 'zod';
import { route } from '../../route.ts';
import { Accepted, Reason } from '../../schemas.ts';
import { onOwnApplication } from './about.ts';
import { actAnswers, acting } from './acting.ts';
import { ApplicationParams, ApplicationView } from './view.ts';

export const withdrawApplication = route({
  method: 'post', path: '/applications/{id}/withdrawal', operation: 'application.amend', summary: 'Withdraw an application',
  params: ApplicationParams, body: z.strictObject({ reason: Reason }), answers: { 200: ApplicationView, 202: Accepted, ...actAnswers },
  on: onOwnApplication,
  async handle({ on: application, body, ...call }) {
    return acting(call, application, (id) => ({ act: 'withdraw', id, by: call.caller, ...body }));
  },
});
