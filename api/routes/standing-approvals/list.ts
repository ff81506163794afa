import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { route } from '../../route.ts';
import { StandingApprovalView, standingApprovalView } from './view.ts';

export const listStandingApprovals = route({
  method: 'get', path: '/standing-approvals', operation: 'standing-approval.read', summary: 'Standing approvals of the units whose ones one may see, and those of the system that asks',
  query: PageQuery, answers: { 200: pageOf(StandingApprovalView) },
  on: ({ actor }) => onScope(actor, 'standing-approval.read'),
  async handle({ on: { units }, actor, query, store }) {
    const rows = await store.standingApprovals.list({ units, ...(actor.kind === 'client' && { client: actor.id }) }, { limit: query.limit, after: afterOf(query.after) });
    const views = await Promise.all(rows.map((row) => standingApprovalView(store, row)));
    return page(views, query.limit, ({ id }) => id, (view) => view);
  },
});
