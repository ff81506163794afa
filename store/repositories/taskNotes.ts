import { hours, later, type Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { personActor } from '../actors.ts';
import type { TaskNote } from '../store.ts';
import type { InstanceRow } from '../tables/instance.ts';
import { taskActTable } from '../tables/taskAct.ts';
import { taskCandidateTable, type TaskCandidateRow } from '../tables/taskCandidate.ts';
import { taskCopyTable } from '../tables/taskCopy.ts';
import { taskTable, type TaskRow } from '../tables/task.ts';
import { personTable } from '../tables/person.ts';
import type { Transaction } from '../transaction.ts';
import { chainOf, graphOf } from './instanceRows.ts';
import { putOutbox } from './outboxRows.ts';
import { addHistory, lockedTask } from './taskActRows.ts';
import { copyTo } from './taskCopies.ts';
import { letAct } from './taskOpening.ts';
import { requireTurn } from './taskTurn.ts';

/** How long those who have to act are left alone after they were urged. */
const urgedAgainAfter = hours(1);

interface Noting {
  readonly tx: Transaction;
  readonly task: TaskRow;
  readonly instance: InstanceRow;
  readonly note: TaskNote;
  readonly at: Instant;
}

/** Keeps an act that only the rows know of; again: the first counts. */
export async function writeNote(tx: Transaction, note: TaskNote): Promise<void> {
  const { id, taskId, person, kind, reason, to } = note;
  if (await tx.find(taskActTable, { id })) return;
  const { task, instance } = await lockedTask(tx, taskId);
  const at = await tx.now();
  await notes[kind]({ tx, task, instance, note, at });
  const concerns = to?.length === 1 ? (to[0] ?? null) : null;
  await tx.insert(taskActTable, { id, instanceId: instance.id, taskId, kind, personId: person, onBehalfOf: null, concerns, reason, mentions: to ?? null, at });
  await addHistory(tx, instance, { element: task.element, event: kind, actor: personActor(person), reason, onBehalfOf: null, concerns }, at);
  tx.audit({ subject: chainOf(instance), actor: personActor(person), act: `task-act.${kind}`, details: { id, task: taskId, element: task.element, to, reason } });
  if (told.has(kind)) await putOutbox(tx, 'task-act', id, {}, at);
}

/** What others are told of by mail. */
const told: ReadonlySet<TaskNote['kind']> = new Set(['delegate', 'opine', 'comment', 'urge', 'copy']);

const notes: Readonly<Record<TaskNote['kind'], (noting: Noting) => Promise<void>>> = {
  /** One of several who may decide takes the task for themselves. */
  async claim({ tx, task, note: { person } }) {
    await requireTurn(tx, task, { person });
    if (task.mode !== null || task.required > 1) throw problem('task-act-not-allowed', { task: task.id, act: 'claim' });
    await tx.update(taskTable, { id: task.id }, { claimedBy: person });
  },

  async unclaim({ tx, task, note: { person } }) {
    await requireTurn(tx, task, { person });
    if (task.claimedBy !== person) throw problem('task-not-yours', { task: task.id, person });
    await tx.update(taskTable, { id: task.id }, { claimedBy: null });
  },

  /** Asks another for an opinion; until it has come, or is recalled, the owner decides nothing. */
  async delegate({ tx, task, instance, note: { person, to: [to = ''] = [] }, at }) {
    await requireTurn(tx, task, { person });
    if (!(await allows(tx, instance, task, 'delegate'))) throw problem('task-act-not-allowed', { task: task.id, act: 'delegate' });
    await requirePersons(tx, task, [to]);
    if (await tx.find(taskCandidateTable, { taskId: task.id, personId: to })) throw problem('signer-known', { task: task.id, person: to });
    await tx.update(taskCandidateTable, { taskId: task.id, personId: person }, { open: false, delegatedTo: to });
    await letAct(tx, task.id, to, { open: true, openedAt: at, opinesFor: person });
  },

  /** The opinion: the task is the owner's again. */
  async opine({ tx, task, note: { person } }) {
    requireOpen(task);
    const delegate = await tx.find(taskCandidateTable, { taskId: task.id, personId: person });
    if (!delegate?.opinesFor || !delegate.open) throw problem('task-not-yours', { task: task.id, person });
    await comeBack(tx, task, delegate.opinesFor, delegate);
  },

  async recall({ tx, task, note: { person } }) {
    requireOpen(task);
    const owner = await tx.find(taskCandidateTable, { taskId: task.id, personId: person });
    const delegate = owner?.delegatedTo ? await tx.find(taskCandidateTable, { taskId: task.id, personId: owner.delegatedTo }) : undefined;
    if (!delegate) throw problem('task-not-yours', { task: task.id, person });
    await comeBack(tx, task, person, delegate);
  },

  comment: ({ tx, task, note: { to = [] } }) => requirePersons(tx, task, to),

  /** By the requester, or who takes part. */
  async urge({ tx, task, at }) {
    requireOpen(task);
    const recent = await tx.query("SELECT 1 FROM task_act WHERE task_id = ? AND kind = 'urge' AND at > ? LIMIT 1", [task.id, new Date(later(at, -urgedAgainAfter))]);
    if (recent.length > 0) throw problem('urged-already', { task: task.id });
  },

  async copy({ tx, task, note: { person, to = [] }, at }) {
    await requirePersons(tx, task, to);
    await copyTo(tx, task.id, to, { by: person, at });
  },

  async 'read-copy'({ tx, task, note: { person }, at }) {
    const copy = await tx.find(taskCopyTable, { taskId: task.id, personId: person });
    if (!copy) throw problem('task-not-yours', { task: task.id, person });
    if (copy.readAt === null) await tx.update(taskCopyTable, { taskId: task.id, personId: person }, { readAt: at });
  },
};

function requireOpen({ id, state }: TaskRow): void {
  if (state !== 'open') throw problem('task-ended', { task: id });
}

async function comeBack(tx: Transaction, task: TaskRow, owner: string, delegate: TaskCandidateRow): Promise<void> {
  await tx.update(taskCandidateTable, { taskId: task.id, personId: delegate.personId }, { open: false });
  await tx.update(taskCandidateTable, { taskId: task.id, personId: owner }, { open: true, delegatedTo: null });
}

async function requirePersons(tx: Transaction, task: TaskRow, persons: readonly string[]): Promise<void> {
  const found = new Set((await tx.allIn(personTable, 'id', persons)).filter(({ disabledAt }) => disabledAt === null).map(({ id }) => id));
  const unfit = persons.find((person) => !found.has(person));
  if (unfit !== undefined) throw problem('signer-unfit', { task: task.id, person: unfit });
}

/** Whether the flow's policy of the task has the act. */
async function allows(tx: Transaction, { flowHash }: Pick<InstanceRow, 'flowHash'>, task: TaskRow, act: string): Promise<boolean> {
  return policyIn(await graphOf(tx, flowHash), task.element).includes(act);
}

/** The acts of an element, in whichever process of the graph. */
export function policyIn(graphText: string, element: string): readonly string[] {
  interface Part { readonly elements?: Readonly<Record<string, { readonly approval?: { readonly acts?: readonly string[] } }>>; readonly called?: Readonly<Record<string, Part>> }
  const found = (part: Part): readonly string[] | undefined => part.elements?.[element]?.approval?.acts ?? Object.values(part.called ?? {}).map(found).find((acts) => acts !== undefined);
  return found(JSON.parse(graphText) as Part) ?? [];
}
