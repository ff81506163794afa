import { flowOf, nodeOf, type FlowGraph, type InclusiveGateway } from '../../graph.ts';
import { verdict } from '../expressions.ts';
import { incident, passing, take, type ElementProcessor, type Move } from '../processor.ts';
import { following } from '../region.ts';

/**
 * Leaves over every flow whose condition holds, else over the default. Joins when no token elsewhere can still come over an empty
 * incoming flow, unless it can come over one that holds a token as well. BPMN 2.0.2, table 13.3
 */
export const inclusiveGateway: ElementProcessor<InclusiveGateway> = {
  ...passing,
  admitLate(waiting, gateway, graph, { elements, flows }) {
    const filled = gateway.incoming.filter((flow) => (waiting[flow] ?? 0) > 0);
    if (filled.length === 0) return undefined;
    const mayStillCome = (reached: ReadonlySet<string>): boolean => [...reached].some((flow) => !filled.includes(flow)) && !filled.some((flow) => reached.has(flow));
    const elsewhere = [...flows].filter((flow) => !gateway.incoming.includes(flow));
    const awaits =
      filled.length < gateway.incoming.length &&
      ([...elements].some((element) => mayStillCome(reachedFrom(graph, gateway, element))) || elsewhere.some((flow) => mayStillCome(reachedOver(graph, gateway, flow))));
    return awaits ? undefined : filled;
  },
  complete(_, gateway, around) {
    const chosen: Move[] = [];
    for (const id of gateway.outgoing) {
      if (id === gateway.default) continue;
      const holds = verdict(flowOf(around.graph, id), around);
      if (typeof holds !== 'boolean') return [holds];
      if (holds) chosen.push(take(id));
    }
    if (chosen.length > 0) return chosen;
    return gateway.default === undefined ? [incident('no-flow-selected', `No flow out of ${gateway.id} has a condition that holds`)] : [take(gateway.default)];
  },
};

const known = new WeakMap<FlowGraph, Map<string, ReadonlySet<string>>>();

/** The gateway's incoming flows that a token in an element can still reach without passing the gateway; remembered by graph. */
function reachedFrom(graph: FlowGraph, gateway: InclusiveGateway, element: string): ReadonlySet<string> {
  const byPlace = known.get(graph) ?? new Map<string, ReadonlySet<string>>();
  known.set(graph, byPlace);
  const place = `${gateway.id} ${element}`;
  const found = byPlace.get(place) ?? search(graph, gateway, [element]);
  byPlace.set(place, found);
  return found;
}

const reachedOver = (graph: FlowGraph, gateway: InclusiveGateway, flow: string): ReadonlySet<string> => reachedFrom(graph, gateway, flowOf(graph, flow).target);

function search(graph: FlowGraph, gateway: InclusiveGateway, from: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const seen = new Set(from);
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === gateway.id) continue;
    const node = nodeOf(graph, id);
    for (const flow of node.outgoing) if (flowOf(graph, flow).target === gateway.id) reached.add(flow);
    for (const next of following(graph, id)) if (!seen.has(next)) {
      seen.add(next);
      open.push(next);
    }
  }
  return reached;
}
