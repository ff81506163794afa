import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { route } from '../../route.ts';
import { flowView, FlowView } from './view.ts';

export const listFlows = route({
  method: 'get', path: '/flows', operation: 'flow.read', summary: 'Deployed flows of the units whose flows one may see',
  query: PageQuery, answers: { 200: pageOf(FlowView) },
  on: ({ actor }) => onScope(actor, 'flow.read'),
  async handle({ on: { units }, query, store }) {
    const flows = [...(await store.flows.list(units === 'all' ? [] : units))].sort((one, other) => (one.hash < other.hash ? -1 : 1));
    const after = afterOf(query.after) ?? '';
    return page(flows.filter(({ hash }) => hash > after).slice(0, query.limit), query.limit, ({ hash }) => hash, flowView);
  },
});
