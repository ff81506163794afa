import { personActor } from '../actors.ts';
import type { InboxItem, Instances, TaskOfHost } from '../store.ts';
import { decisionTable } from '../tables/decision.ts';
import { taskTable } from '../tables/task.ts';
import { taskCandidateTable } from '../tables/taskCandidate.ts';
import type { Transaction } from '../transaction.ts';
import { actedForBy, inTheirPlace } from './absenceRows.ts';
import { applicationsOf } from './applicationRows.ts';
import { instanceHeads, taskOf } from './instanceRows.ts';
import { marksOf, noMarks } from './taskMarks.ts';
import { usesOf } from './useRows.ts';

type Page = Parameters<Instances['inbox']>[1];

/** A task of the page, and the person's decision in it. */
interface Found {
  readonly id: string;
  readonly decided?: InboxItem['decided'];
}

/** Tasks of a person, with what there is to say of them to that person. */
export async function inbox(tx: Transaction, person: string, page: Page): Promise<readonly InboxItem[]> {
  const found = await (page.state === 'done' ? decidedBy(tx, person, page) : page.state === 'delegated' ? delegatedBy(tx, person, page) : openFor(tx, person, page));
  const ids = found.map(({ id }) => id);
  const [tasks, marks] = [await tasksOfHosts(tx, ids), page.state === 'done' ? new Map<string, never>() : await marksOf(tx, ids, person)];
  return found.flatMap(({ id, decided }) => {
    const task = tasks.get(id);
    return task ? [{ ...task, marks: marks.get(id) ?? noMarks, ...(decided && { decided }) }] : [];
  });
}

/** Tasks with the use or application that each belongs to, by id. */
export async function tasksOfHosts(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, TaskOfHost>> {
  const rows = await tx.allIn(taskTable, 'id', ids);
  const instances = await instanceHeads(tx, [...new Set(rows.map(({ instanceId }) => instanceId))]);
  const hosts = (host: 'use' | 'application') => [...new Set([...instances.values()].filter((instance) => instance.host === host).map(({ hostId }) => hostId))];
  const uses = new Map((await usesOf(tx, hosts('use'))).map((use) => [use.id, use]));
  const applications = new Map((await applicationsOf(tx, hosts('application'))).map((application) => [application.id, application]));
  return new Map(rows.flatMap((row): [string, TaskOfHost][] => {
    const instance = instances.get(row.instanceId);
    if (!instance) return [];
    const [use, application] = [uses.get(instance.hostId), applications.get(instance.hostId)];
    return [[row.id, { ...taskOf(row, instance), ...(instance.host === 'use' ? use && { use } : application && { application }) }]];
  }));
}

/** Tasks that stand open for them and, of what they did not ask for themselves, for those who are away; oldest first, behind the task `after`, whether or not that one is still open. */
async function openFor(tx: Transaction, person: string, { after, limit }: Page): Promise<readonly Found[]> {
  const from = after === undefined ? undefined : (await tx.all(taskCandidateTable, { taskId: after }))[0];
  const behind = from ? 'AND (task_candidate.opened_at > ? OR (task_candidate.opened_at = ? AND task_candidate.task_id > ?))' : '';
  const bounds = from ? [new Date(from.openedAt), new Date(from.openedAt), from.taskId] : [];
  const absences = await actedForBy(tx, person, await tx.now());
  if (absences.length === 0) return tx.query<Found>(`SELECT task_id AS id FROM task_candidate WHERE person_id = ? AND open = 1 ${behind} ORDER BY opened_at, task_id LIMIT ?`, [person, ...bounds, limit]);
  const { condition, values } = inTheirPlace(absences);
  return tx.query<Found>(`SELECT task_candidate.task_id AS id, MIN(task_candidate.opened_at) AS since FROM task_candidate
    JOIN task ON task.id = task_candidate.task_id JOIN instance ON instance.id = task.instance_id JOIN flow ON flow.hash = instance.flow_hash
    WHERE task_candidate.open = 1 AND (task_candidate.person_id = ? OR (instance.requester_id <> ? AND (${condition}))) ${behind}
    GROUP BY task_candidate.task_id ORDER BY since, task_candidate.task_id LIMIT ?`, [person, personActor(person), ...values, ...bounds, limit]);
}

/** Tasks in which they await the opinion of another before they decide, oldest first. */
async function delegatedBy(tx: Transaction, person: string, { after, limit }: Page): Promise<readonly Found[]> {
  const from = after === undefined ? undefined : await tx.find(taskCandidateTable, { taskId: after, personId: person });
  const behind = from ? 'AND (task_candidate.opened_at > ? OR (task_candidate.opened_at = ? AND task_candidate.task_id > ?))' : '';
  const bounds = from ? [new Date(from.openedAt), new Date(from.openedAt), from.taskId] : [];
  return tx.query<Found>(`SELECT task_candidate.task_id AS id FROM task_candidate JOIN task ON task.id = task_candidate.task_id
    WHERE task_candidate.person_id = ? AND task_candidate.open = 0 AND task_candidate.delegated_to IS NOT NULL AND task.state = 'open' ${behind}
    ORDER BY task_candidate.opened_at, task_candidate.task_id LIMIT ?`, [person, ...bounds, limit]);
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
    return decision ? [{ id: decision.taskId, decided: { outcome: decision.outcome, at: decision.at, ...(decision.onBehalfOf !== null && { onBehalfOf: decision.onBehalfOf }) } }] : [];
  });
}
