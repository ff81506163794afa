import { isScope, nodeOf, type BoundaryEvent, type FlowGraph, type ScopeElement, type StartEvent } from '../../graph.ts';

/**
 * Whether what surely catches an escalation interrupts its source: the nearest catcher around it in its own process, event
 * subprocesses before the boundary. BPMN 2.0.2, 13.5.4
 */
export function escalationInterrupts(graph: FlowGraph, from: ScopeElement, code: string): boolean {
  let below: string | undefined;
  for (let scope: ScopeElement | undefined = from; scope; ) {
    const inside: readonly StartEvent[] = scope.eventSubProcesses.filter((id) => id !== below).flatMap((id) => startOf(graph, id));
    const boundary: readonly BoundaryEvent[] = 'boundary' in scope ? scope.boundary.map((id) => nodeOf(graph, id)).filter((node): node is BoundaryEvent => node.type === 'boundaryEvent') : [];
    const found = best(inside, code) ?? best(boundary, code);
    if (found) return found.interrupting;
    if (scope.type === 'process') return false;
    const above: ScopeElement = graph.elements[scope.scope] as ScopeElement;
    below = scope.id;
    scope = above;
  }
  return false;
}

function startOf(graph: FlowGraph, eventSubProcess: string): readonly StartEvent[] {
  const node = graph.elements[eventSubProcess];
  const start = node && isScope(node) ? graph.elements[node.starts[0] ?? ''] : undefined;
  return start?.type === 'startEvent' ? [start] : [];
}

function best<E extends BoundaryEvent | StartEvent>(events: readonly E[], code: string): E | undefined {
  const codeOf = ({ event }: E): string | undefined => (event?.kind === 'escalation' ? event.code : undefined);
  const catching = events.filter(({ event }) => event?.kind === 'escalation');
  return catching.find((event) => codeOf(event) === code) ?? catching.find((event) => codeOf(event) === undefined);
}
