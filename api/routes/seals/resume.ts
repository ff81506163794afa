import * as z from 'zod';
import { route } from '../../route.ts';
import { ReasonInWords } from './reason.ts';
import { onSeal, SealParams, sealView, SealView } from './view.ts';

export const resumeSeal = route({
  method: 'post', path: '/seals/{esId}/resumption', operation: 'seal.resume', summary: 'Let a stopped seal be used again, by the body that stopped it (R76)',
  params: SealParams, body: z.strictObject({ reason: ReasonInWords }), answers: { 200: SealView, 403: 'seal-stopped-by-another', 404: 'seal-unknown', 409: 'seal-transition-refused' },
  on: onSeal,
  async handle({ on: { esId }, body: { reason }, caller, store }) {
    return sealView(await store.seals.resume(esId, { reason: reason.text, by: caller }));
  },
});
