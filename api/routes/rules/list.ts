import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { route } from '../../route.ts';
import { ruleView, RuleView } from './view.ts';

export const listRules = route({
  method: 'get', path: '/approval-rules', operation: 'rule.read', summary: 'Approval rules, in their newest versions, of the units whose rules one may see',
  query: PageQuery, answers: { 200: pageOf(RuleView) },
  on: ({ actor }) => onScope(actor, 'rule.read'),
  async handle({ on: { units }, query, store }) {
    const rules = await store.flows.rules(units === 'all' ? [] : units);
    const after = afterOf(query.after) ?? '';
    return page(rules.filter(({ id }) => id > after).slice(0, query.limit), query.limit, ({ id }) => id, ruleView);
  },
});
