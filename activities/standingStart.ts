import { beginningOf, waysToBegin } from '../bpmn/beginning.ts';
import { upgradedGraph } from '../bpmn/upgrade.ts';
import type { ApplicationOrder } from '../domain/application/order.ts';
import { standingTermsOf } from '../domain/lending/standingTerms.ts';
import { isProblem, problem } from '../domain/problem.ts';
import type { Store } from '../store/store.ts';

/** Judges what is asked for with a standing approval: its terms, and that the seal's own flow, which approves it, begins where they say. `application-incomplete`, `start-unknown` */
export async function requireStandingTerms(store: Store, order: ApplicationOrder): Promise<void> {
  const { esId, start } = standingTermsOf(order);
  const hash = await boundFlow(store, esId);
  if (hash === undefined) return; // the review waits until one is bound
  const [graph, now] = [upgradedGraph(JSON.parse(await store.flows.graph(hash))), await store.now()];
  if (!beginningOf(graph, start, now)) throw problem('start-unknown', { start, starts: waysToBegin(graph, now).flatMap(({ message }) => message ?? []) });
}

async function boundFlow(store: Store, esId: string): Promise<string | undefined> {
  try {
    return (await store.flows.binding(esId)).hash;
  } catch (error) {
    if (isProblem(error, 'flow-not-bound')) return undefined;
    throw error;
  }
}
