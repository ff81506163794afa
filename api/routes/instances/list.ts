import * as z from 'zod';
import { instant } from '../../../domain/instant.ts';
import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { route } from '../../route.ts';
import { Sm3Text } from '../../schemas.ts';
import { aroundInstances, InstanceSummary, instanceSummary } from './view.ts';

const Query = PageQuery.extend({
  flow: Sm3Text.optional().meta({ description: 'one version of a flow' }),
  key: z.string().min(1).max(100).optional().meta({ description: 'of a flow, whatever its version' }),
  unit: z.string().min(1).max(64).optional(),
  state: z.enum(['open', 'suspended', 'incident', 'ended']).optional().meta({ description: '`incident`: something has stopped it; `suspended`: administrators have' }),
  since: z.iso.datetime({ offset: true }).optional().meta({ description: 'begun then or later' }),
  open: z.enum(['true', 'false']).optional().meta({ description: '`true`: the same as `state=open`' }),
});

export const listInstances = route({
  method: 'get', path: '/instances', operation: 'instance.list', summary: 'Flows that run or have run in the units whose flows one may see, newest first',
  query: Query, answers: { 200: pageOf(InstanceSummary) },
  on: ({ actor }) => onScope(actor, 'instance.list'),
  async handle({ on, query: { limit, after, flow, key, unit, state = undefined, since, open }, actor, store }) {
    const asked = state ?? (open === 'true' ? 'open' : undefined);
    const filter = { units: unitsOf(on.units, unit), ...(flow !== undefined && { flow }), ...(key !== undefined && { key }), ...(asked && { state: asked }), ...(since !== undefined && { since: instant(since) }) };
    const from = afterOf(after);
    const rows = await store.instances.list(filter, { limit, ...(from !== undefined && { after: from }) });
    const around = await aroundInstances(store, actor, rows);
    return page(rows, limit, ({ id }) => id, (row) => instanceSummary(row, around));
  },
});

/** The units in reach, or the one of them that is asked for. */
export const unitsOf = (units: readonly string[] | 'all', wanted: string | undefined): readonly string[] => (units === 'all' ? [] : units).filter((unit) => wanted === undefined || unit === wanted);
