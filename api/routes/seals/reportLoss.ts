import * as z from 'zod';
import { route } from '../../route.ts';
import { Reason } from '../../schemas.ts';
import { onSeal, SealParams, sealView, SealView } from './view.ts';

const LossReport = z.strictObject({ reason: Reason });

export const reportLoss = route({
  method: 'post', path: '/seals/{esId}/loss', operation: 'seal.report-loss', summary: 'Report the seal lost: it stamps no more',
  params: SealParams, body: LossReport, answers: { 200: SealView, 404: 'seal-unknown', 409: 'seal-ended' },
  on: onSeal,
  async handle({ on: { esId }, body, caller, store }) {
    return sealView(await store.seals.freeze(esId, 'reportLoss', { ...body, by: caller })); // database first: R35
  },
});
