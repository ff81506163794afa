import * as z from 'zod';
import type { OpenIncident, Store } from '../../../store/store.ts';
import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { route } from '../../route.ts';
import { Sm3Text } from '../../schemas.ts';
import { labelsOf, labelsOfInstance, type Label } from '../instances/labels.ts';
import { unitsOf } from '../instances/list.ts';
import { aroundInstances, IncidentView, incidentView, InstanceSummary, instanceSummary } from '../instances/view.ts';

const OpenIncidentView = IncidentView.extend({
  elementName: z.string().optional(),
  tried: z.number().int().meta({ description: 'how often it has stopped there so far' }),
  in: InstanceSummary.meta({ description: 'the instance that it stops' }),
}).meta({ id: 'OpenIncident' });

export const listIncidents = route({
  method: 'get', path: '/incidents', operation: 'incident.read', summary: 'Incidents that stand open in the units whose flows one may see, oldest first',
  query: PageQuery.extend({
    flow: Sm3Text.optional(), key: z.string().min(1).max(100).optional().meta({ description: 'of a flow, whatever its version' }), code: z.string().min(1).max(64).optional(), unit: z.string().min(1).max(64).optional(),
  }),
  answers: { 200: pageOf(OpenIncidentView) },
  on: ({ actor }) => onScope(actor, 'incident.read'),
  async handle({ on, query: { limit, after, flow, key, code, unit }, actor, store }) {
    const from = afterOf(after);
    const filter = { units: unitsOf(on.units, unit), ...(flow !== undefined && { flow }), ...(key !== undefined && { key }), ...(code !== undefined && { code }) };
    const rows = await store.incidents.open(filter, { limit, ...(from !== undefined && { after: from }) });
    const instances = new Map(await Promise.all([...new Set(rows.map(({ instanceId }) => instanceId))].map(async (id) => [id, await store.instances.get(id)] as const)));
    const around = await aroundInstances(store, actor, [...instances.values()]);
    const labels = await labelsIn(store, rows, (id) => instances.get(id)?.flowHash ?? '');
    return page(rows, limit, ({ instanceId, id }) => `${instanceId} ${id}`, (row) => {
      const name = labels.get(row)?.name;
      return { ...incidentView(row), tried: row.tried, ...(name !== undefined && { elementName: name }), in: instanceSummary(instances.get(row.instanceId)!, around) };
    });
  },
});

/** By incident: what its element is called, where the flow of its instance, or one that it called, knows it. */
async function labelsIn(store: Store, rows: readonly OpenIncident[], flowOf: (instance: string) => string): Promise<ReadonlyMap<OpenIncident, Label>> {
  const found = new Map<OpenIncident, Label>();
  for (const row of rows) {
    const flowHash = flowOf(row.instanceId);
    const label = (await labelsOf(store, flowHash)).get(row.element) ?? (await labelsOfInstance(store, { id: row.instanceId, flowHash })).get(row.element);
    if (label) found.set(row, label);
  }
  return found;
}
