import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { route } from '../../route.ts';
import { UseSummary, useSummary } from './view.ts';

export const listUses = route({
  method: 'get', path: '/uses', operation: 'use.read', summary: 'Uses of seals: the own ones, and those of units whose uses one may see',
  query: PageQuery, answers: { 200: pageOf(UseSummary) },
  on: ({ actor }) => onScope(actor, 'use.read'),
  async handle({ on: { units, own }, caller, query, store }) {
    const filter = { ...(own ? { requester: caller } : {}), ...(units === 'all' || units.length === 0 ? {} : { units }) };
    const after = afterOf(query.after);
    const rows = await store.uses.list(filter, { limit: query.limit, ...(after === undefined ? {} : { after }) });
    return page(rows, query.limit, ({ id }) => id, useSummary);
  },
});
