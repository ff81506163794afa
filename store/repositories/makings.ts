import { problem } from '../../domain/problem.ts';
import { esIdOf } from '../../domain/seal/code.ts';
import { identityOf } from '../../domain/seal/holding.ts';
import { chains } from '../actors.ts';
import type { Database } from '../database.ts';
import type { Maker, Making, MakingOrder, Makings, Seal, SealEdition } from '../store.ts';
import { makerTable, type MakerRow } from '../tables/maker.ts';
import { makingTable, type MakingRow } from '../tables/making.ts';
import { sealTable, type SealRow } from '../tables/seal.ts';
import { sealChangeTable } from '../tables/sealChange.ts';
import { sealCodeTable } from '../tables/sealCode.ts';
import { sealEditionTable } from '../tables/sealEdition.ts';
import { sealKeyTable } from '../tables/sealKey.ts';
import { unitTable } from '../tables/unit.ts';
import type { Transaction } from '../transaction.ts';
import { settleDuty } from './dutyRows.ts';
import { makingOf, makingRow } from './makingRows.ts';
import { insertObligations } from './obligationRows.ts';
import { lockPhysicalSeal } from './physicalSeals.ts';
import { completeRenewal, orderRenewal } from './renewals.ts';
import { change } from './sealChanges.ts';
import { keyOf, sealOf, sealRow } from './sealRows.ts';
import { refuseSecond, requireHolder } from './sealUniqueness.ts';

const process = 'system/making';

export const makingRepository = (database: Database): Makings => ({
  order: (order, by) => database.act((tx) => placeOrder(tx, order, by)),
  renew: (renewal, by) => database.act((tx) => orderRenewal(tx, renewal, by)),
  ofSeal: (esId) => database.read(async (tx) => {
    const row = await tx.manager.findOne(makingTable, { where: { esId }, order: { createdAt: 'DESC' } });
    return row ? makingOf(row) : undefined;
  }),
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

  fail: (makingId, code) => database.act(async (tx) => failMaking(tx, await makingRow(tx, makingId, 'exclusive'), code, process)),

  stop: (esId, { reason, by }) => database.act(async (tx) => {
    const [making] = await tx.manager.find(makingTable, { where: { esId, edition: 1, state: 'open' }, lock: { mode: 'pessimistic_write' } });
    if (!making) return false;
    await failMaking(tx, making, 'seal-not-active', by, reason);
    return true;
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

/** The order is ended with its reason; one that has ended stays as it is. The row is locked. */
async function failMaking(tx: Transaction, { id, esId, state }: MakingRow, code: string, by: string, reason?: string): Promise<void> {
  if (state !== 'open') return;
  await tx.update(makingTable, { id }, { state: 'failed', problem: code, endedAt: await tx.now() });
  tx.audit({ subject: chains.seal(esId), actor: by, act: 'making.failed', details: { making: id, problem: code, ...(reason !== undefined && { reason }) } });
}

/** The division's serials are taken one after another; that also orders what a unit asks for at the same time. A predecessor is a seal of the same owner. R30, R50 */
export async function placeOrder(tx: Transaction, order: MakingOrder, by: string): Promise<Making> {
  await lockPhysicalSeal(tx, order.physicalCode);
  const { makingId, unit: unitId, imprint, ...terms } = order;
  const unit = await tx.find(unitTable, { id: unitId });
  if (!unit) throw problem('owner-unknown', { unit: unitId });
  await tx.query('INSERT INTO seal_code (division, last_serial) VALUES (?, 0) ON DUPLICATE KEY UPDATE last_serial = last_serial', [unit.division]);
  const code = await tx.lock(sealCodeTable, { division: unit.division }, 'exclusive');
  const known = await tx.find(makingTable, { id: makingId });
  if (known) return makingOf(known);
  await requireHolder(tx, order);
  if (order.predecessor !== undefined && (await sealRow(tx, order.predecessor)).unitId !== unitId) throw problem('seal-unknown', { esId: order.predecessor });
  await refuseSecond(tx, unitId, order, order.predecessor);
  const serial = (code?.lastSerial ?? 0) + 1;
  await tx.update(sealCodeTable, { division: unit.division }, { lastSerial: serial });
  const row: MakingRow = {
    id: makingId, esId: esIdOf(unit.division, serial), edition: 1, unitId, order: terms, imprint, state: 'open', problem: null, orderedBy: by, createdAt: await tx.now(), endedAt: null,
  };
  await tx.insert(makingTable, row);
  tx.audit({ subject: chains.seal(row.esId), actor: by, act: 'making.ordered', details: { making: makingId, unit: unitId, ...terms } });
  return makingOf(row);
}

async function complete(tx: Transaction, edition: Omit<SealEdition, 'madeAt'>) {
  const making = await makingRow(tx, edition.makingId, 'exclusive');
  const { esId, unitId } = making;
  if (making.state === 'done') return sealOf(await sealRow(tx, esId));
  if (making.state !== 'open') throw problem('making-ended', { making: making.id, problem: making.problem });
  const key = await tx.find(sealKeyTable, { id: edition.keyId });
  if (!key) throw problem('key-unknown', { key: edition.keyId });
  if (key.unitId !== unitId) throw problem('certificate-mismatch', { key: key.id, unit: unitId }); // R80
  if ((await tx.all(sealEditionTable, { keyId: key.id })).length > 0) throw problem('key-of-another', { key: key.id, esId }); // R80, R87
  if (edition.esId !== esId) throw new Error(`making ${making.id} is of ${esId}`);
  return making.edition === 1 ? completeSeal(tx, making, edition) : completeRenewal(tx, making, edition, process);
}

async function completeSeal(tx: Transaction, making: MakingRow, edition: Omit<SealEdition, 'madeAt'>): Promise<Seal> {
  const { esId, unitId, order } = making;
  const { name, physicalCode } = order;
  const { category, subtype, positionRole, holder, scope } = identityOf(order);
  const at = await tx.now();
  const seal: SealRow = {
    esId, unitId, category, subtype: subtype ?? null, positionRole: positionRole ?? null, holderId: holder ?? null, scope, name, physicalCode: physicalCode ?? null, status: 'made', changes: 1, edition: 1, custodianId: null, rulesRecordedAt: null,
    validStart: edition.validStart, validEnd: edition.validEnd, madeAt: at,
    suspendedBy: [], successor: null, invalidFrom: null,
  };
  await tx.insert(sealTable, seal);
  await tx.insert(sealEditionTable, { ...edition, madeAt: at });
  await tx.insert(sealChangeTable, { esId, number: 1, act: 'make', status: 'made', at, actor: process, reason: '', announcedAt: null, ...untold });
  await tx.update(makingTable, { id: making.id }, { state: 'done', endedAt: at });
  await insertObligations(tx, { seal, event: 'made', at }); // R20, R21
  await settleDuty(tx, 'make', { about: 'application', id: making.id }); // R61: an application's order has its id
  if (order.predecessor !== undefined) await replace(tx, order.predecessor, esId);
  tx.audit({ subject: chains.seal(esId), actor: process, act: 'seal.make', details: { making: making.id, edition: 1, key: edition.keyId, validEnd: edition.validEnd } });
  return sealOf(seal);
}

const untold = { code: null, side: null, noticeSource: null, noticeNumber: null, noticeAt: null, fromAt: null } as const;

/** With the successor the seal before it ends, so that the two are never both active; one that has ended only learns what followed it. R30, R31 */
async function replace(tx: Transaction, predecessor: string, successor: string): Promise<void> {
  const seal = await sealRow(tx, predecessor, 'exclusive');
  if (seal.status === 'revoked' || seal.status === 'invalid') await tx.update(sealTable, { esId: predecessor }, { successor });
  else await change(tx, seal, 'revoke', { reason: successor, code: 'replaced', by: process }, { successor });
}
