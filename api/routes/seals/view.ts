import * as z from 'zod';
import { isoText, type Instant } from '../../../domain/instant.ts';
import { positionRoles, sealCategories, unitSealSubtypes } from '../../../domain/seal/kinds.ts';
import { sealTransitions, statusAt, type SealStatus, type StoredSealStatus } from '../../../domain/seal/status.ts';
import { suspenders } from '../../../domain/seal/suspension.ts';
import type { Seal, Store } from '../../../store/store.ts';
import type { Names } from '../../names.ts';
import type { On } from '../../route.ts';
import { EsId, InstantText, optionalText } from '../../schemas.ts';

export const SealParams = z.object({ esId: EsId });

export const storedStatuses = Object.keys(sealTransitions) as [StoredSealStatus, ...StoredSealStatus[]];
export const statuses: readonly [SealStatus, ...SealStatus[]] = [...storedStatuses, 'expired'];

export const SealView = z
  .object({
    esId: EsId,
    unit: z.string(),
    category: z.enum(sealCategories),
    subtype: z.enum(unitSealSubtypes).optional(),
    positionRole: z.enum(positionRoles).optional(),
    holder: z.string().optional().meta({ description: 'person of a position or personal seal' }),
    scope: z.array(z.string()).readonly().meta({ description: 'kinds of document that a position seal is for; none: any' }),
    name: z.string(),
    physicalCode: z.string().optional(),
    status: z.enum(storedStatuses),
    edition: z.number().int(),
    custodian: z.string().optional(),
    rulesRecordedAt: InstantText.optional(),
    validStart: InstantText,
    validEnd: InstantText,
    madeAt: InstantText,
    suspendedBy: z.array(z.enum(suspenders)).readonly().meta({ description: 'bodies that stopped it' }),
    successor: EsId.optional().meta({ description: 'seal that was made in its place' }),
    invalidFrom: InstantText.optional(),
  })
  .meta({ id: 'Seal' });

export const sealView = ({ rulesRecordedAt, validStart, validEnd, madeAt, invalidFrom, ...seal }: Seal): z.input<typeof SealView> => ({
  ...seal, rulesRecordedAt: optionalText(rulesRecordedAt), validStart: isoText(validStart), validEnd: isoText(validEnd), madeAt: isoText(madeAt), invalidFrom: optionalText(invalidFrom),
});

/** What lists show beside the row: what it is called, and the status that counts now. R28 */
export const SealListItem = SealView.extend({ unitName: z.string(), statusNow: z.enum(statuses) }).meta({ id: 'SealListItem' });

export const sealListItem = (seal: Seal, names: Names, now: Instant): z.input<typeof SealListItem> => ({ ...sealView(seal), unitName: names.unit(seal.unit), statusNow: statusAt(seal, now) });

interface AboutSeal {
  readonly params: z.output<typeof SealParams>;
  readonly store: Store;
}

/** Acts on a seal count for its unit. */
export async function onSeal({ params, store }: AboutSeal): Promise<On<Seal>> {
  const found = await store.seals.get(params.esId);
  return { target: { unit: found.unit }, found };
}
