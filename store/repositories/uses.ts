import type { Sm3 } from '../../domain/cryptography.ts';
import { chains, personOf, reachable } from '../actors.ts';
import { personsOf } from '../approvers.ts';
import type { Database } from '../database.ts';
import type { Use, Uses } from '../store.ts';
import { archiveTable } from '../tables/archive.ts';
import { sealUseTable } from '../tables/sealUse.ts';
import type { Transaction } from '../transaction.ts';
import { hasPart } from './participation.ts';
import { newestFirst } from './newestFirst.ts';
import { openingOf, resumingUse } from './useOpening.ts';
import { useOf, useRow, usesOf } from './useRows.ts';
import { recordStep } from './useStep.ts';

export const useRepository = (database: Database, sm3: Sm3): Uses => ({
  opening: (order) => database.read((tx) => openingOf(tx, order, sm3)),
  resuming: (useId) => database.read((tx) => resumingUse(tx, useId)),
  recordStep: (step) => database.act((tx) => recordStep(tx, step, sm3)),
  get: (id) => database.read(async (tx) => useOf(await useRow(tx, id))),
  open: () => database.read(async (tx) => (await tx.manager.find(sealUseTable, { where: { status: 'open' }, select: { id: true }, order: { createdAt: 'ASC' } })).map(({ id }) => id)),
  takesPart: (useId, actor) => database.read((tx) => takesPart(tx, useId, actor)),
  list: (filter, page) => database.read((tx) => list(tx, filter, page)),

  recipients: (useId, to) => database.read(async (tx) => {
    const use = await useRow(tx, useId);
    const scene = { unit: use.unitId, requester: use.requesterId };
    const persons = to.startsWith('role:') ? await personsOf(tx, { role: to.slice('role:'.length) }, scene) : new Set<string>();
    const requester = to === 'requester' ? await personsOf(tx, { relation: 'requester' }, scene) : persons;
    return (await reachable(tx, requester)).map(({ person, mail }) => ({ person, mail }));
  }),

  archive: ({ useId, documentId, recordDocumentId }) => database.act(async (tx) => {
    await useRow(tx, useId, 'exclusive');
    if (await tx.find(archiveTable, { useId })) return;
    await tx.insert(archiveTable, { useId, documentId, recordDocumentId, archivedAt: await tx.now() });
    tx.audit({ subject: chains.use(useId), actor: 'system/stamping', act: 'use.archived', details: { document: documentId, record: recordDocumentId } });
  }),
});

async function takesPart(tx: Transaction, useId: string, actor: string): Promise<boolean> {
  const use = await useRow(tx, useId);
  if (use.requesterId === actor || use.handlerId === actor) return true;
  const person = personOf(actor);
  return person !== undefined && hasPart(tx, [useId], person);
}

/** Newest first, behind the use `after`. */
async function list(tx: Transaction, { requester, units }: Parameters<Uses['list']>[0], { after, limit }: { readonly after?: string; readonly limit: number }): Promise<readonly Use[]> {
  if (units?.length === 0) return [];
  const from = after === undefined ? undefined : await tx.find(sealUseTable, { id: after });
  const same = requester === undefined ? [] : [{ column: 'requester_id', value: requester }];
  const ids = await newestFirst(tx, { table: 'seal_use', instant: 'created_at', same, ...(units && { oneOf: { column: 'unit_id', values: units } }), behind: from && { id: from.id, at: from.createdAt }, limit });
  return usesOf(tx, ids);
}
