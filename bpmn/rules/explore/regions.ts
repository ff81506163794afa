import { flowOf, isActivity, nodeOf, nodesOf, type FlowGraph, type TimerBoundaryEvent } from '../../graph.ts';

/** Everything a token can reach from the node, itself included; over boundary events only as `through` says. */
export function reachable(graph: FlowGraph, from: string, through: (event: TimerBoundaryEvent) => boolean = () => true): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const node = nodeOf(graph, id);
    open.push(...node.outgoing.map((flow) => flowOf(graph, flow).target));
    if (isActivity(node)) open.push(...boundariesOf(graph, node.boundary).filter(through).map((event) => event.id));
  }
  return reached;
}

/** The boundary events of those ids. */
export const boundariesOf = (graph: FlowGraph, ids: readonly string[]): readonly TimerBoundaryEvent[] =>
  ids.map((id) => nodeOf(graph, id)).filter((node): node is TimerBoundaryEvent => node.type === 'timerBoundaryEvent');

/** The nodes of the main paths: reached without an event that runs beside its task. */
export const mainPaths = (graph: FlowGraph): ReadonlySet<string> => {
  const start = nodesOf(graph).find(({ type }) => type === 'startEvent');
  return start ? reachable(graph, start.id, ({ interrupting }) => interrupting) : new Set<string>();
};

/**
 * Side paths that nothing else can notice: behind an event that does not interrupt, apart from the main paths, without joins and
 * stamps. One token in them at a time is enough to see all that can happen.
 */
export function sidePaths(graph: FlowGraph): ReadonlyMap<string, ReadonlySet<string>> {
  const main = mainPaths(graph);
  const side = new Map<string, ReadonlySet<string>>();
  for (const event of nodesOf(graph)) {
    if (event.type !== 'timerBoundaryEvent' || event.interrupting) continue;
    const region = reachable(graph, event.id);
    const apart = [...region].every((id) => !main.has(id) && isQuiet(graph, id));
    if (apart) side.set(event.id, region);
  }
  return side;
}

function isQuiet(graph: FlowGraph, id: string): boolean {
  const node = nodeOf(graph, id);
  return node.type !== 'parallelGateway' && !(node.type === 'serviceTask' && node.service.kind === 'stamp');
}
