import * as z from 'zod';
import { instant, isoText } from '../../../domain/instant.ts';
import { onNothing, route } from '../../route.ts';
import { EsId, InstantText } from '../../schemas.ts';
import { SealParams, statuses } from './view.ts';

const StatusQuery = z.strictObject({ at: z.iso.datetime({ offset: true }).optional().meta({ description: 'now if not given' }) });
const StatusView = z.object({ esId: EsId, status: z.enum([...statuses, 'unknown']), at: InstantText }).meta({ id: 'SealStatus' });

export const readStatus = route({
  method: 'get', path: '/seals/{esId}/status', operation: 'seal.status', summary: 'The status of a seal, now or at a past instant (R23)',
  params: SealParams, query: StatusQuery, answers: { 200: StatusView, 429: 'rate-limited' },
  on: onNothing,
  async handle({ params: { esId }, query, address, store, rateLimits }) {
    await rateLimits.publicByAddress.take(address);
    const at = query.at === undefined ? await store.now() : instant(query.at);
    return { esId, status: await store.seals.statusAt(esId, at), at: isoText(at) };
  },
});
