import { route } from '../../route.ts';
import { InterventionParams, interventionView, InterventionView, onIntervention } from './view.ts';

export const readIntervention = route({
  method: 'get', path: '/interventions/{id}', operation: 'intervention.read', summary: 'What was proposed to be done to a flow by hand, and whether it has been',
  params: InterventionParams, answers: { 200: InterventionView, 404: 'intervention-unknown' },
  on: onIntervention,
  async handle({ on: intervention }) {
    return interventionView(intervention);
  },
});
