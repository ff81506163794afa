import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import type { Flow, Store } from '../../../store/store.ts';
import type { On } from '../../route.ts';
import { InstantText, RuleVersion, Sm3Text } from '../../schemas.ts';

export const FlowParams = z.object({ hash: Sm3Text });

export const FlowView = z
  .object({ hash: Sm3Text, key: z.string(), version: z.number().int(), unit: z.string(), name: z.string(), rule: RuleVersion, deployedBy: z.string(), deployedAt: InstantText })
  .meta({ id: 'Flow' });

export const flowView = ({ deployedAt, ...flow }: Flow): z.input<typeof FlowView> => ({ ...flow, deployedAt: isoText(deployedAt) });

interface AboutFlow {
  readonly params: z.output<typeof FlowParams>;
  readonly store: Store;
}

/** Acts on a flow count for its unit. */
export async function onFlow({ params, store }: AboutFlow): Promise<On<Flow>> {
  const found = await store.flows.get(params.hash);
  return { target: { unit: found.unit }, found };
}
