import * as z from 'zod';
import { route } from '../../route.ts';
import { InstanceParams, onInstance } from '../instances/target.ts';
import { interventionView, InterventionView } from './view.ts';

export const listInterventions = route({
  method: 'get', path: '/instances/{id}/interventions', operation: 'intervention.read', summary: 'What was proposed to be done to a flow by hand, oldest first',
  params: InstanceParams, answers: { 200: z.object({ items: z.array(InterventionView) }), 404: 'instance-unknown' },
  on: onInstance,
  async handle({ on: { id }, store }) {
    return { items: (await store.interventions.ofInstance(id)).map(interventionView) };
  },
});
