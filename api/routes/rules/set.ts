import * as z from 'zod';
import { reply, route } from '../../route.ts';
import { Id } from '../../schemas.ts';
import { Needs, ruleView, RuleView } from './view.ts';

const RuleRequest = z.strictObject({ id: Id, unit: Id, needs: Needs });

export const setRule = route({
  method: 'post', path: '/approval-rules', operation: 'rule.set', summary: 'Set what must have been approved before seals of a unit stamp: a new version of the rule',
  body: RuleRequest, answers: { 201: RuleView, 403: 'forbidden', 404: 'owner-unknown', 422: 'idempotency-key-reused' },
  on: ({ body }) => ({ target: { unit: body.unit }, found: undefined }),
  async handle({ body: { id, unit, needs }, caller, store }) {
    const rule = await store.flows.setRule({ id, unit, needs }, caller);
    return reply(201, ruleView({ ...rule, unit }), { location: `/api/v1/approval-rules/${id}` });
  },
});
