import { MoreThan } from 'typeorm';
import type { TaskAct } from '../../domain/flow/acts.ts';
import { isOtherRound } from '../../domain/flow/rounds.ts';
import type { FlowStep } from '../../domain/flow/step.ts';
import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { accountOf, personActor } from '../actors.ts';
import { candidatesOf, personsOf } from '../approvers.ts';
import { decisionTable } from '../tables/decision.ts';
import type { InstanceHistoryRow } from '../tables/instanceHistory.ts';
import { taskTable, type TaskRow } from '../tables/task.ts';
import { taskActTable } from '../tables/taskAct.ts';
import { taskCandidateTable } from '../tables/taskCandidate.ts';
import { taskDraftTable } from '../tables/taskDraft.ts';
import type { Transaction } from '../transaction.ts';
import { sceneOf, type HostedFlow } from './hostedFlow.ts';
import { writeDecision } from './instanceDecision.ts';
import { decisionsOf } from './instanceRows.ts';
import { letAct } from './taskOpening.ts';
import { requireRight, requireTurn } from './taskTurn.ts';

type Entry = NonNullable<FlowStep['act']>;
export type HistoryOfAct = Pick<InstanceHistoryRow, 'element' | 'event' | 'at' | 'actor' | 'reason' | 'onBehalfOf' | 'concerns'>;

/** After these the person has nothing more to decide there, and what they had written is done with. */
const endsTurn: readonly TaskAct['act'][] = ['return', 'reject', 'transfer', 'complete'];

/** Keeps what a person did in a task, where they may; gives its line in the history. `task-act-done` when it was kept before. */
export async function writeTaskAct(tx: Transaction, flow: HostedFlow, entry: Entry, at: Instant): Promise<HistoryOfAct> {
  const { instance, chain } = flow;
  const { id, person, onBehalfOf, reason, act } = entry;
  if (await tx.find(taskActTable, { id })) throw problem('task-act-done', { act: id });
  const task = entry.taskId === undefined ? undefined : await tx.find(taskTable, { id: entry.taskId, instanceId: instance.id });
  if (act.act === 'withdraw') requireRequester(flow, person);
  else if (!task) throw problem('task-unknown', { task: entry.taskId ?? '' });
  else await acts[act.act](tx, flow, task, entry, at);
  const concerns = concernOf(act);
  if (task && endsTurn.includes(act.act)) await tx.delete(taskDraftTable, { taskId: task.id, personId: person });
  await tx.insert(taskActTable, { id, instanceId: instance.id, taskId: task?.id ?? null, kind: act.act, personId: person, onBehalfOf: onBehalfOf ?? null, concerns, reason, mentions: null, at });
  const actor = act.act === 'withdraw' ? instance.requesterId : personActor(person);
  tx.audit({ subject: chain, actor, act: `task-act.${act.act}`, details: { id, task: task?.id, element: task?.element, concerns: concerns ?? undefined, reason, onBehalfOf } });
  return { element: task?.element ?? '', event: act.act, at, actor, reason, onBehalfOf: onBehalfOf ?? null, concerns };
}

/** The person or element that an act is about. */
function concernOf(act: TaskAct): string | null {
  if ('signer' in act) return act.signer;
  if (act.act === 'reject') return typeof act.to === 'string' ? act.to : act.to.element;
  return 'to' in act ? act.to : null;
}

function requireRequester({ instance }: HostedFlow, person: string): void {
  if (accountOf(instance.requesterId) !== person) throw problem('task-act-not-allowed', { instance: instance.id });
}

type Writing = (tx: Transaction, flow: HostedFlow, task: TaskRow, entry: Entry, at: Instant) => Promise<void>;

const acts: Readonly<Record<Exclude<TaskAct['act'], 'withdraw'>, Writing>> = {
  return: (tx, flow, _task, entry, at) => decideBack(tx, flow, entry, 'returned', at),
  reject: (tx, flow, _task, entry, at) => decideBack(tx, flow, entry, 'refused', at),
  'add-signer': addSigner,
  'remove-signer': removeSigner,
  transfer,
  'hand-over': handOver,
  'take-back': takeBack,
  async complete(tx, flow, task, entry, at) {
    await requireRight(tx, flow, task, entry, await requireTurn(tx, task, entry), at);
  },
};

/** A decision that stands no more as soon as the flow has gone back: the record keeps it. */
async function decideBack(tx: Transaction, flow: HostedFlow, { id, taskId = '', person, onBehalfOf, proof, subject, reason }: Entry, outcome: 'returned' | 'refused', at: Instant): Promise<void> {
  await requireUnstamped(tx, flow);
  await writeDecision(tx, flow, { id, taskId, person, ...(onBehalfOf !== undefined && { onBehalfOf }), outcome, proof, subject, comment: reason }, at);
}

/** What is stamped cannot be approved again as if it were not. */
async function requireUnstamped(tx: Transaction, { instance }: HostedFlow): Promise<void> {
  if (instance.host !== 'use') return;
  if ((await tx.query("SELECT 1 FROM stamp WHERE use_id = ? AND state IN ('pending', 'done') LIMIT 1", [instance.hostId])).length > 0) throw problem('task-act-too-late', { use: instance.hostId });
}

/** Who is to sign too needs no right on the seal: without one, what they approve counts for nothing. */
async function addSigner(tx: Transaction, flow: HostedFlow, task: TaskRow, entry: Entry, at: Instant): Promise<void> {
  if (entry.act.act !== 'add-signer') return;
  const { signer } = entry.act;
  await requireRight(tx, flow, task, entry, await requireTurn(tx, task, entry), at);
  await requireNew(tx, flow, task, signer);
  await letAct(tx, task.id, signer, { open: false, openedAt: at, addedBy: entry.person });
}

/** Throws unless the person has an account in use and no part in the task yet. */
async function requireNew(tx: Transaction, flow: HostedFlow, task: TaskRow, person: string): Promise<void> {
  const { scene } = await sceneOf(tx, flow);
  if (!(await personsOf(tx, { persons: [person] }, scene)).has(person)) throw problem('signer-unfit', { task: task.id, person });
  const known = await tx.find(taskCandidateTable, { taskId: task.id, personId: person });
  const decided = (await tx.all(decisionTable, { taskId: task.id })).some(({ personId, onBehalfOf }) => personId === person || onBehalfOf === person);
  if (decided || (known && (known.givenTo === null || known.open || known.opinesFor !== null))) throw problem('signer-known', { task: task.id, person });
}

async function removeSigner(tx: Transaction, flow: HostedFlow, task: TaskRow, entry: Entry, at: Instant): Promise<void> {
  if (entry.act.act !== 'remove-signer') return;
  await requireRight(tx, flow, task, entry, await requireTurn(tx, task, entry), at);
  await tx.delete(taskCandidateTable, { taskId: task.id, personId: entry.act.signer });
}

/** In a task that counts only one whose approval would count takes the place. */
async function transfer(tx: Transaction, flow: HostedFlow, task: TaskRow, entry: Entry, at: Instant): Promise<void> {
  if (entry.act.act !== 'transfer') return;
  const { to } = entry.act;
  const candidate = await requireTurn(tx, task, entry);
  await requireRight(tx, flow, task, entry, candidate, at);
  await giveTo(tx, flow, task, { from: entry.onBehalfOf ?? entry.person, to, at, addedBy: candidate.addedBy });
}

/** Whatever the flow's policy says: who is gone decides nothing any more. */
async function handOver(tx: Transaction, flow: HostedFlow, task: TaskRow, { act }: Entry, at: Instant): Promise<void> {
  if (act.act !== 'hand-over') return;
  const given = await tx.find(taskCandidateTable, { taskId: task.id, personId: act.from });
  if (task.state !== 'open') throw problem('task-ended', { task: task.id });
  if (given?.givenTo !== null || (given.opinesFor !== null && !given.open)) throw problem('task-not-yours', { task: task.id, person: act.from });
  if ((await tx.all(decisionTable, { taskId: task.id })).some(({ personId, onBehalfOf }) => personId === act.from || onBehalfOf === act.from)) throw problem('task-decided', { task: task.id, person: act.from });
  await giveTo(tx, flow, task, { from: act.from, to: act.to, at, addedBy: given.addedBy });
}

/** Gives one person's place in a task to another, with the opinion that they await, or owe; who takes it must be able to: `signer-known`, `signer-unfit`. */
export async function giveTo(tx: Transaction, flow: HostedFlow, task: TaskRow, { from, to, at, addedBy }: { readonly from: string; readonly to: string; readonly at: Instant; readonly addedBy: string | null }): Promise<void> {
  await requireNew(tx, flow, task, to);
  const { open, delegatedTo, opinesFor } = (await tx.find(taskCandidateTable, { taskId: task.id, personId: from })) ?? { open: true, delegatedTo: null, opinesFor: null };
  if (opinesFor === null) await requireAble(tx, flow, task, to, addedBy);
  await tx.update(taskCandidateTable, { taskId: task.id, personId: from }, { open: false, delegatedTo: null, opinesFor: null, givenTo: to });
  await letAct(tx, task.id, to, { open, openedAt: at, addedBy, opinesFor, delegatedTo });
  if (delegatedTo !== null) await tx.update(taskCandidateTable, { taskId: task.id, personId: delegatedTo }, { opinesFor: to });
  if (opinesFor !== null && open) await tx.update(taskCandidateTable, { taskId: task.id, personId: opinesFor }, { delegatedTo: to });
  if (task.claimedBy === from) await tx.update(taskTable, { id: task.id }, { claimedBy: null });
}

/** In a task that counts, only one whose approval counts takes the place of who was named by rule or flow. */
async function requireAble(tx: Transaction, flow: HostedFlow, task: TaskRow, person: string, addedBy: string | null): Promise<void> {
  if (task.counts === null || addedBy !== null) return;
  const { rule, scene } = await sceneOf(tx, flow);
  const able = await flow.admitted({ counts: task.counts }, await candidatesOf(tx, { counts: task.counts }, rule, scene, (await decisionsOf(tx, flow.instance.id)).filter(({ supersededAt }) => supersededAt === undefined)));
  if (!able.has(person)) throw problem('signer-unfit', { task: task.id, person });
}

/** Only the last to decide, while nobody has acted since and nothing is stamped. */
async function takeBack(tx: Transaction, flow: HostedFlow, task: TaskRow, { person, from = '' }: Entry): Promise<void> {
  const { instance } = flow;
  const facts = { task: task.id, person };
  const own = await tx.find(decisionTable, { taskId: task.id, personId: person });
  if (own?.supersededAt !== null) throw problem('task-not-yours', facts);
  await requireUnstamped(tx, flow);
  const [later, sibling] = [await tx.find(decisionTable, { instanceId: instance.id, at: MoreThan(own.at) }), await tx.find(taskTable, { id: from, instanceId: instance.id })];
  const rounds = task.rounds?.split(' ') ?? [];
  const isOneOfMany = rounds.some((round) => round.startsWith(`${task.element}#`));
  const others = await tx.query("SELECT 1 FROM task_act WHERE instance_id = ? AND at > ? AND kind = 'complete' LIMIT 1", [instance.id, new Date(own.at)]);
  if (later || others.length > 0 || isOneOfMany || !sibling || isOtherRound(sibling.rounds?.split(' ') ?? [], rounds)) throw problem('task-act-too-late', facts);
}
