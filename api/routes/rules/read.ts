import * as z from 'zod';
import { route } from '../../route.ts';
import { RuleParams, ruleView, RuleView } from './view.ts';

const RuleQuery = z.strictObject({ version: z.coerce.number().int().min(1).optional().meta({ type: 'integer', description: 'the newest if not given' }) });

export const readRule = route({
  method: 'get', path: '/approval-rules/{id}', operation: 'rule.read', summary: 'An approval rule',
  params: RuleParams, query: RuleQuery, answers: { 200: RuleView, 404: 'rule-unknown' },
  async on({ params, query, store }) {
    const rule = await store.flows.rule(params.id, query.version);
    return { target: { unit: rule.unit }, found: rule };
  },
  async handle({ on: rule }) {
    return ruleView(rule);
  },
});
