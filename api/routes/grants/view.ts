import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import type { Grant, Store } from '../../../store/store.ts';
import { namesIn } from '../../names.ts';
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
    names: z.object({ seal: z.string(), unit: z.string(), grantee: z.string(), grantedBy: z.string() }).meta({ description: 'what people call them' }),
    unit: z.string(), used: z.number().int(), until: InstantText, grantedBy: z.string(), grantedAt: InstantText, withdrawnAt: InstantText.optional(),
  })
  .meta({ id: 'Grant' });

/** Grants with the names of what they name. */
export async function grantViews(store: Store, grants: readonly Grant[]): Promise<readonly z.input<typeof GrantView>[]> {
  const names = await namesIn(store, grants.flatMap(({ esId, unit, grantee, grantedBy }) => [`seal/${esId}`, `unit/${unit}`, `person/${grantee}`, grantedBy]));
  return grants.map(({ esId, until, grantedAt, withdrawnAt, ...grant }) => ({
    ...grant, seal: esId, until: isoText(until), grantedAt: isoText(grantedAt), withdrawnAt: optionalText(withdrawnAt),
    names: { seal: names.seal(esId), unit: names.unit(grant.unit), grantee: names.person(`person/${grant.grantee}`), grantedBy: names.person(grant.grantedBy) },
  }));
}

export async function grantView(store: Store, grant: Grant): Promise<z.input<typeof GrantView>> {
  const [view] = await grantViews(store, [grant]);
  return view!;
}

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
