import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { In } from 'typeorm';
import type { Decision } from '../../domain/approval/rule.ts';
import { problem } from '../../domain/problem.ts';
import { chains } from '../actors.ts';
import type { Instance, Task } from '../store.ts';
import { decisionTable } from '../tables/decision.ts';
import { flowTable } from '../tables/flow.ts';
import { instanceTable, type InstanceRow } from '../tables/instance.ts';
import type { TaskRow } from '../tables/task.ts';
import type { Transaction } from '../transaction.ts';

/** An instance without the engine's state, which only its own steps read. */
export type InstanceHead = Omit<InstanceRow, 'engineState'>;
export const instanceHeadColumns = {
  id: true, host: true, hostId: true, unitId: true, requesterId: true, flowHash: true, ruleId: true, ruleVersion: true, subjectNumber: true, subjectText: true, subjectSm3: true, step: true,
  status: true, createdAt: true, endedAt: true, suspendedAt: true,
} as const;

/** Throws `instance-unknown`. */
export async function instanceHead(tx: Transaction, id: string): Promise<InstanceHead> {
  const row = await tx.manager.findOne(instanceTable, { where: { id }, select: instanceHeadColumns });
  if (!row) throw problem('instance-unknown', { instance: id });
  return row;
}

/** Without the engine's state, by id. */
export async function instanceHeads(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, InstanceHead>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.manager.find(instanceTable, { where: { id: In([...ids]) }, select: instanceHeadColumns });
  return new Map(rows.map((row) => [row.id, row]));
}

export const instanceOf = ({ unitId, requesterId, ruleId, ruleVersion, subjectNumber, subjectText, subjectSm3, endedAt, suspendedAt, id, host, hostId, flowHash, step, status, createdAt }: InstanceHead): Instance => ({
  id, host, hostId, unit: unitId, requester: requesterId, flowHash, rule: { id: ruleId, version: ruleVersion }, subject: { number: subjectNumber, text: subjectText, sm3: subjectSm3 },
  step, status, createdAt, endedAt: endedAt ?? undefined, suspendedAt: suspendedAt ?? undefined,
});

export const taskOf = ({ counts, dueAt, endedAt, followUpAt, priority, form, rounds: _, mode, claimedBy, ...task }: TaskRow, { host, hostId }: Pick<InstanceRow, 'host' | 'hostId'>): Task => ({
  ...task, host, hostId, counts: counts ?? undefined, dueAt: dueAt ?? undefined, endedAt: endedAt ?? undefined,
  ...(followUpAt !== null && { followUpAt }), ...(priority !== null && { priority }), ...(form !== null && { form }), ...(mode !== null && { mode }), ...(claimedBy !== null && { claimedBy }),
});

/** All decisions of an instance, oldest first. */
export async function decisionsOf(tx: Transaction, instanceId: string): Promise<readonly Decision[]> {
  const rows = await tx.manager.find(decisionTable, { where: { instanceId }, order: { at: 'ASC', id: 'ASC' } });
  return rows.map(({ taskId, counts, outcome, personId, at, proof, subjectSm3, commentText, supersededAt, criteria, onBehalfOf, outvoted }) => ({
    taskId, counts: counts ?? undefined, outcome, person: personId, at, proof, subject: subjectSm3,
    ...(commentText !== '' && { comment: commentText }),
    ...(criteria !== null && { criteria }),
    ...(supersededAt !== null && { supersededAt }),
    ...(onBehalfOf !== null && { onBehalfOf }),
    ...(outvoted && { outvoted }),
  }));
}

/** Chain of the audit of what hosts the instance. */
export const chainOf = ({ host, hostId }: Pick<InstanceRow, 'host' | 'hostId'>): string => chains[host](hostId);

/** What conditions of the flow may read: the subject that is approved. */
export const variablesOf = (subjectText: string): Readonly<Record<string, unknown>> => ({ subject: JSON.parse(subjectText) as unknown });

/** The compiled graph of a flow as JSON text. Throws `flow-unknown`. */
export async function graphOf(tx: Transaction, hash: string): Promise<string> {
  const row = await tx.manager.findOne(flowTable, { where: { hash }, select: { hash: true, graph: true } });
  if (!row) throw problem('flow-unknown', { hash });
  return new TextDecoder().decode(row.graph);
}

/** Engine state as it is kept: deflated UTF-8. RFC 1951 */
export const packState = (state: string): Uint8Array => deflateRawSync(Buffer.from(state, 'utf8'));
export const unpackState = ({ engineState }: Pick<InstanceRow, 'engineState'>): string => (engineState === null ? '' : inflateRawSync(engineState, { maxOutputLength: 64 << 20 }).toString('utf8'));
