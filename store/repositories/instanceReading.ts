import { problem } from '../../domain/problem.ts';
import type { Flow, Instance, Instances, RunningState } from '../store.ts';
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
export async function listInstances(tx: Transaction, { units, flow, open }: Parameters<Instances['list']>[0], { after, limit }: Parameters<Instances['list']>[1]): Promise<readonly Instance[]> {
  if (units.length === 0) return [];
  const from = after === undefined ? undefined : await tx.find(instanceTable, { id: after });
  const same = [...(flow === undefined ? [] : [{ column: 'flow_hash', value: flow }]), ...(open === true ? [{ column: 'status', value: 'open' }] : [])];
  const ids = await newestFirst(tx, { table: 'instance', instant: 'created_at', same, oneOf: { column: 'unit_id', values: units }, behind: from && { id: from.id, at: from.createdAt }, limit });
  const heads = await instanceHeads(tx, ids);
  return ids.flatMap((id) => {
    const head = heads.get(id);
    return head ? [instanceOf(head)] : [];
  });
}
