import * as z from 'zod';
import { waysToBegin, type WayToBegin } from '../../../bpmn/beginning.ts';
import { upgradedGraph } from '../../../bpmn/upgrade.ts';
import { isoText } from '../../../domain/instant.ts';
import type { Flow, Store } from '../../../store/store.ts';
import type { On } from '../../route.ts';
import { InstantText, RuleVersion, Sm3Text } from '../../schemas.ts';
import { FileList, shownFiles } from './files.ts';

export const FlowParams = z.object({ hash: Sm3Text });

export const FlowView = z
  .object({ hash: Sm3Text, key: z.string(), version: z.number().int(), unit: z.string(), name: z.string(), rule: RuleVersion, deployedBy: z.string(), deployedAt: InstantText })
  .meta({ id: 'Flow' });

export const flowView = ({ deployedAt, ...flow }: Flow): z.input<typeof FlowView> => ({ ...flow, deployedAt: isoText(deployedAt) });

const Way = z.object({
  element: z.string().optional(),
  name: z.string().optional().meta({ description: 'of the start event' }),
  message: z.string().optional().meta({ description: 'by which a request names it; absent: how the flow begins when none is named' }),
});

/** Ways in which a request can begin a flow. */
export const Ways = z.array(Way).meta({ id: 'WaysToBegin' });

/** A flow with how it begins and its further files. */
export const FlowDetail = FlowView.extend({ starts: Ways, files: FileList }).meta({ id: 'FlowDetail' });

export async function flowDetail(store: Store, flow: Flow): Promise<z.input<typeof FlowDetail>> {
  return { ...flowView(flow), starts: await waysOf(store, flow.hash), files: shownFiles(await store.flows.files(flow.hash)) };
}

/** How a request can begin a deployed flow. */
export async function waysOf(store: Store, hash: string): Promise<WayToBegin[]> {
  return [...waysToBegin(upgradedGraph(JSON.parse(await store.flows.graph(hash))), await store.now())];
}

interface AboutFlow {
  readonly params: z.output<typeof FlowParams>;
  readonly store: Store;
}

/** Acts on a flow count for its unit. */
export async function onFlow({ params, store }: AboutFlow): Promise<On<Flow>> {
  const found = await store.flows.get(params.hash);
  return { target: { unit: found.unit }, found };
}
