import * as z from 'zod';
import { route } from '../../route.ts';
import { compiled, findingView, FindingView, NoticeView, onRule, ProofRequest } from './compiled.ts';

export const checkFlow = route({
  method: 'post', path: '/flows/check', operation: 'flow.deploy', summary: 'Why a flow could not be deployed, without deploying it', idempotent: false,
  body: ProofRequest, answers: { 200: z.object({ refused: z.array(FindingView), notices: z.array(NoticeView) }), 404: 'rule-unknown' },
  on: onRule,
  async handle({ on: rule, body, store, limits }) {
    const { refused, notices } = await compiled({ store, limits }, rule, body);
    return { refused: refused.map(findingView), notices: [...notices] };
  },
});
