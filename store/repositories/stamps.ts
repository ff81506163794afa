import { problem } from '../../domain/problem.ts';
import { chains } from '../actors.ts';
import type { Database } from '../database.ts';
import type { DocumentRow, PreparedStampRow, Stamp, Stamps } from '../store.ts';
import { documentTable } from '../tables/document.ts';
import { stampTable } from '../tables/stamp.ts';
import type { Transaction } from '../transaction.ts';
import { requireGoing, signStamp, stampOf, stampRow, type SigningTerms } from './stampSigning.ts';
import { useRow } from './useRows.ts';

const process = 'system/stamping';

export const stampRepository = (database: Database, terms: SigningTerms): Stamps => ({
  find: (key) => database.read(async (tx) => {
    const row = await tx.find(stampTable, key);
    return row && stampOf(row);
  }),

  get: (id) => database.read(async (tx) => stampOf(await stampRow(tx, id))),
  ofUse: (useId) => database.read(async (tx) => (await tx.manager.find(stampTable, { where: { useId }, order: { preparedAt: 'ASC', id: 'ASC' } })).map(stampOf)),
  prepare: (row) => database.act((tx) => prepare(tx, row)),

  discard: (id) => database.act(async (tx) => {
    const row = await tx.lock(stampTable, { id }, 'exclusive');
    if (row?.state !== 'pending') return;
    await tx.delete(stampTable, { id });
    tx.audit({ subject: chains.use(row.useId), actor: process, act: 'stamp.discarded', details: { stamp: id } });
  }),

  sign: (id, sign) => database.act((tx) => signStamp(tx, id, sign, terms)),
  finish: (id, output) => database.act((tx) => finish(tx, id, output)),
});

async function prepare(tx: Transaction, row: PreparedStampRow): Promise<Stamp> {
  const use = await useRow(tx, row.useId, 'shared');
  const { useId, documentId, esId, placeKey } = row;
  const known = await tx.find(stampTable, { useId, documentId, esId, placeKey });
  if (known) return stampOf(known);
  if (use.status !== 'open') throw problem('use-ended', { use: use.id, status: use.status });
  requireGoing(use);
  if (use.subjectSm3 !== row.subjectSm3) throw problem('subject-changed', { use: use.id });
  const pending = { ...row, state: 'pending' as const, signature: null, preparedAt: await tx.now(), signedAt: null, outputDocumentId: null };
  await tx.insert(stampTable, pending);
  tx.audit({ subject: chains.use(useId), actor: process, act: 'stamp.prepared', details: { stamp: row.id, document: row.inputSm3, place: placeKey, edition: row.edition } });
  return stampOf(pending);
}

/** The stamped document of a done stamp; the first that is named stays. */
async function finish(tx: Transaction, id: string, output: DocumentRow): Promise<Stamp> {
  const row = await stampRow(tx, id, 'exclusive');
  if (row.outputDocumentId !== null) return stampOf(row);
  if (row.state !== 'done') throw new Error(`stamp ${id} is not signed`);
  if (!(await tx.find(documentTable, { id: output.id }))) throw problem('document-unknown', { document: output.id });
  await tx.update(stampTable, { id }, { outputDocumentId: output.id });
  tx.audit({ subject: chains.use(row.useId), actor: process, act: 'stamp.finished', details: { stamp: id, document: output.id, sm3: output.sm3 } });
  return stampOf({ ...row, outputDocumentId: output.id });
}
