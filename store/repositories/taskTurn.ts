import { stands, type ApprovalRule } from '../../domain/approval/rule.ts';
import { problem } from '../../domain/problem.ts';
import type { Instant } from '../../domain/instant.ts';
import { accountOf } from '../actors.ts';
import { candidatesOf, keptApart, personsOf } from '../approvers.ts';
import { decisionTable } from '../tables/decision.ts';
import type { TaskRow } from '../tables/task.ts';
import { taskCandidateTable, type TaskCandidateRow } from '../tables/taskCandidate.ts';
import type { Transaction } from '../transaction.ts';
import { actedForBy, covers } from './absenceRows.ts';
import { flowHead } from './flowRows.ts';
import { sceneOf, type HostedFlow } from './hostedFlow.ts';
import { decisionsOf } from './instanceRows.ts';

/** Who acts in a task: a person, for themselves or in the place of one who is away. */
export interface Acting {
  readonly person: string;
  readonly onBehalfOf?: string | undefined;
}

/** Throws unless it is now for them to act: `task-ended`, `task-decided`, `task-not-yours`, `task-delegated`, `task-not-your-turn`, `task-claimed`. */
export async function requireTurn(tx: Transaction, task: TaskRow, { person, onBehalfOf }: Acting): Promise<TaskCandidateRow> {
  const signer = onBehalfOf ?? person;
  const facts = { task: task.id, person };
  if (task.state !== 'open') throw problem('task-ended', facts);
  const taken = await tx.all(decisionTable, { taskId: task.id });
  if (taken.some((decision) => [decision.personId, decision.onBehalfOf].some((each) => each === person || each === signer))) throw problem('task-decided', facts);
  const candidate = await tx.find(taskCandidateTable, { taskId: task.id, personId: signer });
  if (candidate?.opinesFor !== null || candidate.givenTo !== null) throw problem('task-not-yours', facts);
  if (candidate.delegatedTo !== null) throw problem('task-delegated', facts);
  if (!candidate.open) throw problem(task.mode === null && candidate.addedBy === null ? 'task-not-yours' : 'task-not-your-turn', facts);
  if (task.claimedBy !== null && task.claimedBy !== signer) throw problem('task-claimed', facts);
  return candidate;
}

/**
 * Whether what they decide counts for the task's need. Who was a candidate when the task opened may since have lost the role, or approved what must be kept apart; who
 * was added to sign too may have no right of their own: then their approval counts for nothing, and their refusal still refuses. `task-not-yours`, `proxy-unfit`
 */
export async function requireRight(tx: Transaction, flow: HostedFlow, task: TaskRow, acting: Acting, candidate: TaskCandidateRow, at: Instant): Promise<{ readonly rule: ApprovalRule; readonly counts: string | null }> {
  const { person, onBehalfOf } = acting;
  const { rule, scene } = await sceneOf(tx, flow);
  const decisions = (await decisionsOf(tx, flow.instance.id)).filter((earlier) => stands(earlier, flow.instance.subjectSm3));
  const signer = onBehalfOf ?? person;
  if (onBehalfOf !== undefined) await requireProxy(tx, flow, task, { person, onBehalfOf }, { rule, decisions, at });
  const source = task.counts === null ? { who: { persons: [signer] } } : { counts: task.counts };
  if ((await candidatesOf(tx, source, rule, scene, decisions)).has(signer)) return { rule, counts: task.counts };
  if (candidate.addedBy === null || !(await personsOf(tx, { persons: [signer] }, scene)).has(signer)) throw problem('task-not-yours', { task: task.id, person });
  return { rule, counts: null };
}

type Ground = { readonly rule: ApprovalRule; readonly decisions: Parameters<typeof keptApart>[3]; readonly at: Instant };

/** A proxy acts for who is away in this flow now; never for the holder of a seal, and never where they asked for the use or approved what must be kept apart. R37 */
async function requireProxy(tx: Transaction, flow: HostedFlow, task: TaskRow, { person, onBehalfOf }: Required<Acting>, { rule, decisions, at }: Ground): Promise<void> {
  const { instance } = flow;
  const { flowKey } = await flowHead(tx, instance.flowHash);
  const absent = (await actedForBy(tx, person, at)).some((absence) => absence.personId === onBehalfOf && covers(absence, flowKey));
  const need = rule.needs.find(({ id }) => id === task.counts);
  const isHolders = need !== undefined && 'relation' in need.who && need.who.relation === 'holder';
  const isApart = need !== undefined && keptApart(need, rule, instance.requesterId, decisions).has(person);
  if (!absent || isHolders || isApart || accountOf(instance.requesterId) === person) throw problem('proxy-unfit', { task: task.id, person, onBehalfOf: onBehalfOf ?? '' });
}
