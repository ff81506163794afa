import { flowOf, isActivity, nodeOf, nodesOf, type FlowGraph, type UserTask } from '../graph.ts';

/** Elements of the scope that every way from its beginnings passes this one to reach, itself included. */
export function dominated(graph: FlowGraph, target: string): ReadonlySet<string> {
  const { scope } = nodeOf(graph, target);
  const inScope = nodesOf(graph).filter((node) => node.scope === scope);
  const roots = inScope.filter((node) => node.incoming.length === 0 && node.type !== 'boundaryEvent' && !(node.type === 'catchEvent' && node.event.kind === 'link')).map(({ id }) => id);
  const around = reached(graph, roots, target);
  const behind = reached(graph, [target], undefined);
  return new Set(inScope.map(({ id }) => id).filter((id) => behind.has(id) && !around.has(id)));
}

/** Everything that tokens from these elements can come to without entering `except`. */
function reached(graph: FlowGraph, from: readonly string[], except: string | undefined): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = from.filter((id) => id !== except);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...following(graph, id).filter((next) => next !== except));
  }
  return seen;
}

/** Where a token in this element can go next: over flows, by its boundary, by a link; the inside of a scope is its own. */
export function following(graph: FlowGraph, id: string): readonly string[] {
  const node = nodeOf(graph, id);
  const targets = node.outgoing.map((flow) => flowOf(graph, flow).target);
  const boundary = isActivity(node) ? node.boundary : [];
  const handler = isActivity(node) && node.compensation !== undefined ? [node.compensation] : [];
  const link = node.type === 'throwEvent' && node.event?.kind === 'link' && node.event.target !== undefined ? [node.event.target] : [];
  return [...targets, ...boundary, ...handler, ...link];
}

/** The last task of the requester that every way to this element passes: where a refusal goes back to. */
export function requesterTask(graph: FlowGraph, element: string): string | undefined {
  const { scope } = nodeOf(graph, element);
  const before = nodesOf(graph).filter((node) => node.scope === scope && node.id !== element && node.type === 'userTask' && isRequesters(node) && dominated(graph, node.id).has(element));
  return before.sort((a, b) => dominated(graph, a.id).size - dominated(graph, b.id).size)[0]?.id;
}

function isRequesters({ approval, assignment }: UserTask): boolean {
  const who = approval?.who;
  return (who !== undefined && 'relation' in who && who.relation === 'requester') || assignment?.assignee?.replace(/\s/g, '') === '=requester';
}
