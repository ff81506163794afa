import { In, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { statusAt, type SealStatus } from '../../domain/seal/status.ts';
import { chains, personOf, reachable } from '../actors.ts';
import { personsOf } from '../approvers.ts';
import type { Database } from '../database.ts';
import type { Seal, Seals } from '../store.ts';
import { sealTable } from '../tables/seal.ts';
import { sealChangeTable } from '../tables/sealChange.ts';
import { sealEditionTable } from '../tables/sealEdition.ts';
import type { Transaction } from '../transaction.ts';
import { takeSideOnSeal } from './actingSides.ts';
import { requireCollected } from './applicationMaking.ts';
import { belongsTo } from './certificateKey.ts';
import { settleDuty } from './dutyRows.ts';
import { endReleases } from './releaseRows.ts';
import { opine, opinionsOn, restore, resume, revoke, suspend } from './sealActs.ts';
import { change, changeOf, freeze } from './sealChanges.ts';
import { marksOf } from './sealMarks.ts';
import { audience, markNotice, noticesOf } from './sealNotices.ts';
import { requireReady } from './sealReadiness.ts';
import { editionOf, sealOf, sealRow } from './sealRows.ts';
import { peopleOfBodies } from './sealSides.ts';

export const sealRepository = (database: Database): Seals => ({
  get: (esId) => database.read(async (tx) => sealOf(await sealRow(tx, esId))),

  list: (units, { after = '', limit }) => database.read(async (tx) => {
    const where = { esId: MoreThan(after), ...(units === 'all' ? {} : { unitId: In([...units]) }) };
    return (await tx.manager.find(sealTable, { where, order: { esId: 'ASC' }, take: limit })).map(sealOf);
  }),

  edition: (esId, edition) => database.read(async (tx) => editionOf(tx, esId, edition ?? (await sealRow(tx, esId)).edition)),

  changes: (esId) => database.read(async (tx) => (await tx.manager.find(sealChangeTable, { where: { esId }, order: { number: 'ASC' } })).map(changeOf)),

  statusAt: (esId, at) => database.read((tx) => statusOf(tx, esId, at)),
  recordRules: (esId, { custodian }, by) => database.act((tx) => recordRules(tx, esId, custodian, by)),
  activate: (esId, by) => database.act((tx) => activate(tx, esId, by)),
  freeze: (esId, act, report) => database.act((tx) => freeze(tx, esId, act, report)),
  suspend: (esId, report) => database.act((tx) => suspend(tx, esId, report)),
  resume: (esId, report) => database.act((tx) => resume(tx, esId, report)),
  restore: (esId, report) => database.act((tx) => restore(tx, esId, report)),
  opine: (esId, opinion) => database.act((tx) => opine(tx, esId, opinion)),
  opinions: (esId) => database.read((tx) => opinionsOn(tx, [esId])),
  revoke: (esId, report) => database.act((tx) => revoke(tx, esId, report)),

  marks: (esId) => database.read(async (tx) => {
    const row = await tx.find(sealTable, { esId });
    return row ? marksOf(tx, row) : [];
  }),

  notices: (esId, edition) => database.read((tx) => noticesOf(tx, esId, edition)),
  markNotice: (esId, edition, notice) => database.act((tx) => markNotice(tx, esId, edition, notice)),
  audience: (esId, kind) => database.read((tx) => audience(tx, esId, kind)),

  concerned: (esId, at) => database.read(async (tx) => {
    const seal = await sealRow(tx, esId);
    const heads = await personsOf(tx, { role: 'unit-head' }, { unit: seal.unitId, requester: '' });
    const persons = new Set([...heads, ...(await takingPart(tx, esId, at)), ...(await peopleOfBodies(tx, seal.unitId))]);
    for (const person of [seal.custodianId, seal.holderId]) if (person !== null) persons.add(person);
    return (await reachable(tx, persons)).map(({ person, mail }) => ({ person, mail }));
  }),

  markAnnounced: (esId, number) => database.act(async (tx) => {
    const row = await tx.lock(sealChangeTable, { esId, number }, 'exclusive');
    if (row?.announcedAt !== null) return;
    await tx.update(sealChangeTable, { esId, number }, { announcedAt: await tx.now() });
    await settleDuty(tx, 'tell-concerned', { about: 'seal', id: esId, number });
    tx.audit({ subject: chains.seal(esId), actor: 'system/outbound', act: 'seal.announced', details: { change: number } });
  }),
});

async function statusOf(tx: Transaction, esId: string, at: Instant): Promise<SealStatus | 'unknown'> {
  const found = await tx.find(sealTable, { esId });
  const since = found?.invalidFrom ?? null;
  if (since !== null && at >= since) return 'invalid'; // A12: whenever the mark was made
  const last = await tx.manager.findOne(sealChangeTable, { where: { esId, at: LessThanOrEqual(at) }, order: { number: 'DESC' } });
  const edition = await tx.manager.findOne(sealEditionTable, { where: { esId, madeAt: LessThanOrEqual(at) }, order: { edition: 'DESC' }, select: { esId: true, edition: true, validEnd: true } });
  return last && edition ? statusAt({ status: last.status, validEnd: edition.validEnd }, at) : 'unknown';
}

async function recordRules(tx: Transaction, esId: string, custodian: string, by: string): Promise<void> {
  const seal = await sealRow(tx, esId, 'exclusive');
  if (seal.custodianId === custodian && seal.rulesRecordedAt !== null) return;
  const able = await personsOf(tx, { persons: [custodian] }, { unit: seal.unitId, requester: by });
  if (!able.has(custodian)) throw problem('forbidden', { custodian });
  await tx.update(sealTable, { esId }, { custodianId: custodian, rulesRecordedAt: await tx.now() });
  if (seal.custodianId !== custodian) await endReleases(tx, { esId }, 'custody', await tx.now());
  tx.audit({ subject: chains.seal(esId), actor: by, act: 'seal.rules-recorded', details: { custodian } });
}

async function activate(tx: Transaction, esId: string, by: string): Promise<Seal> {
  const seal = await sealRow(tx, esId, 'exclusive');
  if (seal.status === 'active') return sealOf(seal);
  await requireReady(tx, seal); // R81
  await requireCollected(tx, esId); // R68
  await takeSideOnSeal(tx, esId, { actor: by, side: 'making', act: 'seal.activate' }); // R63
  const { certificate, key } = await editionOf(tx, esId, seal.edition);
  if (!belongsTo(certificate, key.publicKey)) throw problem('certificate-mismatch', { esId }); // R05
  return change(tx, seal, 'activate', { reason: '', by });
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
