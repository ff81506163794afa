import { In } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { accountOf, personActor, reachable } from '../actors.ts';
import { holdersOf } from '../approvers.ts';
import type { Database } from '../database.ts';
import type { CopyItem, TaskActs, TaskCopy, TaskStanding, Told } from '../store.ts';
import { decisionTable } from '../tables/decision.ts';
import { instanceTable } from '../tables/instance.ts';
import { taskActTable } from '../tables/taskAct.ts';
import { taskCandidateTable } from '../tables/taskCandidate.ts';
import { taskCopyTable, type TaskCopyRow } from '../tables/taskCopy.ts';
import { taskDraftTable } from '../tables/taskDraft.ts';
import { taskTable } from '../tables/task.ts';
import type { Transaction } from '../transaction.ts';
import { absenceTable } from '../tables/absence.ts';
import { actedForBy, covers } from './absenceRows.ts';
import { flowHead } from './flowRows.ts';
import { tasksOfHosts } from './inbox.ts';
import { openOf } from './leaverTasks.ts';
import { addHistory, lockedTask, taskActOf } from './taskActRows.ts';
import { writeNote } from './taskNotes.ts';

export const taskActRepository = (database: Database): TaskActs => ({
  isDone: (id) => database.read(async (tx) => (await tx.find(taskActTable, { id })) !== undefined),
  note: (note) => database.act((tx) => writeNote(tx, note)),
  standing: (taskId, person) => database.read((tx) => standingOf(tx, taskId, person)),
  copiesOf: (taskId) => database.read(async (tx) => (await tx.manager.find(taskCopyTable, { where: { taskId }, order: { copiedAt: 'ASC', personId: 'ASC' } })).map(copyOf)),
  unreadCopies: (person) => database.read(async (tx) => Number((await tx.query<{ number: number | string }>('SELECT COUNT(*) AS number FROM task_copy WHERE person_id = ? AND read_at IS NULL', [person]))[0]?.number ?? 0)),
  copiesFor: (person, page) => database.read((tx) => copiesFor(tx, person, page)),
  openOf: (person, units) => database.read((tx) => openOf(tx, person, units)),
  concerned: (actId) => database.read((tx) => concerned(tx, actId)),
  reachable: (taskId, to) => database.read((tx) => whoMayAct(tx, taskId, to)),
  ofInstance: (instanceId) => database.read(async (tx) => (await tx.manager.find(taskActTable, { where: { instanceId }, order: { at: 'ASC', id: 'ASC' } })).map(taskActOf)),

  get: (id) => database.read(async (tx) => {
    const row = await tx.find(taskActTable, { id });
    if (!row) throw problem('task-unknown', { act: id });
    return taskActOf(row);
  }),

  saveDraft: (draft) => database.act((tx) => saveDraft(tx, draft)),

  draft: (taskId, person) => database.read(async (tx) => {
    const row = await tx.find(taskDraftTable, { taskId, personId: person });
    return row && { content: row.content, savedAt: row.savedAt };
  }),
});

const copyOf = ({ taskId, personId, copiedBy, copiedAt, readAt }: TaskCopyRow): TaskCopy => ({ taskId, person: personId, at: copiedAt, ...(copiedBy !== null && { by: copiedBy }), ...(readAt !== null && { readAt }) });

/** Keeps what a person has filled in so far. That they have begun stands in the history of the instance; what they wrote is nobody else's, and how often they saved it is nobody's concern. */
async function saveDraft(tx: Transaction, { taskId, person, content }: Parameters<TaskActs['saveDraft']>[0]): Promise<Instant> {
  const { task, instance } = await lockedTask(tx, taskId);
  if (task.state !== 'open') throw problem('task-ended', { task: taskId });
  const now = await tx.now();
  const known = await tx.find(taskDraftTable, { taskId, personId: person });
  if (!known) await addHistory(tx, instance, { element: task.element, event: 'save-draft', actor: personActor(person), reason: null, onBehalfOf: null, concerns: null }, now);
  await tx.delete(taskDraftTable, { taskId, personId: person });
  await tx.insert(taskDraftTable, { taskId, personId: person, content, savedAt: now });
  return now;
}

async function standingOf(tx: Transaction, taskId: string, person: string): Promise<TaskStanding> {
  const task = await tx.find(taskTable, { id: taskId });
  const instance = task && (await tx.find(instanceTable, { id: task.instanceId }));
  if (!instance) throw problem('task-unknown', { task: taskId });
  const { flowKey } = await flowHead(tx, instance.flowHash);
  const absences = accountOf(instance.requesterId) === person ? [] : await actedForBy(tx, person, await tx.now());
  const absent = absences.filter((absence) => covers(absence, flowKey)).map(({ personId }) => personId);
  const rows = new Map((await tx.manager.findBy(taskCandidateTable, { taskId, personId: In([person, ...absent]) })).map((row) => [row.personId, row]));
  const standsFor = absent.filter((each) => rows.has(each) && rows.get(each)?.opinesFor === null);
  const own = rows.get(person);
  const copy = await tx.find(taskCopyTable, { taskId, personId: person });
  const decision = await tx.find(decisionTable, { taskId, personId: person });
  const last = decision && (await tx.manager.findOne(decisionTable, { where: { instanceId: instance.id }, order: { at: 'DESC' } }));
  return {
    acting: decision ? [] : [person, ...standsFor].filter((each) => rows.get(each)?.open === true && rows.get(each)?.opinesFor === null && (task.claimedBy === null || task.claimedBy === each)),
    standsFor, opines: own?.open === true && own.opinesFor !== null, ...(own?.delegatedTo && { delegatedTo: own.delegatedTo }),
    copied: copy !== undefined, copyRead: copy !== undefined && copy.readAt !== null,
    decided: decision !== undefined, decidedLast: decision !== undefined && last?.id === decision.id && decision.supersededAt === null && instance.status === 'open',
  };
}

async function copiesFor(tx: Transaction, person: string, { after, limit }: Parameters<TaskActs['copiesFor']>[1]): Promise<readonly CopyItem[]> {
  const from = after === undefined ? undefined : await tx.find(taskCopyTable, { taskId: after, personId: person });
  const behind = from ? 'AND (copied_at < ? OR (copied_at = ? AND task_id < ?))' : '';
  const bounds = from ? [new Date(from.copiedAt), new Date(from.copiedAt), from.taskId] : [];
  const ids = (await tx.query<{ id: string }>(`SELECT task_id AS id FROM task_copy WHERE person_id = ? ${behind} ORDER BY copied_at DESC, task_id DESC LIMIT ?`, [person, ...bounds, limit])).map(({ id }) => id);
  const rows = new Map((await tx.manager.findBy(taskCopyTable, { personId: person, taskId: In(ids) })).map((row) => [row.taskId, row]));
  const tasks = await tasksOfHosts(tx, ids);
  return ids.flatMap((id) => {
    const [row, task] = [rows.get(id), tasks.get(id)];
    return row && task ? [{ ...copyOf(row), task }] : [];
  });
}

/** Those who may act in a task, and who stands in for them; or who is over them. */
async function whoMayAct(tx: Transaction, taskId: string, to: 'unit-head' | 'flow-administrator' | undefined): Promise<readonly Told[]> {
  const task = await tx.find(taskTable, { id: taskId });
  const instance = task && (await tx.find(instanceTable, { id: task.instanceId }));
  if (!instance || task.state !== 'open') return [];
  if (to) return reachable(tx, await holdersOf(tx, to, [instance.unitId]));
  const persons = (await tx.all(taskCandidateTable, { taskId, open: true })).map(({ personId }) => personId);
  const now = await tx.now();
  const { flowKey } = await flowHead(tx, instance.flowHash);
  const absences = persons.length === 0 ? [] : (await tx.allIn(absenceTable, 'personId', persons)).filter((absence) => absence.fromAt <= now && now < absence.untilAt && absence.endedAt === null && covers(absence, flowKey));
  return reachable(tx, new Set([...persons, ...absences.map(({ proxyId }) => proxyId).filter((proxy) => proxy !== accountOf(instance.requesterId))]));
}

async function concerned(tx: Transaction, actId: string): Promise<readonly Told[]> {
  const act = await tx.find(taskActTable, { id: actId });
  if (!act?.taskId) return [];
  if (act.kind === 'urge') return whoMayAct(tx, act.taskId, undefined);
  if (act.kind !== 'opine') return reachable(tx, new Set(act.mentions ?? []));
  const delegate = await tx.find(taskCandidateTable, { taskId: act.taskId, personId: act.personId });
  return reachable(tx, new Set(delegate?.opinesFor ? [delegate.opinesFor] : []));
}
