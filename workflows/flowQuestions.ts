import type { FlowGraph } from '../bpmn/graph.ts';
import { upgradedGraph } from '../bpmn/upgrade.ts';
import type { KeptInstance } from '../domain/flow/step.ts';
import { findProcess, loadGraph, lookUp, remindTask } from './activities.ts';
import type { FlowPort, KeptState } from './flowPort.ts';
import { wholeState } from './flowParts.ts';

/** What every host answers in the same way: out of the rows. */
export const questionsOf = (instanceId: string): Pick<FlowPort<unknown>, 'findProcess' | 'lookUp' | 'loadGraph' | 'remind' | 'instanceId'> => ({
  instanceId,
  async findProcess(asked) {
    const { hash, graph } = await findProcess({ instanceId, ...asked });
    return { hash, graph: graphOf(graph) };
  },
  lookUp: (questions) => lookUp(instanceId, questions),
  remind: (reminder) => remindTask(reminder),
  loadGraph: async (hash) => graphOf(await loadGraph(hash)),
});

/** A graph as it is kept, in the form of today. */
export const graphOf = (text: string): FlowGraph => upgradedGraph(JSON.parse(text));

/** Whether there is more to read before a flow can go on. */
export const isApart = ({ parts, called, flow }: KeptInstance): boolean => parts !== undefined || called !== undefined || flow !== undefined;

/** What is kept with all that the flow needs to go on; `reload` reads it anew when the instance moves on meanwhile. */
export async function readyToResume<Kept extends KeptInstance>(instanceId: string, kept: Kept, reload: () => Promise<Kept>): Promise<Kept & KeptState> {
  let whole = kept.parts === undefined ? kept : await wholeState(instanceId, kept);
  while (!whole) whole = await wholeState(instanceId, await reload());
  const loaded: Record<string, FlowGraph> = {};
  for (const hash of whole.called ?? []) loaded[hash] = graphOf(await loadGraph(hash));
  const flow = whole.flow ?? kept.flow;
  return { ...whole, loaded, ...(flow !== undefined && { main: graphOf(await loadGraph(flow)) }) };
}
