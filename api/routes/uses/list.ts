import * as z from 'zod';
import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { recordsOf } from './records.ts';
import { UseSummary, useSummary } from './view.ts';

const UsesQuery = PageQuery.extend({ whose: z.enum(['own', 'units']).optional().meta({ description: 'what one has asked for, or all of the units whose uses one may see; the latter, where there are any, if not given' }) });

export const listUses = route({
  method: 'get', path: '/uses', operation: 'use.read', summary: 'Uses of seals: the own ones, and those of units whose uses one may see',
  query: UsesQuery, answers: { 200: pageOf(UseSummary) },
  on: ({ actor }) => onScope(actor, 'use.read'),
  async handle({ on: { units, own }, caller, query, store }) {
    const { whose = units.length > 0 ? 'units' : 'own', limit } = query;
    const filter = whose === 'own' ? { requester: caller } : units === 'all' ? {} : { units };
    const rows = whose === 'own' && !own ? [] : await store.uses.list(filter, { limit, after: afterOf(query.after) });
    const names = await namesIn(store, rows.flatMap(recordsOf));
    return page(rows, limit, ({ id }) => id, (use) => useSummary(use, names));
  },
});
