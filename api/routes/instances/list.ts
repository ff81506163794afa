import * as z from 'zod';
import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { route } from '../../route.ts';
import { Sm3Text } from '../../schemas.ts';
import { InstanceSummary, instanceSummary } from './view.ts';

export const listInstances = route({
  method: 'get', path: '/instances', operation: 'instance.list', summary: 'Flows that run or have run in the units whose flows one may see, newest first',
  query: PageQuery.extend({ flow: Sm3Text.optional(), open: z.enum(['true', 'false']).optional() }), answers: { 200: pageOf(InstanceSummary) },
  on: ({ actor }) => onScope(actor, 'instance.list'),
  async handle({ on: { units }, query: { limit, after, flow, open }, store }) {
    const filter = { units: units === 'all' ? [] : units, ...(flow !== undefined && { flow }), ...(open === 'true' && { open: true }) };
    const from = afterOf(after);
    return page(await store.instances.list(filter, { limit, ...(from !== undefined && { after: from }) }), limit, ({ id }) => id, instanceSummary);
  },
});
