import * as z from 'zod';
import { revocationReasons } from '../../../domain/seal/reasons.ts';
import { route } from '../../route.ts';
import { codedReason, codesOf } from './reason.ts';
import { onSeal, SealParams, sealView, SealView } from './view.ts';

export const revokeSeal = route({
  method: 'post', path: '/seals/{esId}/revocation', operation: 'seal.revoke', summary: 'Revoke the seal ex officio, on the opinion of its issuing department (R34)',
  params: SealParams, body: z.strictObject({ reason: codedReason(codesOf(revocationReasons)) }),
  answers: { 200: SealView, 403: 'roles-on-one-seal', 404: 'seal-unknown', 409: ['revocation-refused', 'seal-ended'], 422: ['reason-not-listed', 'comment-missing'] },
  on: onSeal,
  async handle({ on: { esId }, body: { reason }, caller, store }) {
    return sealView(await store.seals.revoke(esId, { code: reason.code, reason: reason.text, by: caller })); // database first: R35
  },
});
