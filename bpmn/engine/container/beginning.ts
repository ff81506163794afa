import { nodeOf, type FlowGraph, type FlowNode, type ScopeElement } from '../../graph.ts';
import { enter, type Move } from '../processor.ts';

/** A scope begins with its start event; without one, with everything that no flow leads to. BPMN 2.0.2, 13.1 and 13.3.4 */
export function beginning(scope: ScopeElement, graph: FlowGraph, begunBy?: string): readonly Move[] {
  const nodes = scope.nodes.map((id) => nodeOf(graph, id));
  if (begunBy !== undefined) return [enter(begunBy)];
  const start = nodes.find((node) => node.type === 'startEvent' && !node.event) ?? (scope.type === 'eventSubProcess' ? nodes.find(({ type }) => type === 'startEvent') : undefined);
  if (start) return [enter(start.id)];
  return scope.starts.length > 0 ? [] : nodes.filter(beginsAlone).map(({ id }) => enter(id));
}

const beginsAlone = (node: FlowNode): boolean =>
  node.incoming.length === 0 &&
  !['boundaryEvent', 'eventSubProcess', 'startEvent'].includes(node.type) &&
  !('forCompensation' in node && node.forCompensation) &&
  !(node.type === 'catchEvent' && node.event.kind === 'link');
