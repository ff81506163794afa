import { instantOf } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import type { Flow, Instance, InstanceFilter, Instances, InstanceNote, RunningState } from '../store.ts';
import { flowTable } from '../tables/flow.ts';
import { instanceTable } from '../tables/instance.ts';
import type { Transaction } from '../transaction.ts';
import { flowHead, flowHeadColumns, flowOf } from './flowRows.ts';
import { graphOf, instanceHead, instanceHeads, instanceOf, unpackState } from './instanceRows.ts';
import { calledBy } from './keptInstance.ts';
import { newestFirst } from './newestFirst.ts';

/** What an instance runs on now: its graph, those of processes that it called, the engine's state. */
export async function runningState(tx: Transaction, id: string): Promise<RunningState> {
  const row = await tx.find(instanceTable, { id });
  if (!row) throw problem('instance-unknown', { instance: id });
  const called = await Promise.all((await calledBy(tx, id)).map(async (hash) => [hash, await graphOf(tx, hash)] as const));
  return { flowHash: row.flowHash, graph: await graphOf(tx, row.flowHash), called: Object.fromEntries(called), state: unpackState(row), step: row.step };
}

/** The newest version of a process that is deployed in the unit of the instance's flow. Throws `called-process-unknown`. */
export async function findProcess(tx: Transaction, { instanceId, process, versionTag }: Parameters<Instances['findProcess']>[0]): Promise<Flow> {
  const { unitId } = await flowHead(tx, (await instanceHead(tx, instanceId)).flowHash);
  const row = await tx.manager.findOne(flowTable, {
    where: { unitId, processId: process, ...(versionTag !== undefined && { versionTag }) }, select: flowHeadColumns, order: { deployedAt: 'DESC', version: 'DESC', hash: 'ASC' },
  });
  if (!row) throw problem('called-process-unknown', { process, versionTag });
  return flowOf(row);
}

/** Newest first, behind the instance `after`. */
export async function listInstances(tx: Transaction, filter: InstanceFilter, { after, limit }: Parameters<Instances['list']>[1]): Promise<readonly Instance[]> {
  const { units, flow } = filter;
  if (units.length === 0) return [];
  const from = after === undefined ? undefined : await tx.find(instanceTable, { id: after });
  const same = flow === undefined ? [] : [{ column: 'flow_hash', value: flow }];
  const ids = await newestFirst(tx, { table: 'instance', instant: 'created_at', same, also: conditionsOf(filter), oneOf: { column: 'unit_id', values: units }, behind: from && { id: from.id, at: from.createdAt }, limit });
  const heads = await instanceHeads(tx, ids);
  return ids.flatMap((id) => {
    const head = heads.get(id);
    return head ? [instanceOf(head)] : [];
  });
}

const states: Readonly<Record<NonNullable<InstanceFilter['state']>, string>> = {
  open: "status = 'open'",
  ended: "status <> 'open'",
  suspended: "status = 'open' AND suspended_at IS NOT NULL",
  incident: "status = 'open' AND EXISTS (SELECT 1 FROM incident WHERE incident.instance_id = instance.id AND incident.resolved_at IS NULL)",
};

const conditionsOf = ({ key, state, since }: InstanceFilter): readonly { readonly sql: string; readonly values: readonly unknown[] }[] => [
  ...(key === undefined ? [] : [{ sql: 'flow_hash IN (SELECT hash FROM flow WHERE flow_key = ?)', values: [key] }]),
  ...(state === undefined ? [] : [{ sql: states[state], values: [] }]),
  ...(since === undefined ? [] : [{ sql: 'created_at >= ?', values: [new Date(since)] }]),
];

/** What lists say of instances beside their own rows. */
export async function notesOn(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, InstanceNote>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; title: string | null; incidents: number }>(`SELECT instance.id, COALESCE(seal_use.reason, application.name) AS title,
    (SELECT COUNT(*) FROM incident WHERE incident.instance_id = instance.id AND incident.resolved_at IS NULL) AS incidents
    FROM instance LEFT JOIN seal_use ON instance.host = 'use' AND seal_use.id = instance.host_id LEFT JOIN application ON instance.host = 'application' AND application.id = instance.host_id
    WHERE instance.id IN (?)`, [ids]);
  return new Map(rows.map(({ id, title, incidents }) => [id, { incidents: Number(incidents), ...(title !== null && { title }) }]));
}

/** What happened in an instance, summed up. */
export async function passagesOf(tx: Transaction, id: string): ReturnType<Instances['passages']> {
  const rows = await tx.query<{ element: string; event: string; count: number; at: Date }>('SELECT element, event, COUNT(*) AS count, MAX(at) AS at FROM instance_history WHERE instance_id = ? GROUP BY element, event', [id]);
  return rows.map(({ element, event, count, at }) => ({ element, event, count: Number(count), at: instantOf(at.getTime()) }));
}
