import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { sealListItem, SealListItem } from './view.ts';

export const listSeals = route({
  method: 'get', path: '/seals', operation: 'seal.read', summary: 'Seals of the units whose seals one may see',
  query: PageQuery, answers: { 200: pageOf(SealListItem) },
  on: ({ actor }) => onScope(actor, 'seal.read'),
  async handle({ on: { units }, query, store }) {
    const rows = await store.seals.list(units, { limit: query.limit, after: afterOf(query.after) });
    const names = await namesIn(store, rows.map(({ unit }) => `unit/${unit}`));
    const now = await store.now();
    return page(rows, query.limit, ({ esId }) => esId, (seal) => sealListItem(seal, names, now));
  },
});
