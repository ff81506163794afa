import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { route } from '../../route.ts';
import { GrantView, grantViews } from './view.ts';

export const listGrants = route({
  method: 'get', path: '/grants', operation: 'grant.read', summary: 'Grants of the units whose grants one may see, and those one was given',
  query: PageQuery, answers: { 200: pageOf(GrantView) },
  on: ({ actor }) => onScope(actor, 'grant.read'),
  async handle({ on: { units }, actor, query, store }) {
    const rows = await store.grants.list({ units, grantee: actor.id }, { limit: query.limit, after: afterOf(query.after) });
    return page(await grantViews(store, rows), query.limit, ({ id }) => id, (view) => view);
  },
});
