import { viewOf, type Flows, type FlowState, type FlowView } from '../../../bpmn/engine/index.ts';
import type { FlowGraph } from '../../../bpmn/graph.ts';
import { upgradedGraph, upgradedState } from '../../../bpmn/upgrade.ts';
import type { Instance, Store } from '../../../store/store.ts';
import { standingFlow } from '../../../workflows/standingFlow.ts';

/** What an instance runs on now, as the engine reads it. */
export interface Running {
  readonly flows: Flows;
  readonly state: FlowState;
  readonly view: FlowView;
}

export async function runningOf(store: Store, instance: Instance): Promise<Running> {
  const { graph, called, state: kept } = await store.instances.running(instance.id);
  const main = (await isStanding(store, instance)) ? standingFlow : graphOf(graph);
  const flows = { main, loaded: Object.fromEntries(Object.entries(called).map(([hash, text]) => [hash, graphOf(text)])) };
  const state = upgradedState(JSON.parse(kept));
  return { flows, state, view: viewOf(flows, state) };
}

export const graphOf = (text: string): FlowGraph => upgradedGraph(JSON.parse(text));

/** A use under a standing approval takes no flow of the seal's. */
async function isStanding(store: Store, { host, hostId }: Instance): Promise<boolean> {
  return host === 'use' && (await store.uses.get(hostId)).standingApproval !== undefined;
}
