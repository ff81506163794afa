import { route } from '../../route.ts';
import { Accepted } from '../../schemas.ts';
import { onOwnApplication } from './about.ts';
import { actAnswers, acting } from './acting.ts';
import { ImprintForm, imprintFrom } from './form.ts';
import { ApplicationParams, ApplicationView } from './view.ts';

/** R13: only where the policy allows it and the police registry has none, or stays out of reach. */
export const supplyImprint = route({
  method: 'post', path: '/applications/{id}/imprint', operation: 'application.amend', summary: 'Hand in the imprint that the police registry does not give',
  params: ApplicationParams, body: ImprintForm, answers: { 200: ApplicationView, 202: Accepted, ...actAnswers, 409: ['application-transition-refused', 'imprint-from-registry'], 422: 'imprint-invalid' },
  on: onOwnApplication,
  async handle({ on: application, body, ...call }) {
    const imprint = await imprintFrom(call, application.unit, body);
    return acting(call, application, (id) => ({ act: 'supplyImprint', id, by: call.caller, imprint }));
  },
});
