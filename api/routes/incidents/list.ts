import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { route } from '../../route.ts';
import { IncidentView, incidentView } from '../instances/view.ts';

export const listIncidents = route({
  method: 'get', path: '/incidents', operation: 'incident.read', summary: 'Incidents that stand open in the units whose flows one may see, oldest first',
  query: PageQuery, answers: { 200: pageOf(IncidentView) },
  on: ({ actor }) => onScope(actor, 'incident.read'),
  async handle({ on: { units }, query: { limit, after }, store }) {
    const from = afterOf(after);
    const rows = await store.incidents.open(units === 'all' ? [] : units, { limit, ...(from !== undefined && { after: from }) });
    return page(rows, limit, ({ instanceId, id }) => `${instanceId} ${id}`, incidentView);
  },
});
