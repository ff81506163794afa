import { stands } from '../../domain/approval/rule.ts';
import { isOtherRound } from '../../domain/flow/rounds.ts';
import type { FlowStep, TaskOpening } from '../../domain/flow/step.ts';
import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { audienceOf } from '../approvers.ts';
import { taskCandidateTable, type TaskCandidateRow } from '../tables/taskCandidate.ts';
import { taskTable, type TaskRow } from '../tables/task.ts';
import type { Transaction } from '../transaction.ts';
import { sceneOf, type HostedFlow } from './hostedFlow.ts';
import { insertAll } from './insertAll.ts';
import { decisionsOf } from './instanceRows.ts';

/** Tasks with the persons who may do them now; one that nobody, or too few, could do is refused. */
export async function openTasks(tx: Transaction, flow: HostedFlow, opened: readonly TaskOpening[], now: Instant): Promise<void> {
  if (opened.length === 0) return;
  const { id: instanceId, host, hostId, subjectSm3 } = flow.instance;
  await supersede(tx, instanceId, opened, now);
  const [{ rule, scene }, decisions] = [await sceneOf(tx, flow), await decisionsOf(tx, instanceId)];
  const current = decisions.filter((decision) => stands(decision, subjectSm3));
  const found = new Map<string, ReadonlySet<string>>();
  const [tasks, places]: [TaskRow[], TaskCandidateRow[]] = [[], []];
  for (const opening of opened) {
    const { id, element, counts, required, who, nobody, requesterApproves, signers } = opening;
    const asked = JSON.stringify([counts, who, nobody, requesterApproves]);
    const able = found.get(asked) ?? (await flow.admitted({ counts }, await audienceOf(tx, opening, rule, scene, current)));
    found.set(asked, able);
    const candidates = signers ? signers.all.filter((person) => able.has(person)) : [...able];
    if (candidates.length < Math.max(required, 1)) throw problem('approver-missing', { [host]: hostId, element, counts, required, found: candidates.length });
    tasks.push(taskRowOf(instanceId, opening, now));
    places.push(...candidates.map((personId) => candidate(id, personId, { open: signers ? signers.now.includes(personId) : true, openedAt: now })));
  }
  await insertAll(tx, taskTable, tasks); // of a multi-instance there may be thousands
  await insertAll(tx, taskCandidateTable, places);
}

const taskRowOf = (instanceId: string, { id, element, name, counts, required, dueAt, followUpAt, priority, form, rounds, mode }: TaskOpening, now: Instant): TaskRow => ({
  id, instanceId, element, name, counts: counts ?? null, required, state: 'open', openedAt: now, dueAt: dueAt ?? null, endedAt: null,
  followUpAt: followUpAt ?? null, priority: priority ?? null, form: form ?? null, rounds: rounds && rounds.length > 0 ? rounds.join(' ') : null, mode: mode ?? null, claimedBy: null,
});

const candidate = (taskId: string, personId: string, more: Pick<TaskCandidateRow, 'open' | 'openedAt'> & Partial<TaskCandidateRow>): TaskCandidateRow =>
  ({ taskId, personId, addedBy: null, delegatedTo: null, opinesFor: null, givenTo: null, ...more });

/**
 * What was decided in earlier tasks of an element that is opened anew counts no longer, as in the engine: the proof at deploy relies on it. Other rounds of the same
 * multi-instance stand beside it. R36
 */
const supersede = (tx: Transaction, instanceId: string, opened: readonly TaskOpening[], now: Instant): Promise<void> =>
  dropDecisions(tx, instanceId, opened.map(({ element, rounds = [] }) => ({ elements: [element], rounds })), now);

/** What was decided where a flow went back, or begins again, counts no longer; in other rounds of a repetition it does. */
export async function dropDecisions(tx: Transaction, instanceId: string, dropped: NonNullable<FlowStep['dropped']>, now: Instant): Promise<void> {
  const elements = [...new Set(dropped.flatMap((each) => each.elements))];
  if (elements.length === 0) return;
  const earlier = await tx.query<{ id: string; element: string; rounds: string | null }>(`SELECT decision.id AS id, task.element AS element, task.rounds AS rounds FROM decision
    JOIN task ON task.id = decision.task_id WHERE decision.instance_id = ? AND task.element IN (?) AND decision.superseded_at IS NULL`, [instanceId, elements]);
  const over = earlier.filter((old) => dropped.some((each) => each.elements.includes(old.element) && !isOtherRound(each.rounds, old.rounds?.split(' ') ?? [])));
  if (over.length > 0) await tx.query('UPDATE decision SET superseded_at = ? WHERE id IN (?)', [new Date(now), over.map(({ id }) => id)]);
}

/** Who may act in open tasks from now on: all the persons named, or some besides those before. */
export async function reassign(tx: Transaction, { instance }: HostedFlow, reassigned: NonNullable<FlowStep['reassigned']>, now: Instant): Promise<void> {
  for (const { id, persons, added } of reassigned) {
    if (!(await tx.find(taskTable, { id, instanceId: instance.id, state: 'open' }))) continue;
    const rows = new Map((await tx.all(taskCandidateTable, { taskId: id })).map((row) => [row.personId, row]));
    for (const personId of new Set([...(persons ?? []), ...added])) {
      const known = rows.get(personId);
      if (!known) await tx.insert(taskCandidateTable, candidate(id, personId, { open: true, openedAt: now }));
      else if (known.delegatedTo === null && known.opinesFor === null) await tx.update(taskCandidateTable, { taskId: id, personId }, { open: true, givenTo: null });
    }
    const waiting = [...rows.values()].filter(({ personId, open, addedBy, opinesFor }) => open && opinesFor === null && !added.includes(personId) && (persons ? !persons.includes(personId) : addedBy !== null));
    for (const { personId } of waiting) await tx.update(taskCandidateTable, { taskId: id, personId }, { open: false });
  }
}

/** Another person who may act in a task from now on. */
export const letAct = async (tx: Transaction, taskId: string, personId: string, more: Pick<TaskCandidateRow, 'open' | 'openedAt'> & Partial<TaskCandidateRow>): Promise<void> => {
  const changed = await tx.find(taskCandidateTable, { taskId, personId });
  if (changed) await tx.update(taskCandidateTable, { taskId, personId }, { givenTo: null, ...more });
  else await tx.insert(taskCandidateTable, candidate(taskId, personId, more));
};
