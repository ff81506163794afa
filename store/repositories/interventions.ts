import { isFourEyes } from '../../domain/flow/intervention.ts';
import { problem } from '../../domain/problem.ts';
import type { Database } from '../database.ts';
import type { Intervention, Interventions } from '../store.ts';
import { newestFirst } from './newestFirst.ts';
import { instanceTable } from '../tables/instance.ts';
import { interventionTable, type InterventionRow } from '../tables/intervention.ts';
import type { Transaction } from '../transaction.ts';
import { chainOf, instanceHead } from './instanceRows.ts';

export const interventionRepository = (database: Database): Interventions => ({
  propose: (proposal, by) => database.act((tx) => propose(tx, proposal, by)),
  get: (id) => database.read(async (tx) => interventionOf(await interventionRow(tx, id))),
  ofInstance: (instanceId) => database.read(async (tx) => (await tx.manager.find(interventionTable, { where: { instanceId }, order: { proposedAt: 'ASC', id: 'ASC' } })).map(interventionOf)),
  ofBatch: (batchId) => database.read(async (tx) => (await tx.manager.find(interventionTable, { where: { batchId }, order: { proposedAt: 'ASC', id: 'ASC' } })).map(interventionOf)),

  list: (filter, page) => database.read((tx) => list(tx, filter, page)),
  refuse: (refusal, by) => database.act((tx) => refuse(tx, refusal, by)),

  confirmed: (id, by) => database.read(async (tx) => {
    const { act, reason, proposedBy, state } = await interventionRow(tx, id);
    if (state === 'refused') throw problem('intervention-refused', { intervention: id });
    if (!isFourEyes({ proposedBy, confirmedBy: by })) throw problem('four-eyes-missing', { intervention: id });
    return { id, act, reason, confirmedBy: by };
  }),
});

const interventionOf = ({ batchId, unitId, confirmedBy, doneAt, refusedBy, refusedAt, refusal, ...row }: InterventionRow): Intervention => ({
  ...row, unit: unitId, ...(batchId !== null && { batch: batchId }), ...(confirmedBy !== null && { confirmedBy }), ...(doneAt !== null && { doneAt }),
  ...(refusedBy !== null && { refusedBy }), ...(refusedAt !== null && { refusedAt }), ...(refusal !== null && { refusal }),
});

/** Throws `intervention-unknown`. */
async function interventionRow(tx: Transaction, id: string): Promise<InterventionRow> {
  const row = await tx.find(interventionTable, { id });
  if (!row) throw problem('intervention-unknown', { intervention: id });
  return row;
}

async function propose(tx: Transaction, { id, batch, instanceId, act, reason }: Parameters<Interventions['propose']>[0], by: string): Promise<Intervention> {
  const known = await tx.find(interventionTable, { id });
  if (known) return interventionOf(known);
  const instance = await instanceHead(tx, instanceId);
  if (instance.status !== 'open') throw problem('instance-ended', { instance: instanceId, status: instance.status });
  await tx.lock(instanceTable, { id: instanceId }, 'shared');
  const row: InterventionRow = {
    id, batchId: batch ?? null, instanceId, unitId: instance.unitId, act, reason, state: 'proposed', proposedBy: by, proposedAt: await tx.now(), confirmedBy: null, doneAt: null, refusedBy: null, refusedAt: null, refusal: null,
  };
  await tx.insert(interventionTable, row);
  tx.audit({ subject: chainOf(instance), actor: by, act: 'intervention.proposed', details: { intervention: id, instance: instanceId, act, reason } });
  return interventionOf(row);
}

async function list(tx: Transaction, { units, state }: Parameters<Interventions['list']>[0], { after, limit }: Parameters<Interventions['list']>[1]): Promise<readonly Intervention[]> {
  if (units.length === 0) return [];
  const from = after === undefined ? undefined : await tx.find(interventionTable, { id: after });
  const same = state === undefined ? [] : [{ column: 'state', value: state }];
  const ids = await newestFirst(tx, { table: 'intervention', instant: 'proposed_at', same, oneOf: { column: 'unit_id', values: units }, behind: from && { id: from.id, at: from.proposedAt }, limit });
  const rows = new Map((await tx.allIn(interventionTable, 'id', ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [interventionOf(row)] : [];
  });
}

async function refuse(tx: Transaction, { id, reason }: Parameters<Interventions['refuse']>[0], by: string): Promise<Intervention> {
  const head = await interventionRow(tx, id);
  const instance = await instanceHead(tx, head.instanceId);
  const row = await tx.lock(interventionTable, { id }, 'exclusive');
  if (row?.state === 'done') throw problem('intervention-done', { intervention: id });
  if (row?.state !== 'proposed') return interventionOf(row ?? head);
  const refused = { state: 'refused' as const, refusedBy: by, refusedAt: await tx.now(), refusal: reason };
  await tx.update(interventionTable, { id }, refused);
  tx.audit({ subject: chainOf(instance), actor: by, act: 'intervention.refused', details: { intervention: id, instance: row.instanceId, reason, proposedBy: row.proposedBy } });
  return interventionOf({ ...row, ...refused });
}
