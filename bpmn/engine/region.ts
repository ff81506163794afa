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

/** The elements of a region with all that stands inside them, in called processes too. loaded: processes that were found when they were called. */
export function insideOf(graph: FlowGraph, region: ReadonlySet<string>, loaded: Readonly<Record<string, FlowGraph>>): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<FlowGraph>();
  const visit = (one: FlowGraph, isIn: (id: string) => boolean): void => {
    for (const node of nodesOf(one)) {
      if (!isIn(node.id) && !scopesAround(one, node.scope).some(isIn)) continue;
      found.add(node.id);
      if (node.type !== 'callActivity') continue;
      const bound = one.called?.[node.process];
      for (const called of bound ? [bound] : Object.values(loaded)) {
        if (seen.has(called)) continue;
        seen.add(called);
        visit(called, () => true);
      }
    }
  };
  visit(graph, (id) => region.has(id));
  return [...found];
}

/** A scope and those around it, the process not among them. */
function scopesAround(graph: FlowGraph, scope: string): readonly string[] {
  const around: string[] = [];
  for (let element = graph.elements[scope]; element && element.type !== 'process'; element = graph.elements[element.scope]) around.push(element.id);
  return around;
}

/** The user tasks of the scope that every way to this element passes, the nearest first: where it may go back to. */
export function earlierTasks(graph: FlowGraph, element: string): readonly string[] {
  const { scope } = nodeOf(graph, element);
  const sizes = new Map<string, number>();
  for (const node of nodesOf(graph)) {
    if (node.scope !== scope || node.id === element || node.type !== 'userTask') continue;
    const region = dominated(graph, node.id);
    if (region.has(element)) sizes.set(node.id, region.size);
  }
  return [...sizes.keys()].sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0));
}

/** The last task of the requester that every way to this element passes: where a refusal goes back to. */
export function requesterTask(graph: FlowGraph, element: string): string | undefined {
  return earlierTasks(graph, element).find((id) => {
    const task = nodeOf(graph, id);
    return task.type === 'userTask' && isRequesters(task);
  });
}

function isRequesters({ approval, assignment }: UserTask): boolean {
  const who = approval?.who;
  return (who !== undefined && 'relation' in who && who.relation === 'requester') || assignment?.assignee?.replace(/\s/g, '') === '=requester';
}
