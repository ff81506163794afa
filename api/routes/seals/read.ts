import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import { renewalWindow } from '../../../domain/life/renewal.ts';
import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { InstantText, optionalText } from '../../schemas.ts';
import { onSeal, sealListItem, SealListItem, SealParams, storedStatuses } from './view.ts';

const SealWithChanges = SealListItem.extend({
  custodianName: z.string().optional(),
  picture: z.object({ content: z.string().meta({ description: 'where the imprint is' }), width: z.number(), height: z.number() }).meta({ description: 'millimetres' }),
  changes: z.array(z.object({ number: z.number().int(), act: z.string(), status: z.enum(storedStatuses), at: InstantText, actor: z.string(), actorName: z.string(), reason: z.string(),
    code: z.string().optional().meta({ description: 'of the act\'s list of reasons' }), from: InstantText.optional().meta({ description: 'since when it is invalid' }),
    notice: z.object({ source: z.string(), number: z.string(), at: InstantText }).optional().meta({ description: 'of an authority' }),
  })),
  renewal: z.object({ opensAt: InstantText, lastDaysAt: InstantText, duty: z.boolean() }).meta({ description: 'window of its renewal (R28, R29)' }),
}).meta({ id: 'SealWithChanges' });

export const readSeal = route({
  method: 'get', path: '/seals/{esId}', operation: 'seal.read', summary: 'A seal and every change of its status',
  params: SealParams, answers: { 200: SealWithChanges, 404: 'seal-unknown' },
  on: onSeal,
  async handle({ on: seal, store }) {
    const [changes, { width, height }, policy, owner] = await Promise.all([store.seals.changes(seal.esId), store.seals.edition(seal.esId), store.policy(), store.people.unit(seal.unit)]);
    const { opensAt, lastDaysAt, duty } = renewalWindow(policy, { ownerKind: owner.kind, validEnd: seal.validEnd });
    const custodian = seal.custodian === undefined ? undefined : `person/${seal.custodian}`;
    const names = await namesIn(store, [custodian, `unit/${seal.unit}`, ...changes.map(({ actor }) => actor)]);
    return {
      ...sealListItem(seal, names, await store.now()),
      custodianName: custodian && names.person(custodian),
      picture: { content: `/api/v1/seals/${seal.esId}/picture`, width, height },
      changes: changes.map(({ number, act, status, at, actor, reason, code, from, notice }) => ({
        number, act, status, at: isoText(at), actor, actorName: names.person(actor), reason, code, from: optionalText(from), notice: notice && { ...notice, at: isoText(notice.at) },
      })),
      renewal: { opensAt: isoText(opensAt), lastDaysAt: isoText(lastDaysAt), duty },
    };
  },
});
