import { In } from 'typeorm';
import type { TaskMarks } from '../store.ts';
import { taskTable, type TaskRow } from '../tables/task.ts';
import { taskActTable, type TaskActRow } from '../tables/taskAct.ts';
import { taskCandidateTable } from '../tables/taskCandidate.ts';
import type { Transaction } from '../transaction.ts';
import { actedForBy, covers } from './absenceRows.ts';

/** Of a task of which there is nothing to say. */
export const noMarks: TaskMarks = { own: true, behalf: [], urged: 0 };

/** Why tasks that stand open are with the person, and what others did about them, by task. */
export async function marksOf(tx: Transaction, taskIds: readonly string[], person: string): Promise<ReadonlyMap<string, TaskMarks>> {
  if (taskIds.length === 0) return new Map();
  const tasks = await tx.allIn(taskTable, 'id', taskIds);
  const [behalf, given, urges, returns] = [await awayFor(tx, taskIds, person), await givenTo(tx, taskIds, person), await urgesIn(tx, taskIds), await returnsTo(tx, tasks)];
  const own = new Map((await tx.manager.findBy(taskCandidateTable, { taskId: In([...taskIds]), personId: person })).map((row) => [row.taskId, row]));
  return new Map(tasks.map(({ id, claimedBy }): [string, TaskMarks] => {
    const [place, returned, givenBy] = [own.get(id), returns.get(id), given.get(id)];
    return [id, {
      own: place !== undefined, behalf: behalf.get(id) ?? [], urged: urges.get(id) ?? 0,
      ...(place?.opinesFor && { opinesFor: place.opinesFor }), ...(place?.delegatedTo && { delegatedTo: place.delegatedTo }), ...(place?.addedBy && { addedBy: place.addedBy }),
      ...(givenBy !== undefined && { givenBy }), ...(returned && { returned: { by: returned.personId, at: returned.at, reason: returned.reason } }), ...(claimedBy !== null && { claimedBy }),
    }];
  }));
}

/** Those who are away and in whose place the person may act now. */
async function awayFor(tx: Transaction, taskIds: readonly string[], person: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const absences = await actedForBy(tx, person, await tx.now());
  if (absences.length === 0) return new Map();
  const rows = await tx.query<{ task: string; person: string; flow: string }>(`SELECT task_candidate.task_id AS task, task_candidate.person_id AS person, flow.flow_key AS flow FROM task_candidate
    JOIN task ON task.id = task_candidate.task_id JOIN instance ON instance.id = task.instance_id JOIN flow ON flow.hash = instance.flow_hash
    WHERE task_candidate.task_id IN (?) AND task_candidate.person_id IN (?) AND task_candidate.open = 1 AND task_candidate.opines_for IS NULL AND instance.requester_id <> ?`,
  [taskIds, absences.map(({ personId }) => personId), `person/${person}`]);
  const behalf = new Map<string, string[]>();
  for (const { task, person: away, flow } of rows) {
    if (absences.some((absence) => absence.personId === away && covers(absence, flow))) behalf.set(task, [...(behalf.get(task) ?? []), away]);
  }
  return behalf;
}

/** Whose place the person has taken, by transfer or when they left. */
async function givenTo(tx: Transaction, taskIds: readonly string[], person: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await tx.manager.findBy(taskCandidateTable, { taskId: In([...taskIds]), givenTo: person })).map(({ taskId, personId }) => [taskId, personId]));
}

async function urgesIn(tx: Transaction, taskIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ task: string; urged: number | string }>("SELECT task_id AS task, COUNT(*) AS urged FROM task_act WHERE task_id IN (?) AND kind = 'urge' GROUP BY task_id", [taskIds]);
  return new Map(rows.map(({ task, urged }) => [task, Number(urged)]));
}

/** The act by which the flow came back to each task: the last before it opened, if no earlier task of its element stands between. */
async function returnsTo(tx: Transaction, tasks: readonly TaskRow[]): Promise<ReadonlyMap<string, TaskActRow>> {
  const instanceId = In([...new Set(tasks.map((task) => task.instanceId))]);
  const acts = await tx.manager.find(taskActTable, { where: { instanceId, kind: In(['return', 'reject']) }, order: { at: 'DESC' } });
  if (acts.length === 0) return new Map();
  const siblings = await tx.manager.find(taskTable, { where: { instanceId: In([...new Set(acts.map((act) => act.instanceId))]) }, select: { id: true, instanceId: true, element: true, openedAt: true } });
  return new Map(tasks.flatMap((task): [string, TaskActRow][] => {
    const act = acts.find(({ instanceId: of, at, concerns }) => of === task.instanceId && (at === task.openedAt || (at < task.openedAt && concerns === task.element)));
    const isLater = act && siblings.some(({ id, instanceId: of, element, openedAt }) => id !== task.id && of === task.instanceId && element === task.element && openedAt >= act.at && openedAt < task.openedAt);
    return act && !isLater ? [[task.id, act]] : [];
  }));
}
