import { isActivity, isScope, nodesOf, type FlowElement, type FlowGraph } from '../graph.ts';
import type { GraphRule } from './rule.ts';

/** What compensates does not stamp: it runs when others say so, after decisions about something else, and a stamp undoes nothing. */
export const stampCompensates: GraphRule = {
  id: 'stamp-compensates',
  check(graph, report) {
    for (const node of nodesOf(graph)) {
      const handles = (isActivity(node) && node.forCompensation === true) || (node.type === 'eventSubProcess' && isForCompensation(graph, node.starts));
      const stamp = handles ? stampIn(graph, node) : undefined;
      if (stamp !== undefined) report(node.id, 'What compensates does not stamp', [...new Set([node.id, stamp])]);
    }
  },
};

const isForCompensation = (graph: FlowGraph, starts: readonly string[]): boolean =>
  starts.some((id) => {
    const start = graph.elements[id];
    return start?.type === 'startEvent' && start.event?.kind === 'compensation';
  });

/** A stamp task that is the element, or stands inside it or in what it calls. */
function stampIn(graph: FlowGraph, element: FlowElement | undefined): string | undefined {
  if (element?.type === 'serviceTask') return element.service.kind === 'stamp' ? element.id : undefined;
  if (element?.type === 'callActivity') {
    const called = element.binding === 'deployment' ? graph.called?.[element.process] : undefined;
    return called && stampIn(called, called.elements[called.process]);
  }
  if (!element || !isScope(element)) return undefined;
  return element.nodes.map((id) => stampIn(graph, graph.elements[id])).find((id) => id !== undefined);
}
