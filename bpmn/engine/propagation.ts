import { isActivity, isScope, nodeOf, type BoundaryEvent, type FlowGraph, type ScopeElement, type StartEvent } from '../graph.ts';
import type { ElementInstance } from './state.ts';
import type { ScopeTree } from './variables.ts';

/** What catches an error or escalation: a boundary event of an activity, or an event subprocess inside a scope. */
export type Catcher =
  | { readonly at: 'boundary'; readonly host: ElementInstance; readonly event: BoundaryEvent }
  | { readonly at: 'inside'; readonly scope: ElementInstance; readonly subProcess: string; readonly event: StartEvent };

/**
 * The nearest enclosing catcher: of each scope its event subprocesses before its boundary, one that names the code before one that
 * catches all; through calls. BPMN 2.0.2, 13.5.3 and 13.5.4
 */
export function catcherOf(tree: ScopeTree, from: ElementInstance, kind: 'error' | 'escalation', code: string): Catcher | undefined {
  let below: ElementInstance | undefined;
  for (let at: ElementInstance | undefined = from; at; below = at, at = tree.scopeOf(at)) {
    const [element, graph] = [tree.elementOf(at), tree.graphOf(at)];
    if (below && isScope(element) && !at.loop) {
      const inside = catchingInside(tree, graph, element, below, kind, code);
      if (inside) return { at: 'inside', scope: at, ...inside };
    }
    if (!isActivity(element) || at.loopCounter !== undefined || at.compensates !== undefined) continue;
    const event = best(element.boundary.map((id) => nodeOf(graph, id)).filter((node): node is BoundaryEvent => node.type === 'boundaryEvent'), kind, code);
    if (event) return { at: 'boundary', host: at, event };
  }
  return undefined;
}

/** An event subprocess does not catch what it throws itself, and one that has interrupted its scope has disarmed the others. */
function catchingInside(tree: ScopeTree, graph: FlowGraph, scope: ScopeElement, below: ElementInstance, kind: 'error' | 'escalation', code: string) {
  const source = tree.elementOf(below);
  if (source.type === 'eventSubProcess' && startOf(graph, source.id)?.interrupting) return undefined;
  const starts = scope.eventSubProcesses.flatMap((id) => {
    const start = id === source.id ? undefined : startOf(graph, id);
    return start ? [start] : [];
  });
  const event = best(starts, kind, code);
  return event && { subProcess: event.scope, event };
}

/** The start event of an event subprocess. */
export function startOf(graph: FlowGraph, eventSubProcess: string): StartEvent | undefined {
  const element = graph.elements[eventSubProcess];
  const start = element && isScope(element) ? graph.elements[element.starts[0] ?? ''] : undefined;
  return start?.type === 'startEvent' ? start : undefined;
}

function best<E extends BoundaryEvent | StartEvent>(events: readonly E[], kind: 'error' | 'escalation', code: string): E | undefined {
  const catching = events.filter(({ event }) => event?.kind === kind);
  const codeOf = ({ event }: E): string | undefined => (event && 'code' in event ? event.code : undefined);
  return catching.find((event) => codeOf(event) === code) ?? catching.find((event) => codeOf(event) === undefined);
}
