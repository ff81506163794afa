import type { FlowElement, FlowGraph } from '../../../bpmn/graph.ts';
import type { Store } from '../../../store/store.ts';
import { graphOf } from './running.ts';

/** A process of a flow: the graph, and the deployed flow whose file draws it. */
export interface FlowProcess {
  readonly flow: string;
  readonly graph: FlowGraph;
}

/** A process with those that were bound when it was deployed, however deep; each once. */
export function processesOf(flow: string, graph: FlowGraph): readonly FlowProcess[] {
  const found = new Map<string, FlowGraph>();
  const add = (one: FlowGraph): void => {
    if (found.has(one.process)) return;
    found.set(one.process, one);
    Object.values(one.called ?? {}).forEach(add);
  };
  add(graph);
  return [...found.values()].map((one) => ({ flow, graph: one }));
}

/** What people call an element, and what it is. */
export interface Label {
  readonly name?: string;
  readonly type: FlowElement['type'];
}
export type Labels = ReadonlyMap<string, Label>;

/** Labels by element of a flow and of what it calls; a flow never changes under its hash. */
const known = new Map<string, Labels>();
const kept = 50;

export async function labelsOf(store: Store, hash: string): Promise<Labels> {
  const labels = known.get(hash) ?? labelsIn(processesOf(hash, graphOf(await store.flows.graph(hash))));
  known.delete(hash);
  known.set(hash, labels);
  const oldest = known.keys().next();
  if (known.size > kept && !oldest.done) known.delete(oldest.value);
  return labels;
}

/** The first process that has an element of that id names it: the flow's own before those that it calls. */
const labelsIn = (processes: readonly FlowProcess[]): Labels =>
  new Map(processes.flatMap(({ graph }) => Object.values(graph.elements)).reverse().map(({ id, type, name }) => [id, { type, ...(name !== undefined && { name }) }]));

/** Of what an instance runs: also of processes that were found when they were called. */
export async function labelsOfInstance(store: Store, { id, flowHash }: { readonly id: string; readonly flowHash: string }): Promise<Labels> {
  const called = await Promise.all((await store.instances.calls(id)).map(({ flow }) => labelsOf(store, flow)));
  return new Map([...called.flatMap((labels) => [...labels]), ...(await labelsOf(store, flowHash))]);
}
