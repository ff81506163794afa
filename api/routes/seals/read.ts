import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { InstantText } from '../../schemas.ts';
import { onSeal, sealListItem, SealListItem, SealParams, storedStatuses } from './view.ts';

const SealWithChanges = SealListItem.extend({
  custodianName: z.string().optional(),
  picture: z.object({ content: z.string().meta({ description: 'where the imprint is' }), width: z.number(), height: z.number() }).meta({ description: 'millimetres' }),
  changes: z.array(z.object({ number: z.number().int(), act: z.string(), status: z.enum(storedStatuses), at: InstantText, actor: z.string(), actorName: z.string(), reason: z.string() })),
}).meta({ id: 'SealWithChanges' });

export const readSeal = route({
  method: 'get', path: '/seals/{esId}', operation: 'seal.read', summary: 'A seal and every change of its status',
  params: SealParams, answers: { 200: SealWithChanges, 404: 'seal-unknown' },
  on: onSeal,
  async handle({ on: seal, store }) {
    const [changes, { width, height }] = await Promise.all([store.seals.changes(seal.esId), store.seals.edition(seal.esId)]);
    const custodian = seal.custodian === undefined ? undefined : `person/${seal.custodian}`;
    const names = await namesIn(store, [custodian, `unit/${seal.unit}`, ...changes.map(({ actor }) => actor)]);
    return {
      ...sealListItem(seal, names, await store.now()),
      custodianName: custodian && names.person(custodian),
      picture: { content: `/api/v1/seals/${seal.esId}/picture`, width, height },
      changes: changes.map(({ number, act, status, at, actor, reason }) => ({ number, act, status, at: isoText(at), actor, actorName: names.person(actor), reason })),
    };
  },
});
