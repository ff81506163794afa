import { In, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { nextState } from '../../domain/lifecycle.ts';
import { problem } from '../../domain/problem.ts';
import { sealTransitions, statusAt, type FreezingAct, type SealAct, type StoredSealStatus } from '../../domain/seal/status.ts';
import { chains, personOf, reachable } from '../actors.ts';
import { personsOf } from '../approvers.ts';
import type { Database } from '../database.ts';
import type { SealChange, Seals } from '../store.ts';
import { sealTable, type SealRow } from '../tables/seal.ts';
import { sealChangeTable, type SealChangeRow } from '../tables/sealChange.ts';
import { sealEditionTable } from '../tables/sealEdition.ts';
import type { Transaction } from '../transaction.ts';
import { takeSideOnSeal } from './actingSides.ts';
import { requireCollected } from './applicationMaking.ts';
import { belongsTo } from './certificateKey.ts';
import { filedActs, insertObligations, isFiled } from './obligationRows.ts';
import { putOutbox } from './outboxRows.ts';
import { endReleases } from './releaseRows.ts';
import { requireReady } from './sealReadiness.ts';
import { editionOf, sealOf, sealRow } from './sealRows.ts';

export const sealRepository = (database: Database): Seals => ({
  get: (esId) => database.read(async (tx) => sealOf(await sealRow(tx, esId))),

  list: (units, { after = '', limit }) => database.read(async (tx) => {
    const where = { esId: MoreThan(after), ...(units === 'all' ? {} : { unitId: In([...units]) }) };
    return (await tx.manager.find(sealTable, { where, order: { esId: 'ASC' }, take: limit })).map(sealOf);
  }),

  edition: (esId, edition) => database.read(async (tx) => editionOf(tx, esId, edition ?? (await sealRow(tx, esId)).edition)),

  changes: (esId) => database.read(async (tx) => (await tx.manager.find(sealChangeTable, { where: { esId }, order: { number: 'ASC' } })).map(changeOf)),

  statusAt: (esId, at) => database.read(async (tx) => {
    const change = await tx.manager.findOne(sealChangeTable, { where: { esId, at: LessThanOrEqual(at) }, order: { number: 'DESC' } });
    const edition = await tx.manager.findOne(sealEditionTable, { where: { esId, madeAt: LessThanOrEqual(at) }, order: { edition: 'DESC' }, select: { esId: true, edition: true, validEnd: true } });
    return change && edition ? statusAt({ status: change.status, validEnd: edition.validEnd }, at) : 'unknown';
  }),

  recordRules: (esId, { custodian }, by) => database.act(async (tx) => {
    const seal = await sealRow(tx, esId, 'exclusive');
    if (seal.custodianId === custodian && seal.rulesRecordedAt !== null) return;
    const able = await personsOf(tx, { persons: [custodian] }, { unit: seal.unitId, requester: by });
    if (!able.has(custodian)) throw problem('forbidden', { custodian });
    await tx.update(sealTable, { esId }, { custodianId: custodian, rulesRecordedAt: await tx.now() });
    if (seal.custodianId !== custodian) await endReleases(tx, { esId }, 'custody', await tx.now());
    tx.audit({ subject: chains.seal(esId), actor: by, act: 'seal.rules-recorded', details: { custodian } });
  }),

  activate: (esId, by) => database.act(async (tx) => {
    const seal = await sealRow(tx, esId, 'exclusive');
    if (seal.status === 'active') return sealOf(seal);
    await requireReady(tx, seal); // R81
    await requireCollected(tx, esId); // R68
    await takeSideOnSeal(tx, esId, { actor: by, side: 'making', act: 'seal.activate' }); // R63
    const { certificate, key } = await editionOf(tx, esId, seal.edition);
    if (!belongsTo(certificate, key.publicKey)) throw problem('certificate-mismatch', { esId }); // R05
    return change(tx, seal, { act: 'activate', reason: '', by });
  }),

  freeze: (esId, act, report) => database.act((tx) => freeze(tx, esId, act, report)),

  concerned: (esId, at) => database.read(async (tx) => {
    const seal = await sealRow(tx, esId);
    const heads = await personsOf(tx, { role: 'unit-head' }, { unit: seal.unitId, requester: '' });
    const persons = new Set([...heads, ...(await takingPart(tx, esId, at))]);
    for (const person of [seal.custodianId, seal.holderId]) if (person !== null) persons.add(person);
    return (await reachable(tx, persons)).map(({ person, mail }) => ({ person, mail }));
  }),

  markAnnounced: (esId, number) => database.act(async (tx) => {
    const row = await tx.lock(sealChangeTable, { esId, number }, 'exclusive');
    if (row?.announcedAt !== null) return;
    await tx.update(sealChangeTable, { esId, number }, { announcedAt: await tx.now() });
    tx.audit({ subject: chains.seal(esId), actor: 'system/outbound', act: 'seal.announced', details: { change: number } });
  }),
});

const changeOf = ({ announcedAt, ...change }: SealChangeRow): SealChange => ({ ...change, announcedAt: announcedAt ?? undefined });

const ended: readonly StoredSealStatus[] = ['revoked', 'invalid'];

/** Waits for stamps that hold the seal's lock; those that come later find the new status. R35 */
async function freeze(tx: Transaction, esId: string, act: FreezingAct, report: { readonly reason: string; readonly by: string }) {
  const seal = await sealRow(tx, esId, 'exclusive');
  const target = ({ suspend: 'suspended', reportLoss: 'lost', revoke: 'revoked', invalidate: 'invalid' } as const)[act];
  if (seal.status === target) return sealOf(seal);
  if (ended.includes(seal.status) && nextState(sealTransitions, seal.status, act) === undefined) throw problem('seal-ended', { esId, status: seal.status });
  const frozen = await change(tx, seal, { act, ...report });
  await putOutbox(tx, 'seal-changed', esId, { change: frozen.changes }, await tx.now());
  return frozen;
}

/** Moves the seal as its table of transitions allows, keeps the change and what is to be filed of it (R22). The row is locked. */
async function change(tx: Transaction, seal: SealRow, { act, reason, by }: { readonly act: SealAct; readonly reason: string; readonly by: string }) {
  const { esId } = seal;
  const status = nextState(sealTransitions, seal.status, act);
  if (!status) throw problem('seal-transition-refused', { esId, status: seal.status, act });
  const [at, number] = [await tx.now(), seal.changes + 1];
  await tx.update(sealTable, { esId }, { status, changes: number });
  await tx.insert(sealChangeTable, { esId, number, act, status, at, actor: by, reason, announcedAt: null });
  if (status !== 'active') await endReleases(tx, { esId }, 'frozen', at); // R80
  if (isFiled(act)) await insertObligations(tx, { seal: { ...seal, status, changes: number }, event: filedActs[act], at });
  tx.audit({ subject: chains.seal(esId), actor: by, act: `seal.${act}`, details: { change: number, from: seal.status, to: status, reason } });
  return sealOf({ ...seal, status, changes: number });
}

/** Of uses that were open at the instant: requesters and handlers, who had a task then, and who had decided one. */
async function takingPart(tx: Transaction, esId: string, at: Instant): Promise<readonly string[]> {
  const [uses, instants] = ['seal_use.es_id = ? AND seal_use.created_at <= ? AND (seal_use.ended_at IS NULL OR seal_use.ended_at >= ?)', [new Date(at), new Date(at)]];
  const asking = await tx.query<{ requester: string; handler: string }>(`SELECT requester_id AS requester, handler_id AS handler FROM seal_use WHERE ${uses}`, [esId, ...instants]);
  const deciding = await tx.query<{ person: string }>(`SELECT DISTINCT task_candidate.person_id AS person FROM seal_use
    JOIN task ON task.instance_id = seal_use.id JOIN task_candidate ON task_candidate.task_id = task.id
    LEFT JOIN decision ON decision.task_id = task.id AND decision.person_id = task_candidate.person_id
    WHERE ${uses} AND task.opened_at <= ? AND (task.ended_at IS NULL OR task.ended_at >= ? OR decision.id IS NOT NULL)`, [esId, ...instants, ...instants]);
  const actors = asking.flatMap(({ requester, handler }) => [personOf(requester), personOf(handler)]).filter((person) => person !== undefined);
  return [...actors, ...deciding.map(({ person }) => person)];
}
