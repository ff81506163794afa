import { route } from '../../route.ts';
import { ShownIntervention, shownInterventions } from './shown.ts';
import { InterventionParams, onIntervention } from './view.ts';

export const readIntervention = route({
  method: 'get', path: '/interventions/{id}', operation: 'intervention.read', summary: 'What was proposed to be done to a flow by hand, and whether it has been',
  params: InterventionParams, answers: { 200: ShownIntervention, 404: 'intervention-unknown' },
  on: onIntervention,
  async handle({ on: intervention, actor, store }) {
    return (await shownInterventions(store, actor, [intervention]))[0]!;
  },
});
