import * as z from 'zod';
import { proofs, type Proof } from '../../../domain/approval/rule.ts';
import { isoText, type Instant } from '../../../domain/instant.ts';
import { ownerKinds } from '../../../domain/owner/kinds.ts';
import type { RoleGrant } from '../../../domain/permission/table.ts';
import type { Store } from '../../../store/store.ts';
import { InstantText } from '../../schemas.ts';

export const SessionView = z
  .object({
    person: z.object({ id: z.string(), name: z.string() }),
    roles: z.array(z.object({ role: z.string(), unit: z.string(), unitName: z.string(), unitKind: z.enum(ownerKinds) })),
    proof: z.enum(proofs),
    expiresAt: InstantText,
    csrfToken: z.string().meta({ description: 'to be sent as X-CSRF-Token with every change' }),
  })
  .meta({ id: 'Session' });

interface OpenSession {
  readonly person: { readonly id: string; readonly name: string; readonly grants: readonly RoleGrant[] };
  readonly proof: Proof;
  readonly csrfToken: string;
  readonly expiresAt: Instant;
}

export async function sessionView(store: Store, { person, proof, csrfToken, expiresAt }: OpenSession): Promise<z.input<typeof SessionView>> {
  return { person: { id: person.id, name: person.name }, roles: [...(await store.people.named(person.grants))], proof, csrfToken, expiresAt: isoText(expiresAt) };
}
