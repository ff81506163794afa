import * as z from 'zod';
import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { route } from '../../route.ts';
import { InstanceParams, onInstance } from '../instances/target.ts';
import { unitsOf } from '../instances/list.ts';
import { ShownIntervention, shownInterventions } from './shown.ts';

export const listInterventions = route({
  method: 'get', path: '/instances/{id}/interventions', operation: 'intervention.read', summary: 'What was proposed to be done to a flow by hand, oldest first',
  params: InstanceParams, answers: { 200: z.object({ items: z.array(ShownIntervention) }), 404: 'instance-unknown' },
  on: onInstance,
  async handle({ on: { id }, actor, store }) {
    return { items: await shownInterventions(store, actor, await store.interventions.ofInstance(id)) };
  },
});

export const listAllInterventions = route({
  method: 'get', path: '/interventions', operation: 'intervention.read', summary: 'What was proposed to be done to flows by hand in the units whose flows one may see, newest first',
  query: PageQuery.extend({ state: z.enum(['proposed', 'done', 'refused']).optional(), unit: z.string().min(1).max(64).optional() }), answers: { 200: pageOf(ShownIntervention) },
  on: ({ actor }) => onScope(actor, 'intervention.read'),
  async handle({ on, query: { limit, after, state, unit }, actor, store }) {
    const from = afterOf(after);
    const rows = await store.interventions.list({ units: unitsOf(on.units, unit), ...(state && { state }) }, { limit, ...(from !== undefined && { after: from }) });
    return page(await shownInterventions(store, actor, rows), limit, ({ id }) => id, (row) => row);
  },
});
