import { In } from 'typeorm';
import type { Sm3 } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import { chains, personOf, reachable } from '../actors.ts';
import { personsOf } from '../approvers.ts';
import type { Database } from '../database.ts';
import type { Task, Use, Uses } from '../store.ts';
import { archiveTable } from '../tables/archive.ts';
import { decisionTable } from '../tables/decision.ts';
import { sealUseTable } from '../tables/sealUse.ts';
import { taskTable } from '../tables/task.ts';
import { taskCandidateTable } from '../tables/taskCandidate.ts';
import { useHistoryTable } from '../tables/useHistory.ts';
import type { Transaction } from '../transaction.ts';
import { openingOf, resumingUse } from './useOpening.ts';
import { decisionsOf, taskOf, useOf, useRow } from './useRows.ts';
import { recordStep } from './useStep.ts';

export const useRepository = (database: Database, sm3: Sm3): Uses => ({
  opening: (order) => database.read((tx) => openingOf(tx, order, sm3)),
  resuming: (useId) => database.read((tx) => resumingUse(tx, useId)),
  recordStep: (step) => database.act((tx) => recordStep(tx, step, sm3)),
  get: (id) => database.read(async (tx) => useOf(await useRow(tx, id))),
  decisions: (useId) => database.read((tx) => decisionsOf(tx, useId)),
  isDecided: (decisionId) => database.read(async (tx) => (await tx.find(decisionTable, { id: decisionId })) !== undefined),
  open: () => database.read(async (tx) => (await tx.manager.find(sealUseTable, { where: { status: 'open' }, select: { id: true }, order: { createdAt: 'ASC' } })).map(({ id }) => id)),
  takesPart: (useId, actor) => database.read((tx) => takesPart(tx, useId, actor)),
  inbox: (person, page) => database.read((tx) => inbox(tx, person, page)),
  list: (filter, page) => database.read((tx) => list(tx, filter, page)),

  task: (id) => database.read(async (tx) => {
    const row = await tx.find(taskTable, { id });
    if (!row) throw problem('task-unknown', { task: id });
    return { ...taskOf(row), candidates: (await tx.all(taskCandidateTable, { taskId: id })).map(({ personId }) => personId) };
  }),

  tasksOf: (useId) => database.read(async (tx) => (await tx.manager.find(taskTable, { where: { useId }, order: { openedAt: 'ASC', id: 'ASC' } })).map(taskOf)),

  history: (useId) => database.read(async (tx) => {
    const rows = await tx.manager.find(useHistoryTable, { where: { useId }, order: { number: 'ASC' } });
    return rows.map(({ number, element, event, at }) => ({ number, element, event, at }));
  }),

  recipients: (useId, to) => database.read(async (tx) => {
    const use = await useRow(tx, useId);
    const scene = { unit: use.unitId, requester: use.requesterId };
    const persons = to.startsWith('role:') ? await personsOf(tx, { role: to.slice('role:'.length) }, scene) : new Set<string>();
    const requester = to === 'requester' ? await personsOf(tx, { relation: 'requester' }, scene) : persons;
    return (await reachable(tx, requester)).map(({ person, mail }) => ({ person, mail }));
  }),

  archive: ({ useId, documentId, recordDocumentId }) => database.act(async (tx) => {
    await useRow(tx, useId, 'exclusive');
    if (await tx.find(archiveTable, { useId })) return;
    await tx.insert(archiveTable, { useId, documentId, recordDocumentId, archivedAt: await tx.now() });
    tx.audit({ subject: chains.use(useId), actor: 'system/stamping', act: 'use.archived', details: { document: documentId, record: recordDocumentId } });
  }),
});

async function takesPart(tx: Transaction, useId: string, actor: string): Promise<boolean> {
  const use = await useRow(tx, useId);
  if (use.requesterId === actor || use.handlerId === actor) return true;
  const person = personOf(actor);
  if (person === undefined) return false;
  const rows = await tx.query(`SELECT 1 FROM task JOIN task_candidate ON task_candidate.task_id = task.id
    WHERE task.use_id = ? AND task_candidate.person_id = ? LIMIT 1`, [useId, person]); // who decides is a candidate
  return rows.length > 0;
}

/** Open tasks, oldest first, behind the task `after`, whether or not that one is still open. */
async function inbox(tx: Transaction, person: string, { after, limit }: { readonly after?: string; readonly limit: number }): Promise<readonly (Task & { readonly use: Use })[]> {
  const from = after === undefined ? undefined : await tx.find(taskCandidateTable, { taskId: after, personId: person });
  const behind = from ? 'AND (opened_at > ? OR (opened_at = ? AND task_id > ?))' : '';
  const bounds = from ? [new Date(from.openedAt), new Date(from.openedAt), from.taskId] : [];
  const ids = (await tx.query<{ id: string }>(`SELECT task_id AS id FROM task_candidate WHERE person_id = ? AND open = 1 ${behind}
    ORDER BY opened_at, task_id LIMIT ?`, [person, ...bounds, limit])).map(({ id }) => id);
  const tasks = await tx.allIn(taskTable, 'id', ids);
  const uses = new Map((await tx.allIn(sealUseTable, 'id', [...new Set(tasks.map(({ useId }) => useId))])).map((row) => [row.id, useOf(row)]));
  return inOrder(ids, tasks).flatMap((task) => {
    const use = uses.get(task.useId);
    return use ? [{ ...taskOf(task), use }] : [];
  });
}

/** Newest first, behind the use `after`. */
async function list(tx: Transaction, { requester, units }: Parameters<Uses['list']>[0], { after, limit }: { readonly after?: string; readonly limit: number }): Promise<readonly Use[]> {
  if (units?.length === 0) return [];
  const from = after === undefined ? undefined : await tx.find(sealUseTable, { id: after });
  const conditions: readonly { readonly sql: string; readonly values: readonly unknown[] }[] = [
    ...(requester === undefined ? [] : [{ sql: 'requester_id = ?', values: [requester] }]),
    ...(units === undefined ? [] : [{ sql: 'unit_id IN (?)', values: [units] }]),
    ...(from ? [{ sql: '(created_at < ? OR (created_at = ? AND id < ?))', values: [new Date(from.createdAt), new Date(from.createdAt), from.id] }] : []),
  ];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
  const ids = (await tx.query<{ id: string }>(`SELECT id FROM seal_use ${where} ORDER BY created_at DESC, id DESC LIMIT ?`, [...conditions.flatMap(({ values }) => values), limit])).map(({ id }) => id);
  return inOrder(ids, await tx.manager.findBy(sealUseTable, { id: In(ids) })).map(useOf);
}

function inOrder<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): readonly Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
