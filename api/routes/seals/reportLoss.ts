import * as z from 'zod';
import { isProblem } from '../../../domain/problem.ts';
import { lossReasons } from '../../../domain/seal/reasons.ts';
import type { Store } from '../../../store/store.ts';
import { reply, route, type On } from '../../route.ts';
import { NoContent, Reason } from '../../schemas.ts';
import { codesOf } from './reason.ts';
import { onSeal, SealParams, sealView, SealView } from './view.ts';

const LossReport = z.strictObject({ reason: Reason, code: z.enum(codesOf(lossReasons)).default('lost').meta({ description: 'after anything but a mere loss the seal never comes back' }) });

/** The seal, or the unit for which it is being made. */
async function onSealOrOrder(call: { readonly params: z.output<typeof SealParams>; readonly store: Store }): Promise<On<{ readonly esId: string }>> {
  try {
    return await onSeal(call);
  } catch (error) {
    const making = await call.store.makings.ofSeal(call.params.esId);
    if (!isProblem(error, 'seal-unknown') || making?.state !== 'open') throw error;
    return { target: { unit: making.unit }, found: { esId: making.esId } };
  }
}

export const reportLoss = route({
  method: 'post', path: '/seals/{esId}/loss', operation: 'seal.report-loss', summary: 'Report the seal lost: it stamps no more; one that is being made is not made',
  params: SealParams, body: LossReport, answers: { 200: SealView, 204: NoContent, 404: 'seal-unknown', 409: 'seal-ended' },
  on: onSealOrOrder,
  async handle({ on: { esId }, body, caller, store }) {
    const report = { ...body, by: caller };
    if (await store.makings.stop(esId, report)) return reply(204, undefined);
    return sealView(await store.seals.freeze(esId, 'reportLoss', report)); // database first: R35
  },
});
