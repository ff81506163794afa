import * as z from 'zod';
import { problems, type ProblemCode } from '../../../domain/errors.ts';
import { isProblem } from '../../../domain/problem.ts';
import { invalidReasons } from '../../../domain/seal/reasons.ts';
import { onNothing, route } from '../../route.ts';
import { EsId } from '../../schemas.ts';
import { codedReason, codesOf, MomentOf } from './reason.ts';
import { onSeal, SealParams, sealView, SealView } from './view.ts';

const from = MomentOf.optional().meta({ description: 'since when; what was made unlawfully: since its making' });
const Mark = z.strictObject({ reason: codedReason(codesOf(invalidReasons)), from });
const Marks = Mark.extend({ seals: z.array(EsId).min(1).max(500) });
const codes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];
const Marked = z.object({ marked: z.array(EsId), refused: z.array(z.object({ esId: EsId, code: z.enum(codes) })) }).meta({ id: 'MarkedSeals' });

const reportOf = ({ reason, from: since }: z.output<typeof Mark>, by: string) => ({ code: reason.code, reason: reason.text, by, ...(since !== undefined && { from: since }) });

export const invalidateSeal = route({
  method: 'post', path: '/seals/{esId}/invalidity', operation: 'seal.invalidate', summary: 'Mark the seal invalid from an instant on (R26, R27)',
  params: SealParams, body: Mark, answers: { 200: SealView, 404: 'seal-unknown', 422: 'invalidity-instant-refused' },
  on: onSeal,
  async handle({ on: { esId }, body, caller, store }) {
    return sealView(await store.seals.freeze(esId, 'invalidate', reportOf(body, caller))); // database first: R35
  },
});

export const invalidateSeals = route({
  method: 'post', path: '/invalidity-marks', operation: 'seal.invalidate', summary: 'Mark all seals invalid that one fault of a maker or certification authority concerns (R26, R27)',
  body: Marks, answers: { 200: Marked },
  on: onNothing,
  async handle({ body: { seals, ...mark }, caller, store }) {
    const [marked, refused]: [string[], z.input<typeof Marked>['refused']] = [[], []];
    for (const esId of new Set(seals)) {
      try {
        await store.seals.freeze(esId, 'invalidate', reportOf(mark, caller));
        marked.push(esId);
      } catch (error) {
        if (!isProblem(error) || error.retryable) throw error; // again with the same key goes on where this stopped
        refused.push({ esId, code: error.code });
      }
    }
    return { marked, refused };
  },
});
