import { beginningOf, waysToBegin } from '../../../bpmn/beginning.ts';
import { upgradedGraph } from '../../../bpmn/upgrade.ts';
import { problem } from '../../../domain/problem.ts';
import type { Store } from '../../../store/store.ts';

/**
 * Throws `flow-refused` for a flow that no request could begin.
 * @param named whether the request can name the start
 */
export async function requireBegun(store: Store, hash: string, named: boolean): Promise<void> {
  const [graph, now] = [upgradedGraph(JSON.parse(await store.flows.graph(hash))), await store.now()];
  if (named ? waysToBegin(graph, now).length > 0 : beginningOf(graph, undefined, now)) return;
  const message = waysToBegin(graph, now).length === 0
    ? 'No request can begin the flow: it has neither a start event without trigger nor one for a message'
    : 'The flow begins by one of several messages, and what is asked for here names none';
  throw problem('flow-refused', { refused: [{ rule: 'start-by-request', element: graph.process, message }] });
}
