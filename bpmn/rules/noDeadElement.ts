import { nodesOf } from '../graph.ts';
import type { GraphRule } from './rule.ts';

/** Every element is reached by some run. */
export const noDeadElement: GraphRule = {
  id: 'soundness-no-dead-element',
  check(graph, report, _, explored) {
    const { decided, piled, endedTwice, entered } = explored();
    if (!decided || piled.length > 0 || endedTwice.length > 0) return; // not everything was followed
    for (const { id } of nodesOf(graph)) if (!entered.has(id) && graph.elements[id]?.type !== 'timerBoundaryEvent') report(id, 'No run of the process comes here');
  },
};
