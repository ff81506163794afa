import { route } from '../../route.ts';
import { onApplication } from './about.ts';
import { ApplicationParams, ApplicationView, applicationView } from './view.ts';

export const readApplication = route({
  method: 'get', path: '/applications/{id}', operation: 'application.read', summary: 'An application with its material, imprints, review and timeline, and what the caller may do next',
  params: ApplicationParams, answers: { 200: ApplicationView, 404: 'application-unknown' },
  on: onApplication,
  async handle({ on: application, store, actor, caller }) {
    return applicationView(store, application, { actor, caller });
  },
});
