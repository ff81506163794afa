import * as z from 'zod';
import { route } from '../../route.ts';
import { ReasonInWords } from './reason.ts';
import { onSeal, SealParams, sealView, SealView } from './view.ts';

export const restoreSeal = route({
  method: 'post', path: '/seals/{esId}/restoration', operation: 'seal.restore', summary: 'Lift a mere loss on proof, where the policy allows it; never after compromise (R35)',
  params: SealParams, body: z.strictObject({ reason: ReasonInWords.meta({ description: 'what proved that it was not lost' }) }),
  answers: { 200: SealView, 403: 'seal-stopped-by-another', 404: 'seal-unknown', 409: ['seal-transition-refused', 'restoration-refused', 'seal-exists', 'seal-rules-missing', 'flow-not-bound', 'collection-missing'] },
  on: onSeal,
  async handle({ on: { esId }, body: { reason }, caller, store }) {
    return sealView(await store.seals.restore(esId, { reason: reason.text, by: caller }));
  },
});
