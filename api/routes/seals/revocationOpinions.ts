import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import { revocationReasons } from '../../../domain/seal/reasons.ts';
import type { RevocationOpinion } from '../../../store/store.ts';
import { reply, route } from '../../route.ts';
import { EsId, InstantText, optionalText, Reason } from '../../schemas.ts';
import { codesOf } from './reason.ts';
import { onSeal, SealParams } from './view.ts';

const codes = codesOf(revocationReasons);
const OpinionView = z
  .object({ id: z.string(), esId: EsId, code: z.enum(codes), reason: z.string(), givenBy: z.string(), givenAt: InstantText, executedAt: InstantText.optional().meta({ description: 'when the making authority revoked on it' }) })
  .meta({ id: 'RevocationOpinion' });

const opinionView = ({ givenAt, executedAt, ...opinion }: RevocationOpinion): z.input<typeof OpinionView> => ({ ...opinion, givenAt: isoText(givenAt), executedAt: optionalText(executedAt) });

export const giveOpinion = route({
  method: 'post', path: '/seals/{esId}/revocation-opinions', operation: 'seal.opine-revocation', summary: 'Record the issuing department\'s reasoned opinion that the seal is to be revoked (R34)',
  params: SealParams, body: z.strictObject({ reason: z.strictObject({ code: z.enum(codes), text: Reason }) }),
  answers: { 201: OpinionView, 403: 'roles-on-one-seal', 404: 'seal-unknown', 409: 'seal-ended', 422: 'reason-not-listed' },
  on: onSeal,
  async handle({ on: { esId }, body: { reason }, caller, newId, store }) {
    return reply(201, opinionView(await store.seals.opine(esId, { id: newId('opinion'), code: reason.code, reason: reason.text, by: caller })));
  },
});

export const listOpinions = route({
  method: 'get', path: '/seals/{esId}/revocation-opinions', operation: 'seal.read', summary: 'Opinions on revoking the seal, newest first',
  params: SealParams, answers: { 200: z.object({ items: z.array(OpinionView) }), 404: 'seal-unknown' },
  on: onSeal,
  handle: async ({ on: { esId }, store }) => ({ items: (await store.seals.opinions(esId)).map(opinionView) }),
});
