import { nodesOf } from '../graph.ts';
import { explore } from './explore/explore.ts';
import type { GraphRule } from './rule.ts';

/**
 * Every element is reached by some run if every condition may go either way: a branch that only the decisions before it close
 * does no harm.
 */
export const noDeadElement: GraphRule = {
  id: 'soundness-no-dead-element',
  check(graph, report, { limits }, explored) {
    const { decided, piled, endedTwice, entered } = explored();
    if (!decided || piled.length > 0 || endedTwice.length > 0) return; // not everything was followed
    const missed = nodesOf(graph).filter(({ id, type }) => !entered.has(id) && type !== 'timerBoundaryEvent');
    const reachable = missed.length > 0 ? explore(graph, limits, true).entered : entered;
    for (const { id } of missed) if (!reachable.has(id)) report(id, 'No run of the process comes here');
  },
};
