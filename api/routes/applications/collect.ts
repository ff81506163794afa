import * as z from 'zod';
import { problem } from '../../../domain/problem.ts';
import { route } from '../../route.ts';
import { Accepted } from '../../schemas.ts';
import { onCollected } from './about.ts';
import { actAnswers, acting } from './acting.ts';
import { ApplicationParams, ApplicationView } from './view.ts';

const Collection = z.strictObject({
  proof: z.strictObject({ method: z.enum(['electronic-licence', 'certificate']), reference: z.string().trim().min(1).max(200) }).optional().meta({ description: 'how identity was proved; the sign-in with its second factor if not given' }),
});

/** R68 */
export const collectSeal = route({
  method: 'post', path: '/applications/{id}/collection', operation: 'application.collect', summary: 'Collect the seal',
  params: ApplicationParams, body: Collection, answers: { 200: ApplicationView, 202: Accepted, ...actAnswers, 403: 'proof-too-weak' },
  on: onCollected,
  async handle({ on: application, body: { proof }, session, ...call }) {
    const method = session?.proof ?? 'session';
    if (!proof && method === 'session') throw problem('proof-too-weak', { needed: 'totp' });
    return acting(call, application, (id) => ({ act: 'collect', id, by: call.caller, proof: proof ?? { method } }));
  },
});
