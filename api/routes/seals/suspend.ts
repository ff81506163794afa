import * as z from 'zod';
import { suspensionReasons } from '../../../domain/seal/reasons.ts';
import { route } from '../../route.ts';
import { codedReason, codesOf, Notice } from './reason.ts';
import { onSeal, SealParams, sealView, SealView } from './view.ts';

const Suspension = z.strictObject({ reason: codedReason(codesOf(suspensionReasons)), notice: Notice.optional().meta({ description: 'needed where an authority\'s notice is the reason' }) });

export const suspendSeal = route({
  method: 'post', path: '/seals/{esId}/suspension', operation: 'seal.suspend', summary: 'Stop the seal: it stamps no more until it is resumed (R17, R75, R76)',
  params: SealParams, body: Suspension, answers: { 200: SealView, 403: 'suspension-not-yours', 404: 'seal-unknown', 409: ['seal-ended', 'seal-transition-refused'], 422: ['reason-not-listed', 'notice-missing'] },
  on: onSeal,
  async handle({ on: { esId }, body: { reason, notice }, caller, store }) {
    return sealView(await store.seals.suspend(esId, { code: reason.code, reason: reason.text, by: caller, ...(notice && { notice }) })); // database first: R35
  },
});
