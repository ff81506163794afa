import { In, IsNull, LessThan } from 'typeorm';
import { toldWhenLate } from '../../domain/filing/promptDuties.ts';
import { reachable } from '../actors.ts';
import { holdersAnywhere, holdersOf } from '../approvers.ts';
import type { Database } from '../database.ts';
import type { Duties, DutyFilter } from '../store.ts';
import { applicationTable } from '../tables/application.ts';
import { dutyTable, type DutyRow } from '../tables/duty.ts';
import type { Transaction } from '../transaction.ts';
import { byDue } from './byDue.ts';
import { dutyAct, dutyOf, dutyRow } from './dutyRows.ts';
import { competentBodies } from './sealSides.ts';

export const dutyRepository = (database: Database): Duties => ({
  get: (id) => database.read(async (tx) => dutyOf(await dutyRow(tx, id))),
  list: (filter, page) => database.read(async (tx) => (await list(tx, filter, page)).map(dutyOf)),
  of: (about, id) => database.read(async (tx) => (await tx.manager.find(dutyTable, { where: { aboutKind: about, aboutId: id }, order: { beganAt: 'ASC', id: 'ASC' } })).map(dutyOf)),

  overdue: (limit) => database.read(async (tx) =>
    ids(await tx.manager.find(dutyTable, { where: { state: 'open', late: false, dueAt: LessThan(await tx.now()) }, select: { id: true }, order: { dueAt: 'ASC' }, take: limit }))),

  recordLate: (id) => database.act(async (tx) => {
    const row = await dutyRow(tx, id, 'exclusive');
    if (row.state !== 'open' || row.late) return;
    await tx.update(dutyTable, { id }, { late: true });
    tx.audit(dutyAct(row, 'duty.late', { due: row.dueAt }));
  }),

  untold: (limit) => database.read(async (tx) =>
    ids(await tx.manager.find(dutyTable, { where: { state: 'open', late: true, toldAt: IsNull(), duty: In([...toldWhenLate]) }, select: { id: true }, order: { dueAt: 'ASC' }, take: limit }))),

  responsible: (id) => database.read(async (tx) => {
    const row = await dutyRow(tx, id);
    return (await reachable(tx, await peopleOf(tx, row))).map(({ person, mail }) => ({ person, mail }));
  }),

  markTold: (id) => database.act(async (tx) => {
    const row = await dutyRow(tx, id, 'exclusive');
    if (row.toldAt !== null) return;
    await tx.update(dutyTable, { id }, { toldAt: await tx.now() });
    tx.audit(dutyAct(row, 'duty.told', { body: row.body }));
  }),
});

const ids = (rows: readonly Pick<DutyRow, 'id'>[]): readonly string[] => rows.map(({ id }) => id);

async function list(tx: Transaction, { state, units, seal, application }: DutyFilter, { after, limit }: Parameters<Duties['list']>[1]): Promise<readonly DutyRow[]> {
  const behind = after === undefined ? undefined : await tx.find(dutyTable, { id: after });
  const [kind, about] = seal === undefined ? ['application', application] : ['seal', seal];
  const found = await byDue(tx, { table: 'duty', state, units, same: about === undefined ? {} : { about_kind: kind, about_id: about }, behind, limit });
  const rows = new Map((await tx.allIn(dutyTable, 'id', found)).map((row) => [row.id, row]));
  return found.flatMap((id) => rows.get(id) ?? []);
}

/** Of the application's own department or authority, of the competent one for a seal's owner; where none is named, of any. */
async function peopleOf(tx: Transaction, { aboutKind, aboutId, unitId, body }: DutyRow): Promise<ReadonlySet<string>> {
  const role = body === 'issuing-department' ? 'reviewer' : 'maker';
  const application = aboutKind === 'application' ? await tx.find(applicationTable, { id: aboutId }) : undefined;
  const bodies = application ? { issuingUnit: application.issuingUnitId, makingUnit: application.makingUnitId } : await competentBodies(tx, unitId);
  const unit = body === 'issuing-department' ? bodies?.issuingUnit : bodies?.makingUnit;
  const holders = unit === undefined ? new Set<string>() : await holdersOf(tx, role, [unit]);
  return holders.size > 0 ? holders : holdersAnywhere(tx, role);
}
