import { LessThan, MoreThan } from 'typeorm';
import type { FilingNotice } from '../../domain/filing/notices.ts';
import { later } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { chains, reachable } from '../actors.ts';
import { holdersAnywhere, holdersOf, personsOf } from '../approvers.ts';
import type { Database } from '../database.ts';
import type { Obligation, Obligations } from '../store.ts';
import { obligationTable, type ObligationRow } from '../tables/obligation.ts';
import type { Transaction } from '../transaction.ts';
import { listObligations } from './obligationList.ts';
import { obligationOf, obligationRow } from './obligationRows.ts';
import { competentBodies } from './sealSides.ts';

const actor = 'system/filing';

export const obligationRepository = (database: Database): Obligations => ({
  get: (id) => database.read(async (tx) => obligationOf(await obligationRow(tx, id))),

  list: (filter, page) => database.read(async (tx) => (await listObligations(tx, filter, page)).map(obligationOf)),

  settle: (id, receipt) => database.act((tx) => settle(tx, id, receipt)),

  attempted: (id, code, pauseMs) => database.act(async (tx) => {
    const row = await obligationRow(tx, id, 'exclusive');
    if (row.state !== 'open') return;
    await tx.update(obligationTable, { id }, { attempts: row.attempts + 1, lastProblem: code, nextAttemptAt: later(await tx.now(), Math.round(pauseMs)) });
    if (row.lastProblem !== code) tx.audit(act(row, 'obligation.delayed', { problem: code })); // thousands of attempts in an outage are one entry
  }),

  recordLate: (id) => database.act(async (tx) => {
    const row = await obligationRow(tx, id, 'exclusive');
    if (row.state !== 'open' || row.late) return;
    await tx.update(obligationTable, { id }, { late: true });
    tx.audit(act(row, 'obligation.late', { due: row.dueAt }));
  }),

  markTold: (id, notice) => database.act(async (tx) => {
    const row = await obligationRow(tx, id, 'exclusive');
    if (row[toldColumns[notice]] !== null) return;
    await tx.update(obligationTable, { id }, { [toldColumns[notice]]: await tx.now() });
    tx.audit(act(row, 'obligation.told', { notice }));
  }),

  responsible: (id, head) => database.read(async (tx) => {
    const { unitId, filedBy } = await obligationRow(tx, id);
    const filing = await filingPeople(tx, unitId, filedBy);
    const heads = head ? await personsOf(tx, { role: 'unit-head' }, { unit: unitId, requester: '' }) : new Set<string>();
    return (await reachable(tx, new Set([...filing, ...heads]))).map(({ person, mail }) => ({ person, mail }));
  }),

  open: ({ after = '', limit }) => database.read(async (tx) =>
    (await tx.manager.find(obligationTable, { where: { state: 'open', id: MoreThan(after) }, select: { id: true }, order: { id: 'ASC' }, take: limit })).map(({ id }) => id)),

  unstarted: (silentMs, limit) => database.read(async (tx) => {
    const where = { state: 'open', nextAttemptAt: LessThan(later(await tx.now(), -silentMs)) } as const;
    return (await tx.manager.find(obligationTable, { where, select: { id: true }, order: { nextAttemptAt: 'ASC' }, take: limit })).map(({ id }) => id);
  }),

  started: (id) => database.act(async (tx) => {
    await tx.update(obligationTable, { id, state: 'open' }, { nextAttemptAt: await tx.now() });
  }),

  overdue: (limit) => database.read(async (tx) => {
    const where = { state: 'open', late: false, dueAt: LessThan(await tx.now()) } as const;
    return (await tx.manager.find(obligationTable, { where, select: { id: true }, order: { dueAt: 'ASC' }, take: limit })).map(({ id }) => id);
  }),
});

/** The makers of the authority that is competent for the unit; where none is named, and of service institutions, all. R11, R20 */
async function filingPeople(tx: Transaction, unitId: string, filedBy: ObligationRow['filedBy']): Promise<ReadonlySet<string>> {
  if (filedBy === 'service-institution') return holdersAnywhere(tx, 'service-institution');
  const makingUnit = (await competentBodies(tx, unitId))?.makingUnit;
  const makers = makingUnit === undefined ? new Set<string>() : await holdersOf(tx, 'maker', [makingUnit]);
  return makers.size > 0 ? makers : holdersAnywhere(tx, 'maker');
}

const toldColumns = { warning: 'warnedAt', escalation: 'escalatedAt', lateness: 'lateToldAt', refusal: 'refusalToldAt' } as const satisfies Record<FilingNotice, keyof ObligationRow>;

const act = ({ id, esId, authority }: ObligationRow, name: string, details: Readonly<Record<string, unknown>>) =>
  ({ subject: chains.seal(esId), actor, act: name, details: { obligation: id, authority, ...details } });

/** A receipt that comes after the deadline makes it late, also when nobody had time to record that. */
async function settle(tx: Transaction, id: string, { filingId, number, at }: Parameters<Obligations['settle']>[1]): Promise<Obligation> {
  if (filingId !== id) throw problem('receipt-mismatch', { obligation: id, filing: filingId });
  const row = await obligationRow(tx, id, 'exclusive');
  if (row.state === 'done') return obligationOf(row);
  const now = await tx.now();
  const done = { state: 'done', late: row.late || now > row.dueAt, receiptNumber: number, receiptAt: at, settledAt: now } as const;
  await tx.update(obligationTable, { id }, done);
  if (done.late && !row.late) tx.audit(act(row, 'obligation.late', { due: row.dueAt }));
  tx.audit(act(row, 'obligation.settled', { receipt: number, at, late: done.late }));
  return obligationOf({ ...row, ...done });
}
