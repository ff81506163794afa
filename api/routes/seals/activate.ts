import { route } from '../../route.ts';
import { onSeal, SealParams, sealView, SealView } from './view.ts';

export const activateSeal = route({
  method: 'post', path: '/seals/{esId}/activation', operation: 'seal.activate', summary: 'Let the seal be used from now on',
  params: SealParams, answers: { 200: SealView, 404: 'seal-unknown', 409: ['seal-rules-missing', 'flow-not-bound', 'seal-transition-refused'] },
  on: onSeal,
  async handle({ on: { esId }, caller, store }) {
    return sealView(await store.seals.activate(esId, caller)); // R05, R81 are checked in its transaction
  },
});
