import * as z from 'zod';
import type { Actor } from '../../../domain/permission/table.ts';
import type { Instance, Store } from '../../../store/store.ts';
import type { On } from '../../route.ts';

export const InstanceParams = z.object({ id: z.string().min(1).max(48) });

interface AboutInstance {
  readonly params: z.output<typeof InstanceParams>;
  readonly actor: Actor;
  readonly caller: string;
  readonly store: Store;
}

/** An instance belongs to its unit, and to whoever takes part in the use or application that hosts it. */
export async function onInstance({ params, caller, store }: AboutInstance): Promise<On<Instance>> {
  const found = await store.instances.get(params.id);
  const own = found.host === 'use' ? await store.uses.takesPart(found.hostId, caller) : await store.applications.takesPart(found.hostId, caller);
  return { target: { unit: found.unit, own }, found };
}
