import * as z from 'zod';
import { route } from '../../route.ts';
import { compiled, onRule, ProofRequest } from './compiled.ts';

const Finding = z
  .object({
    rule: z.string(),
    element: z.string().meta({ description: 'id of the element, or of the nearest enclosing one; empty when there is none' }),
    message: z.string(),
    path: z.array(z.string()).optional().meta({ description: 'counter-example: ids of elements in the order in which a token gets there' }),
  })
  .meta({ id: 'FlowFinding' });

export const checkFlow = route({
  method: 'post', path: '/flows/check', operation: 'flow.deploy', summary: 'Why a flow could not be deployed, without deploying it', idempotent: false,
  body: ProofRequest, answers: { 200: z.object({ refused: z.array(Finding) }), 404: 'rule-unknown' },
  on: onRule,
  async handle({ on: rule, body }) {
    const { refused } = await compiled(rule, body.bpmn);
    return { refused: refused.map(({ path, ...finding }) => ({ ...finding, ...(path && { path: [...path] }) })) };
  },
});
