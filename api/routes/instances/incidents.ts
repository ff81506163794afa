import * as z from 'zod';
import { route } from '../../route.ts';
import { InstanceParams, onInstance } from './target.ts';
import { IncidentView, incidentView } from './view.ts';

export const readIncidents = route({
  method: 'get', path: '/instances/{id}/incidents', operation: 'instance.read', summary: 'What has stopped a flow, resolved incidents included',
  params: InstanceParams, answers: { 200: z.object({ items: z.array(IncidentView) }), 404: 'instance-unknown' },
  on: onInstance,
  async handle({ on: { id }, store }) {
    return { items: (await store.incidents.ofInstance(id)).map(incidentView) };
  },
});
