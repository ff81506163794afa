import * as z from 'zod';
import { instant, isoText } from '../../../domain/instant.ts';
import { publicStatus } from '../../../domain/seal/publication.ts';
import { onNothing, route } from '../../route.ts';
import { EsId, InstantText } from '../../schemas.ts';
import { SealParams, statuses } from './view.ts';

const StatusQuery = z.strictObject({ at: z.iso.datetime({ offset: true }).optional().meta({ description: 'now if not given, or if it lies in the future' }) });
const MarkView = z.object({ mark: z.enum(['invalid', 'stopped-by-notice', 'replaced']), since: InstantText, by: EsId.optional().meta({ description: 'the seal in its place' }) });
const StatusView = z
  .object({
    esId: EsId, at: InstantText,
    status: z.enum([...statuses, 'not-valid', 'unknown']).meta({ description: '`not-valid`: stopped or ended in a way that is not published here' }),
    marks: z.array(MarkView).meta({ description: 'what stands beside the status today, whatever instant is asked for' }),
  })
  .meta({ id: 'SealStatus' });

/** States under which a mark is published. */
const published = { invalid: 'invalid', 'stopped-by-notice': 'suspended', replaced: 'revoked' } as const;

export const readStatus = route({
  method: 'get', path: '/seals/{esId}/status', operation: 'seal.status', summary: 'The status of a seal, now or at a past instant, as far as the policy publishes it (R23)',
  params: SealParams, query: StatusQuery, answers: { 200: StatusView, 429: 'rate-limited' },
  on: onNothing,
  async handle({ params: { esId }, query, address, store, rateLimits }) {
    await rateLimits.publicByAddress.take(address);
    const [policy, now] = await Promise.all([store.policy(), store.now()]);
    const asked = query.at === undefined ? now : instant(query.at);
    const at = asked > now ? now : asked;
    const [status, marks] = await Promise.all([store.seals.statusAt(esId, at), store.seals.marks(esId)]);
    return {
      esId, at: isoText(at), status: status === 'unknown' ? status : publicStatus(policy, status),
      marks: marks.filter(({ mark }) => policy.published.value.includes(published[mark])).map(({ since, ...mark }) => ({ ...mark, since: isoText(since) })),
    };
  },
});
