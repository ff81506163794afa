import { isActivity, isScope, nodesOf, type FlowGraph, type FlowNode } from '../graph.ts';
import { explore } from './explore/explore.ts';
import type { GraphRule } from './rule.ts';

/**
 * Every element is reached by some run if every condition may go either way: a branch that only the decisions before it close
 * does no harm. What only compensation reaches, and what stands inside, is begun by people's acts.
 */
export const noDeadElement: GraphRule = {
  id: 'soundness-no-dead-element',
  check(graph, report, { limits }, explored) {
    const { decided, findings, entered } = explored();
    if (!decided || findings.some(({ rule }) => rule === 'soundness-bounded' || rule === 'soundness-proper-completion')) return; // not everything was followed
    const spared = new Set(nodesOf(graph).flatMap((node) => (node.type === 'boundaryEvent' || (isActivity(node) && node.forCompensation) || isCompensating(graph, node) ? [node.id] : [])));
    const missed = nodesOf(graph).filter(({ id, scope }) => !entered.has(id) && !spared.has(id) && !spared.has(scope));
    const reachable = missed.length > 0 ? explore(graph, { limits, blind: true }).entered : entered;
    for (const { id } of missed) if (!reachable.has(id)) report(id, 'No run of the process comes here');
  },
};

/** An event subprocess that compensates what is around it. */
function isCompensating(graph: FlowGraph, node: FlowNode): boolean {
  const start = node.type === 'eventSubProcess' && isScope(node) ? graph.elements[node.starts[0] ?? ''] : undefined;
  return start?.type === 'startEvent' && start.event?.kind === 'compensation';
}
