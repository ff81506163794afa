import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import { route } from '../../route.ts';
import { InstantText } from '../../schemas.ts';
import { onSeal, SealParams, sealView, SealView, storedStatuses } from './view.ts';

const SealWithChanges = SealView.extend({
  changes: z.array(z.object({ number: z.number().int(), act: z.string(), status: z.enum(storedStatuses), at: InstantText, actor: z.string(), reason: z.string() })),
}).meta({ id: 'SealWithChanges' });

export const readSeal = route({
  method: 'get', path: '/seals/{esId}', operation: 'seal.read', summary: 'A seal and every change of its status',
  params: SealParams, answers: { 200: SealWithChanges, 404: 'seal-unknown' },
  on: onSeal,
  async handle({ on: seal, store }) {
    const changes = await store.seals.changes(seal.esId);
    return { ...sealView(seal), changes: changes.map(({ number, act, status, at, actor, reason }) => ({ number, act, status, at: isoText(at), actor, reason })) };
  },
});
