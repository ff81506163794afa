import { choosingTasks } from '../../../bpmn/choices.ts';
import type { FlowGraph } from '../../../bpmn/graph.ts';
import { upgradedGraph } from '../../../bpmn/upgrade.ts';
import { problem } from '../../../domain/problem.ts';
import { choiceFindings, type Choice, type Chosen } from '../../../domain/use/choices.ts';
import type { Store } from '../../../store/store.ts';

/** Whom the requester of a use of the seal has to choose, and whom they may. Throws `flow-not-bound`. */
export async function choicesOf(store: Store, esId: string, requester: string): Promise<readonly Choice[]> {
  const tasks = choosingTasks(await graphOf(store, (await store.flows.binding(esId)).hash));
  return Promise.all(tasks.map(async ({ counts, requesterApproves, ...task }) => ({ ...task, candidates: await store.flows.eligible(esId, requester, { ...(counts !== undefined && { counts }), ...(requesterApproves && { requesterApproves }) }) })));
}

/** Throws `choice-refused` with what is wrong, task by task. */
export async function requireChosen(store: Store, esId: string, requester: string, chosen: Chosen): Promise<void> {
  const findings = choiceFindings(await choicesOf(store, esId, requester), chosen);
  if (findings.length > 0) throw problem('choice-refused', { findings });
}

/** Throws `flow-refused` for a flow whose requester chooses who decides: in a review nobody chooses their own judges. */
export async function requireNothingChosen(store: Store, hash: string): Promise<void> {
  const tasks = choosingTasks(await graphOf(store, hash));
  if (tasks.length > 0) throw problem('flow-refused', { refused: tasks.map(({ element }) => ({ rule: 'chosen-in-review', element, message: 'An applicant does not choose who takes part in the review' })) });
}

const graphOf = async (store: Store, hash: string): Promise<FlowGraph> => upgradedGraph(JSON.parse(await store.flows.graph(hash)));
