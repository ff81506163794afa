import { route } from '../../route.ts';
import { Accepted } from '../../schemas.ts';
import { onMade } from './about.ts';
import { actAnswers, acting } from './acting.ts';
import { ApplicationParams, ApplicationView } from './view.ts';

/** R34: the issuing department's opinion and the making authority's act are two. */
export const executeApplication = route({
  method: 'post', path: '/applications/{id}/execution', operation: 'application.execute', summary: 'Carry out for the making authority what the issuing department has approved',
  params: ApplicationParams, answers: { 200: ApplicationView, 202: Accepted, ...actAnswers, 403: 'roles-on-one-seal' },
  on: onMade,
  async handle({ on: application, ...call }) {
    return acting(call, application, (id) => ({ act: 'execute', id, by: call.caller }));
  },
});
