import { MoreThan } from 'typeorm';
import { problem } from '../../domain/problem.ts';
import type { Database } from '../database.ts';
import type { HistoryEntry, Instances } from '../store.ts';
import { decisionTable } from '../tables/decision.ts';
import { instanceCallTable } from '../tables/instanceCall.ts';
import { instanceHistoryTable, type InstanceHistoryRow } from '../tables/instanceHistory.ts';
import { taskTable } from '../tables/task.ts';
import { taskCandidateTable } from '../tables/taskCandidate.ts';
import { inbox } from './inbox.ts';
import { decisionsOf, instanceHead, instanceOf, taskOf } from './instanceRows.ts';
import { findProcess, listInstances, notesOn, passagesOf, runningState } from './instanceReading.ts';
import { answersTo } from './lookUps.ts';
import { keepPart, partsOf } from './stepParts.ts';
import { marksOf, noMarks } from './taskMarks.ts';

export const instanceRepository = (database: Database): Instances => ({
  get: (id) => database.read(async (tx) => instanceOf(await instanceHead(tx, id))),
  decisions: (instanceId) => database.read((tx) => decisionsOf(tx, instanceId)),
  isDecided: (decisionId) => database.read(async (tx) => (await tx.find(decisionTable, { id: decisionId })) !== undefined),
  inbox: (person, page) => database.read((tx) => inbox(tx, person, page)),
  marks: (taskId, person) => database.read(async (tx) => (await marksOf(tx, [taskId], person)).get(taskId) ?? noMarks),

  task: (id) => database.read(async (tx) => {
    const row = await tx.find(taskTable, { id });
    if (!row) throw problem('task-unknown', { task: id });
    const candidates = await tx.all(taskCandidateTable, { taskId: id });
    return { ...taskOf(row, await instanceHead(tx, row.instanceId)), candidates: candidates.map(({ personId }) => personId), waitsFor: candidates.filter(({ open }) => open).map(({ personId }) => personId) };
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
  passages: (instanceId) => database.read((tx) => passagesOf(tx, instanceId)),
  notes: (instanceIds) => database.read((tx) => notesOn(tx, instanceIds)),
  calls: (instanceId) => database.read(async (tx) => (await tx.all(instanceCallTable, { instanceId })).map(({ element, processId, flowHash }) => ({ element, process: processId, flow: flowHash }))),
  running: (id) => database.read((tx) => runningState(tx, id)),
  keepPart: (part) => database.act((tx) => keepPart(tx, part)),
  parts: (instanceId, after, count) => database.read((tx) => partsOf(tx, instanceId, after, count)),
  findProcess: (asked) => database.read((tx) => findProcess(tx, asked)),
  lookUp: (instanceId, questions) => database.read((tx) => answersTo(tx, instanceId, questions)),
});

const historyEntryOf = ({ number, element, event, at, actor, reason, onBehalfOf, concerns }: InstanceHistoryRow): HistoryEntry => ({
  number, element, event, at, ...(actor !== null && { actor }), ...(reason !== null && { reason }), ...(onBehalfOf !== null && { onBehalfOf }), ...(concerns !== null && { concerns }),
});
