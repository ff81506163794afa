import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { route } from '../../route.ts';
import { sealView, SealView } from './view.ts';

export const listSeals = route({
  method: 'get', path: '/seals', operation: 'seal.read', summary: 'Seals of the units whose seals one may see',
  query: PageQuery, answers: { 200: pageOf(SealView) },
  on: ({ actor }) => onScope(actor, 'seal.read'),
  async handle({ on: { units }, query, store }) {
    const rows = await store.seals.list(units, { limit: query.limit, after: afterOf(query.after) });
    return page(rows, query.limit, ({ esId }) => esId, sealView);
  },
});
