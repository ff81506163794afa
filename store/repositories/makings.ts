import { problem } from '../../domain/problem.ts';
import { esIdOf } from '../../domain/seal/code.ts';
import { identityOf } from '../../domain/seal/holding.ts';
import { chains } from '../actors.ts';
import type { Database } from '../database.ts';
import type { Maker, Making, MakingOrder, Makings, SealEdition } from '../store.ts';
import { makerTable, type MakerRow } from '../tables/maker.ts';
import { makingTable, type MakingRow } from '../tables/making.ts';
import { sealTable, type SealRow } from '../tables/seal.ts';
import { sealChangeTable } from '../tables/sealChange.ts';
import { sealCodeTable } from '../tables/sealCode.ts';
import { sealEditionTable } from '../tables/sealEdition.ts';
import { sealKeyTable } from '../tables/sealKey.ts';
import { unitTable } from '../tables/unit.ts';
import type { Transaction } from '../transaction.ts';
import { insertObligations } from './obligationRows.ts';
import { lockPhysicalSeal } from './physicalSeals.ts';
import { keyOf, sealOf } from './sealRows.ts';
import { refuseSecond, requireHolder } from './sealUniqueness.ts';

const process = 'system/making';

export const makingRepository = (database: Database): Makings => ({
  order: (order, by) => database.act((tx) => placeOrder(tx, order, by)),
  get: (makingId) => database.read(async (tx) => makingOf(await makingRow(tx, makingId))),
  open: () => database.read(async (tx) => (await tx.manager.find(makingTable, { where: { state: 'open' }, select: { id: true }, order: { createdAt: 'ASC' } })).map(({ id }) => id)),

  recordKey: (key) => database.act(async (tx) => {
    const known = await tx.find(sealKeyTable, { id: key.id });
    if (known) return keyOf(known);
    if ((await tx.query('SELECT id FROM seal_key WHERE public_key = ?', [Buffer.from(key.publicKey)])).length > 0) throw problem('key-of-another', { key: key.id }); // R80
    const { unit, wrapped, ...rest } = key;
    await tx.insert(sealKeyTable, { ...rest, unitId: unit, wrapped: wrapped ?? null, createdAt: await tx.now() });
    tx.audit({ subject: chains.unit(unit), actor: process, act: 'key.recorded', details: { key: key.id, mode: key.mode, device: key.device } });
    return key;
  }),

  key: (id) => database.read(async (tx) => {
    const row = await tx.find(sealKeyTable, { id });
    return row && keyOf(row);
  }),

  complete: (edition) => database.act((tx) => complete(tx, edition)),

  fail: (makingId, code) => database.act(async (tx) => {
    const making = await makingRow(tx, makingId, 'exclusive');
    if (making.state !== 'open') return;
    await tx.update(makingTable, { id: makingId }, { state: 'failed', problem: code, endedAt: await tx.now() });
    tx.audit({ subject: chains.seal(making.esId), actor: process, act: 'making.failed', details: { making: makingId, problem: code } });
  }),

  maker: (id) => database.read(async (tx) => {
    const row = await tx.find(makerTable, { id });
    return row && makerOf(row);
  }),

  recordMaker: (maker) => database.act(async (tx) => {
    const known = await tx.find(makerTable, { id: maker.id });
    if (known) return makerOf(known);
    const { id, mode, device, publicKey, wrapped } = maker.key;
    await tx.insert(makerTable, { id: maker.id, keyId: id, mode, device, publicKey, wrapped: wrapped ?? null, certificate: maker.certificate, chain: maker.chain, createdAt: await tx.now() });
    tx.audit({ subject: chains.maker(maker.id), actor: process, act: 'maker.recorded', details: { key: id, mode, device } });
    return maker;
  }),
});

const makerOf = ({ id, keyId, mode, device, publicKey, wrapped, certificate, chain }: MakerRow): Maker => ({
  id, key: { id: keyId, mode, device, publicKey, wrapped: wrapped ?? undefined }, certificate, chain,
});

export const makingOf = ({ id, unitId, order, problem: code, endedAt: _endedAt, ...rest }: MakingRow): Making => ({ ...order, ...rest, makingId: id, unit: unitId, problem: code ?? undefined });

/** Throws `making-unknown`. */
export async function makingRow(tx: Transaction, id: string, lock?: 'exclusive'): Promise<MakingRow> {
  const row = lock ? await tx.lock(makingTable, { id }, lock) : await tx.find(makingTable, { id });
  if (!row) throw problem('making-unknown', { making: id });
  return row;
}

/**
 * The division's serials are taken one after another; that also orders what a unit asks for at the same time. R50
 * @param except the seal that the new one replaces, if any
 */
export async function placeOrder(tx: Transaction, order: MakingOrder, by: string, except?: string): Promise<Making> {
  await lockPhysicalSeal(tx, order.physicalCode);
  const { makingId, unit: unitId, imprint, ...terms } = order;
  const unit = await tx.find(unitTable, { id: unitId });
  if (!unit) throw problem('owner-unknown', { unit: unitId });
  await tx.query('INSERT INTO seal_code (division, last_serial) VALUES (?, 0) ON DUPLICATE KEY UPDATE last_serial = last_serial', [unit.division]);
  const code = await tx.lock(sealCodeTable, { division: unit.division }, 'exclusive');
  const known = await tx.find(makingTable, { id: makingId });
  if (known) return makingOf(known);
  await requireHolder(tx, order);
  await refuseSecond(tx, unitId, order, except);
  const serial = (code?.lastSerial ?? 0) + 1;
  await tx.update(sealCodeTable, { division: unit.division }, { lastSerial: serial });
  const row: MakingRow = {
    id: makingId, esId: esIdOf(unit.division, serial), unitId, order: terms, imprint, state: 'open', problem: null, orderedBy: by, createdAt: await tx.now(), endedAt: null,
  };
  await tx.insert(makingTable, row);
  tx.audit({ subject: chains.seal(row.esId), actor: by, act: 'making.ordered', details: { making: makingId, unit: unitId, ...terms } });
  return makingOf(row);
}

async function complete(tx: Transaction, edition: Omit<SealEdition, 'madeAt'>) {
  const making = await makingRow(tx, edition.makingId, 'exclusive');
  const { esId, unitId, order } = making;
  const made = await tx.find(sealTable, { esId });
  if (made) return sealOf(made);
  const key = await tx.find(sealKeyTable, { id: edition.keyId });
  if (!key) throw problem('key-unknown', { key: edition.keyId });
  if (key.unitId !== unitId) throw problem('certificate-mismatch', { key: key.id, unit: unitId }); // R80
  if ((await tx.all(sealEditionTable, { keyId: key.id })).some((other) => other.esId !== esId)) throw problem('key-of-another', { key: key.id, esId }); // R80
  if (edition.esId !== esId || edition.edition !== 1) throw new Error(`making ${making.id} is of ${esId}, edition 1`);
  const { name, physicalCode } = order;
  const { category, subtype, positionRole, holder, scope } = identityOf(order);
  const at = await tx.now();
  const seal: SealRow = {
    esId, unitId, category, subtype: subtype ?? null, positionRole: positionRole ?? null, holderId: holder ?? null, scope, name, physicalCode: physicalCode ?? null, status: 'made', changes: 1, edition: 1, custodianId: null, rulesRecordedAt: null,
    validStart: edition.validStart, validEnd: edition.validEnd, madeAt: at,
  };
  await tx.insert(sealTable, seal);
  await tx.insert(sealEditionTable, { ...edition, madeAt: at });
  await tx.insert(sealChangeTable, { esId, number: 1, act: 'make', status: 'made', at, actor: process, reason: '', announcedAt: null });
  await tx.update(makingTable, { id: making.id }, { state: 'done', endedAt: at });
  await insertObligations(tx, { seal, event: 'made', at }); // R20, R21
  tx.audit({ subject: chains.seal(esId), actor: process, act: 'seal.make', details: { making: making.id, edition: 1, key: key.id, validEnd: edition.validEnd } });
  return sealOf(seal);
}
