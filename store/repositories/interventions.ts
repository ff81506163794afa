import { isFourEyes } from '../../domain/flow/intervention.ts';
import { problem } from '../../domain/problem.ts';
import type { Database } from '../database.ts';
import type { Intervention, Interventions } from '../store.ts';
import { instanceTable } from '../tables/instance.ts';
import { interventionTable, type InterventionRow } from '../tables/intervention.ts';
import type { Transaction } from '../transaction.ts';
import { chainOf, instanceHead } from './instanceRows.ts';

export const interventionRepository = (database: Database): Interventions => ({
  propose: (proposal, by) => database.act((tx) => propose(tx, proposal, by)),
  get: (id) => database.read(async (tx) => interventionOf(await interventionRow(tx, id))),
  ofInstance: (instanceId) => database.read(async (tx) => (await tx.manager.find(interventionTable, { where: { instanceId }, order: { proposedAt: 'ASC', id: 'ASC' } })).map(interventionOf)),
  ofBatch: (batchId) => database.read(async (tx) => (await tx.manager.find(interventionTable, { where: { batchId }, order: { id: 'ASC' } })).map(interventionOf)),

  confirmed: (id, by) => database.read(async (tx) => {
    const { act, reason, proposedBy } = await interventionRow(tx, id);
    if (!isFourEyes({ proposedBy, confirmedBy: by })) throw problem('four-eyes-missing', { intervention: id });
    return { id, act, reason, confirmedBy: by };
  }),
});

const interventionOf = ({ batchId, unitId, confirmedBy, doneAt, ...row }: InterventionRow): Intervention => ({
  ...row, unit: unitId, ...(batchId !== null && { batch: batchId }), ...(confirmedBy !== null && { confirmedBy }), ...(doneAt !== null && { doneAt }),
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
    id, batchId: batch ?? null, instanceId, unitId: instance.unitId, act, reason, state: 'proposed', proposedBy: by, proposedAt: await tx.now(), confirmedBy: null, doneAt: null,
  };
  await tx.insert(interventionTable, row);
  tx.audit({ subject: chainOf(instance), actor: by, act: 'intervention.proposed', details: { intervention: id, instance: instanceId, act, reason } });
  return interventionOf(row);
}
