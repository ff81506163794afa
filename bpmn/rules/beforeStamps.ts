import { flowOf, isActivity, isScope, nodesOf, type FlowGraph, type FlowNode } from '../graph.ts';

/** Whether a stamp task stands anywhere in the graph, or in what it calls. */
export function holdsStamp(graph: FlowGraph): boolean {
  return nodesOf(graph).some((node) => isStamp(graph, node));
}

/** Ids of nodes from which a stamp can still be reached: in their scope, inside them, or behind a scope around them. */
export function beforeStamps(graph: FlowGraph): ReadonlySet<string> {
  const nodes = nodesOf(graph);
  const before = new Map<string, string[]>();
  const link = (from: string, to: string): void => void before.set(to, [...(before.get(to) ?? []), from]);
  for (const node of nodes) {
    for (const next of following(graph, node)) link(node.id, next);
    // what is behind a scope is behind all that stands inside it, and what stands inside is behind it
    if (graph.elements[node.scope]?.type !== 'process') for (const next of behind(graph, node.scope)) link(node.id, next);
    if (isScope(node)) for (const id of node.nodes) link(node.id, id);
  }
  const found = new Set<string>();
  const open = nodes.filter((node) => isStamp(graph, node)).map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(before.get(id) ?? []));
  }
  return found;
}

function isStamp(graph: FlowGraph, node: FlowNode): boolean {
  if (node.type === 'serviceTask') return node.service.kind === 'stamp';
  const called = node.type === 'callActivity' && node.binding === 'deployment' ? graph.called?.[node.process] : undefined;
  return called !== undefined && holdsStamp(called);
}

/** Where a token in the node can go next in its scope. */
function following(graph: FlowGraph, node: FlowNode): readonly string[] {
  const target = node.type === 'throwEvent' && node.event?.kind === 'link' ? node.event.target : undefined;
  const handler = isActivity(node) ? node.compensation : undefined;
  return [...node.outgoing.map((id) => flowOf(graph, id).target), ...(isActivity(node) ? node.boundary : []), ...[target, handler].filter((id) => id !== undefined)];
}

/** Where a token can go when a scope ends: behind it, or behind what an event subprocess ends. */
function behind(graph: FlowGraph, scope: string): readonly string[] {
  const node = graph.elements[scope];
  if (!node || node.type === 'process') return [];
  return node.type === 'eventSubProcess' ? behind(graph, node.scope) : following(graph, node);
}
