import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import type { Grant, Store } from '../../../store/store.ts';
import type { On } from '../../route.ts';
import { DocumentKind, EsId, Id, InstantText, optionalText, Sm3Text } from '../../schemas.ts';

export const GrantParams = z.object({ id: Id });

const Value = z.union([z.string().max(1000), z.number(), z.boolean()]);
export const Condition = z
  .strictObject({ name: z.string().regex(/^[A-Za-z_]\w{0,63}$/), is: Value.optional(), atMost: z.number().optional() })
  .refine(({ is, atMost }) => (is === undefined) !== (atMost === undefined), 'needs one of is and atMost')
  .meta({ description: 'what a value of the use\'s form must be' });

/** What both a new grant and one that is there say. */
export const GrantTerms = {
  seal: EsId,
  grantee: Id.meta({ description: 'person who may ask for uses in their own name' }),
  documentKinds: z.array(DocumentKind).max(20).default([]).meta({ description: 'any of them; none: any kind' }),
  documentSm3: Sm3Text.optional().meta({ description: 'of the one document or template' }),
  conditions: z.array(Condition).max(20).default([]),
  number: z.int().min(1).max(100_000).meta({ description: 'stamps in all' }),
};

export const GrantView = z
  .object({
    id: z.string(), ...GrantTerms, documentKinds: z.array(z.string()).readonly(), conditions: z.array(z.object({ name: z.string(), is: Value.optional(), atMost: z.number().optional() })).readonly(),
    unit: z.string(), used: z.number().int(), until: InstantText, grantedBy: z.string(), grantedAt: InstantText, withdrawnAt: InstantText.optional(),
  })
  .meta({ id: 'Grant' });

export const grantView = ({ esId, until, grantedAt, withdrawnAt, ...grant }: Grant): z.input<typeof GrantView> => ({
  ...grant, seal: esId, until: isoText(until), grantedAt: isoText(grantedAt), withdrawnAt: optionalText(withdrawnAt),
});

interface AboutGrant {
  readonly actor: { readonly kind: string; readonly id: string };
  readonly params: z.output<typeof GrantParams>;
  readonly store: Store;
}

/** A grant is the own one of the person it was given to. */
export async function onGrant({ actor, params, store }: AboutGrant): Promise<On<Grant>> {
  const found = await store.grants.get(params.id);
  return { target: { unit: found.unit, own: actor.kind === 'person' && found.grantee === actor.id }, found };
}
