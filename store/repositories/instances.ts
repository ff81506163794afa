import { MoreThan } from 'typeorm';
import { problem } from '../../domain/problem.ts';
import { personActor } from '../actors.ts';
import type { Database } from '../database.ts';
import type { HistoryEntry, InboxItem, Instances } from '../store.ts';
import type { AbsenceRow } from '../tables/absence.ts';
import { decisionTable } from '../tables/decision.ts';
import { instanceHistoryTable, type InstanceHistoryRow } from '../tables/instanceHistory.ts';
import { taskTable } from '../tables/task.ts';
import { taskCandidateTable } from '../tables/taskCandidate.ts';
import type { Transaction } from '../transaction.ts';
import { actedForBy } from './absenceRows.ts';
import { applicationsOf } from './applicationRows.ts';
import { decisionsOf, instanceHead, instanceHeads, instanceOf, taskOf } from './instanceRows.ts';
import { findProcess, listInstances, runningState } from './instanceReading.ts';
import { answersTo } from './lookUps.ts';
import { keepPart, partsOf } from './stepParts.ts';
import { usesOf } from './useRows.ts';

export const instanceRepository = (database: Database): Instances => ({
  get: (id) => database.read(async (tx) => instanceOf(await instanceHead(tx, id))),
  decisions: (instanceId) => database.read((tx) => decisionsOf(tx, instanceId)),
  isDecided: (decisionId) => database.read(async (tx) => (await tx.find(decisionTable, { id: decisionId })) !== undefined),
  inbox: (person, page) => database.read((tx) => inbox(tx, person, page)),

  task: (id) => database.read(async (tx) => {
    const row = await tx.find(taskTable, { id });
    if (!row) throw problem('task-unknown', { task: id });
    return { ...taskOf(row, await instanceHead(tx, row.instanceId)), candidates: (await tx.all(taskCandidateTable, { taskId: id })).map(({ personId }) => personId) };
  }),

  tasksOf: (instanceId) => database.read(async (tx) => {
    const rows = await tx.manager.find(taskTable, { where: { instanceId }, order: { openedAt: 'ASC', id: 'ASC' } });
    if (rows.length === 0) return [];
    const instance = await instanceHead(tx, instanceId);
    return rows.map((row) => taskOf(row, instance));
  }),

  history: (instanceId, page) => database.read(async (tx) => {
    const rows = await tx.manager.find(instanceHistoryTable, { where: { instanceId, number: MoreThan(page?.after ?? 0) }, order: { number: 'ASC' }, ...(page && { take: page.limit }) });
    return rows.map(historyEntryOf);
  }),

  list: (filter, page) => database.read((tx) => listInstances(tx, filter, page)),
  running: (id) => database.read((tx) => runningState(tx, id)),
  keepPart: (part) => database.act((tx) => keepPart(tx, part)),
  parts: (instanceId, after, count) => database.read((tx) => partsOf(tx, instanceId, after, count)),
  findProcess: (asked) => database.read((tx) => findProcess(tx, asked)),
  lookUp: (instanceId, questions) => database.read((tx) => answersTo(tx, instanceId, questions)),
});

const historyEntryOf = ({ number, element, event, at, actor, reason, onBehalfOf, concerns }: InstanceHistoryRow): HistoryEntry => ({
  number, element, event, at, ...(actor !== null && { actor }), ...(reason !== null && { reason }), ...(onBehalfOf !== null && { onBehalfOf }), ...(concerns !== null && { concerns }),
});

type Page = Parameters<Instances['inbox']>[1];

/** A task of the page, and the person's decision in it. */
interface Found {
  readonly id: string;
  readonly decided?: InboxItem['decided'];
}

async function inbox(tx: Transaction, person: string, page: Page): Promise<readonly InboxItem[]> {
  const found = await (page.state === 'done' ? decidedBy(tx, person, page) : openFor(tx, person, page));
  const rows = new Map((await tx.allIn(taskTable, 'id', found.map(({ id }) => id))).map((row) => [row.id, row]));
  const instances = await instanceHeads(tx, [...new Set([...rows.values()].map(({ instanceId }) => instanceId))]);
  const hosts = (host: 'use' | 'application') => [...new Set([...instances.values()].filter((instance) => instance.host === host).map(({ hostId }) => hostId))];
  const uses = new Map((await usesOf(tx, hosts('use'))).map((use) => [use.id, use]));
  const applications = new Map((await applicationsOf(tx, hosts('application'))).map((application) => [application.id, application]));
  return found.flatMap(({ id, decided }) => {
    const row = rows.get(id);
    const instance = row && instances.get(row.instanceId);
    if (!instance) return [];
    const [use, application] = [uses.get(instance.hostId), applications.get(instance.hostId)];
    return [{ ...taskOf(row, instance), ...(instance.host === 'use' ? use && { use } : application && { application }), ...(decided && { decided }) }];
  });
}

/** Tasks that stand open, oldest first, behind the task `after`, whether or not that one is still open. */
async function openFor(tx: Transaction, person: string, { after, limit }: Page): Promise<readonly Found[]> {
  const from = after === undefined ? undefined : (await tx.all(taskCandidateTable, { taskId: after }))[0];
  const behind = from ? 'AND (opened_at > ? OR (opened_at = ? AND task_id > ?))' : '';
  const bounds = from ? [new Date(from.openedAt), new Date(from.openedAt), from.taskId] : [];
  const absences = await actedForBy(tx, person, await tx.now());
  if (absences.length > 0) return openForProxy(tx, person, absences, { ...(from && { from }), limit });
  return tx.query<Found>(`SELECT task_id AS id FROM task_candidate WHERE person_id = ? AND open = 1 ${behind}
    ORDER BY opened_at, task_id LIMIT ?`, [person, ...bounds, limit]);
}

/** Their own, and those of who is away; nothing of what the proxy asked for. */
async function openForProxy(tx: Transaction, person: string, absences: readonly AbsenceRow[], { from, limit }: { readonly from?: { readonly openedAt: number; readonly taskId: string }; readonly limit: number }): Promise<readonly Found[]> {
  const behind = from ? 'AND (task_candidate.opened_at > ? OR (task_candidate.opened_at = ? AND task_candidate.task_id > ?))' : '';
  const bounds = from ? [new Date(from.openedAt), new Date(from.openedAt), from.taskId] : [];
  const covered = absences.map(({ flows }) => `(task_candidate.person_id = ? AND task_candidate.opines_for IS NULL${flows === null ? '' : ' AND flow.flow_key IN (?)'})`).join(' OR ');
  const who = absences.flatMap(({ personId, flows }) => (flows === null ? [personId] : [personId, flows]));
  return tx.query<Found>(`SELECT task_candidate.task_id AS id, MIN(task_candidate.opened_at) AS since FROM task_candidate
    JOIN task ON task.id = task_candidate.task_id JOIN instance ON instance.id = task.instance_id JOIN flow ON flow.hash = instance.flow_hash
    WHERE task_candidate.open = 1 AND (task_candidate.person_id = ? OR (instance.requester_id <> ? AND (${covered}))) ${behind}
    GROUP BY task_candidate.task_id ORDER BY since, task_candidate.task_id LIMIT ?`, [person, personActor(person), ...who, ...bounds, limit]);
}

/** Tasks that the person decided, newest decision first, behind the task `after`; a person decides a task once. */
async function decidedBy(tx: Transaction, person: string, { after, limit }: Page): Promise<readonly Found[]> {
  const from = after === undefined ? undefined : await tx.find(decisionTable, { taskId: after, personId: person });
  const behind = from ? 'AND (at < ? OR (at = ? AND id < ?))' : '';
  const bounds = from ? [new Date(from.at), new Date(from.at), from.id] : [];
  const ids = (await tx.query<{ id: string }>(`SELECT id FROM decision WHERE person_id = ? ${behind} ORDER BY at DESC, id DESC LIMIT ?`, [person, ...bounds, limit])).map(({ id }) => id);
  const decisions = new Map((await tx.allIn(decisionTable, 'id', ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const decision = decisions.get(id);
    return decision ? [{ id: decision.taskId, decided: { outcome: decision.outcome, at: decision.at } }] : [];
  });
}
