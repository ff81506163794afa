import { pinTries } from '../../domain/custody/pin.ts';
import type { Envelope } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import { chains } from '../actors.ts';
import type { Database } from '../database.ts';
import type { Custody, NewPin, PinState } from '../store.ts';
import { custodyTable, type CustodyRow } from '../tables/custody.ts';
import type { Transaction } from '../transaction.ts';
import { requireKeeper, stateOf } from './custodyRows.ts';
import { putOutbox } from './outboxRows.ts';
import { endReleases, giveRelease, releaseOf } from './releaseRows.ts';
import { columnSeal } from './sealedColumn.ts';
import { editionOf, sealRow } from './sealRows.ts';

export const custodyRepository = (database: Database, envelope: Envelope): Custody => ({
  pin: (esId) => database.read(async (tx) => {
    const row = await tx.find(custodyTable, { esId });
    return row && stateOf(tx, row, await sealRow(tx, esId), await tx.now());
  }),

  tryPin: (esId, by) => database.act(async (tx) => {
    const seal = await sealRow(tx, esId, 'shared');
    requireKeeper(seal, by);
    const row = await tx.lock(custodyTable, { esId }, 'exclusive');
    if (row?.resetAt !== null) throw problem('pin-missing', { esId });
    if (row.tries >= pinTries) throw problem('pin-locked', { esId });
    await tx.update(custodyTable, { esId }, { tries: row.tries + 1 });
    const hash = hashColumn(envelope, esId).open(row.pinHashSealed) ?? '';
    return { hash, number: row.number, left: pinTries - row.tries - 1, key: (await editionOf(tx, esId, seal.edition)).key };
  }),

  judged: (esId, { right, number }, by) => database.act(async (tx) => {
    if (right) await tx.update(custodyTable, { esId, number }, { tries: 0 });
    else tx.audit({ subject: chains.seal(esId), actor: by, act: 'pin.wrong', details: { number } });
  }),

  setPin: (esId, pin, by) => database.act((tx) => setPin(tx, envelope, esId, pin, by)),

  resetPin: (esId, { wrapped, application }, by) => database.act(async (tx) => {
    const seal = await sealRow(tx, esId, 'exclusive');
    const row = await tx.lock(custodyTable, { esId }, 'exclusive');
    if (!row) throw problem('pin-missing', { esId });
    if (row.resetAt !== null) return;
    const { key } = await editionOf(tx, esId, seal.edition);
    if (!wrapped && key.mode === 'hsm-wrapped') throw problem('pin-not-resettable', { esId });
    if (wrapped) await tx.query('UPDATE seal_key SET wrapped = ? WHERE id = ?', [Buffer.from(wrapped), key.id]);
    const now = await tx.now();
    await tx.update(custodyTable, { esId }, { resetAt: now, tries: 0 });
    await endReleases(tx, { esId }, 'custody', now);
    tx.audit({ subject: chains.seal(esId), actor: by, act: 'pin.reset', details: { application } });
  }),

  giveRelease: (release, by) => database.act((tx) => giveRelease(tx, release, by)),
  release: (purpose) => database.read((tx) => releaseOf(tx, purpose)),
});

const hashColumn = (envelope: Envelope, esId: string) => columnSeal(envelope, 'custody.pin_hash', esId);

/** The first PIN, the next one for which the old one was tried, or the one after a reset. R41 */
async function setPin(tx: Transaction, envelope: Envelope, esId: string, pin: NewPin, by: string): Promise<PinState> {
  const seal = await sealRow(tx, esId, 'exclusive');
  const keeperId = requireKeeper(seal, by);
  if (seal.category === 'unit' && seal.rulesRecordedAt === null) throw problem('seal-rules-missing', { esId }); // R81
  const known = await tx.lock(custodyTable, { esId }, 'exclusive');
  const replaced = known?.resetAt === null ? known.number : undefined;
  if (replaced !== pin.replaces) throw problem(pin.replaces === undefined ? 'pin-wrong' : 'request-in-progress', { esId });
  const { key } = await editionOf(tx, esId, seal.edition);
  if (key.id !== pin.key.id || !sameBytes(key.wrapped, pin.key.wrapped)) throw problem('request-in-progress', { esId });
  if (pin.wrapped) await tx.query('UPDATE seal_key SET wrapped = ? WHERE id = ?', [Buffer.from(pin.wrapped), key.id]);
  const row: CustodyRow = {
    esId, keeperId, number: (known?.number ?? 0) + 1, pinHashSealed: hashColumn(envelope, esId).seal(pin.hash) ?? new Uint8Array(),
    tries: 0, setAt: await tx.now(), setBy: by, resetAt: null,
  };
  if (known) await tx.update(custodyTable, { esId }, row);
  else await tx.insert(custodyTable, row);
  await putOutbox(tx, 'seal-changed', esId, { change: seal.changes }, row.setAt); // the seal's process reminds of the next change
  tx.audit({ subject: chains.seal(esId), actor: by, act: 'pin.set', details: { number: row.number, mode: key.mode } });
  return stateOf(tx, row, seal, row.setAt);
}

const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean => Buffer.from(a ?? []).equals(Buffer.from(b ?? []));
