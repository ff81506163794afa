import type { ApprovalNeed } from '../../../domain/approval/rule.ts';
import { evaluate } from '../../feel/evaluate.ts';
import { analyse } from '../../feel/analyse.ts';
import { instantOf } from '../../../domain/instant.ts';
import { defaultLimits } from '../../refusal.ts';
import type { FlowNode, Loop, TaskApproval } from '../../graph.ts';

/** How many different persons have surely approved for the need when the task stands approved. Persons of two tasks may be the same. */
export function surelyApproving(node: FlowNode, need: ApprovalNeed): number {
  if (node.type !== 'userTask' || node.approval?.counts !== need.id) return 0;
  const { approval } = node;
  const persons = Math.max(approval.required, approval.mode === 'vote' ? fewestVoters(approval) : 1);
  const requester = approval.requesterApproves === 'allow' && need.distinctFrom.includes('requester') ? 1 : 0;
  return persons - requester;
}

/** The fewest persons whose weights together carry a vote. Who else may sign is not known unless the list is closed. */
function fewestVoters({ vote, who, acts = [] }: TaskApproval): number {
  const closed = who && 'persons' in who && !acts.includes('add-signer') && !acts.includes('remove-signer');
  if (!vote || !closed) return 1;
  const weights = who.persons.map((person) => vote.weights[person] ?? 1).sort((a, b) => b - a);
  const wanted = vote.share * weights.reduce((sum, weight) => sum + weight, 0);
  let [sum, persons] = [0, 0];
  for (const weight of weights) {
    if (sum >= wanted && persons > 0) break;
    sum += weight;
    persons++;
  }
  return Math.max(1, persons);
}

/** Whether the activity surely runs at least once: only what is written down as a number or a list says so. */
export function surelyRuns(loop: Loop): boolean {
  if (loop.kind === 'standard') return !loop.testBefore;
  const list = constantOf(loop.collection);
  if (loop.collection !== undefined) return Array.isArray(list) && list.length > 0;
  const number = loop.cardinality === undefined ? 1 : constantOf(loop.cardinality);
  return typeof number === 'number' && number >= 1;
}

/** Whether it surely never runs more than once. */
export function runsOnce(loop: Loop): boolean {
  if (loop.kind === 'standard') return constantOf(loop.maximum) === 1;
  const list = constantOf(loop.collection);
  return loop.collection === undefined ? loop.cardinality === undefined || constantOf(loop.cardinality) === 1 : Array.isArray(list) && list.length <= 1;
}

/** The value of FEEL that reads nothing. */
function constantOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  const { reads, calls, syntax } = analyse(text, [], defaultLimits);
  if (reads.length > 0 || calls.length > 0 || syntax !== undefined) return undefined;
  const result = evaluate(text, {}, instantOf(0));
  return 'value' in result ? result.value : undefined;
}
