import type { Envelope } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import type { Application, IdentityProof, Making, MakingOrder } from '../store.ts';
import { applicationTable, type ApplicationRow } from '../tables/application.ts';
import { makingTable } from '../tables/making.ts';
import type { Transaction } from '../transaction.ts';
import { carrySides, takeSide } from './actingSides.ts';
import { moveTo, noteAct, refusedMove } from './applicationMoves.ts';
import { applicationOf, applicationRow, collectionSeal, imprintsOf } from './applicationRows.ts';
import { makingOf, makingRow } from './makingRows.ts';
import { placeOrder } from './makings.ts';
import { lockPhysicalSeal } from './physicalSeals.ts';

/** Years that a seal is valid where the application names none; the certificate bounds it in any case. R19 */
const defaultYears = 1;

/** Orders the seal from what was approved and the imprint that was chosen; the order has the application's id. Again: the order that is there. R18, R71 */
export async function placeMaking(tx: Transaction, id: string, by: string): Promise<Making> {
  await lockPhysicalSeal(tx, (await applicationRow(tx, id)).physicalCode);
  const row = await applicationRow(tx, id, 'exclusive');
  if (row.makingId !== null) return makingOf(await makingRow(tx, row.makingId));
  if (row.status !== 'making') throw refusedMove(row, 'making');
  await takeSide(tx, row, { actor: by, side: 'making', act: 'making.ordered' });
  const making = await placeOrder(tx, await makingOrderOf(tx, row), by);
  await tx.update(applicationTable, { id }, { makingId: making.makingId, esId: making.esId });
  await carrySides(tx, id, making.esId);
  await noteAct(tx, row, { act: 'making-ordered', by });
  return making;
}

async function makingOrderOf(tx: Transaction, row: ApplicationRow): Promise<MakingOrder> {
  const imprint = (await imprintsOf(tx, row)).find(({ chosen }) => chosen);
  if (imprint?.sm3 !== row.imprintSm3) throw problem('imprint-unknown', { application: row.id });
  return {
    makingId: row.id, unit: row.unitId, category: row.category, name: row.name, imprint: imprint.picture, width: imprint.width, height: imprint.height,
    keyMode: row.keyMode ?? 'hsm', validYears: row.validYears ?? defaultYears,
    ...(row.subtype !== null && { subtype: row.subtype }), ...(row.positionRole !== null && { positionRole: row.positionRole }), ...(row.holderId !== null && { holder: row.holderId }),
    ...(row.physicalCode !== null && { physicalCode: row.physicalCode }), ...(row.predecessor !== null && { predecessor: row.predecessor }),
  };
}

/** The seal is made, or what was approved is done. Again: nothing more happens. R34, R68 */
export async function finish(tx: Transaction, id: string, by: string): Promise<Application> {
  const row = await applicationRow(tx, id, 'exclusive');
  if (row.status === 'done' || row.status === 'awaiting-collection') return applicationOf(row);
  if (row.status === 'approved-without-making') {
    await takeSide(tx, row, { actor: by, side: 'making', act: `${row.kind}.executed` });
    return applicationOf(await moveTo(tx, row, 'done', { act: 'done', by }));
  }
  const making = row.makingId === null ? undefined : await tx.find(makingTable, { id: row.makingId });
  if (making?.state !== 'done') throw refusedMove(row, 'done');
  const next = row.collectionAsked ? 'awaiting-collection' : 'done';
  return applicationOf(await moveTo(tx, row, next, { act: 'made', by, details: { seal: row.esId } }));
}

/** The seal is handed over: by whom, when, and how they proved who they are. R68 */
export async function collect(tx: Transaction, id: string, { method, reference }: IdentityProof, by: string, envelope: Envelope): Promise<Application> {
  const row = await applicationRow(tx, id, 'exclusive');
  if (row.collectedBy === by) return applicationOf(row);
  if (row.status !== 'awaiting-collection') throw refusedMove(row, 'done');
  const collected = { collectedBy: by, collectedAt: await tx.now(), collectedMethod: method, collectedReferenceSealed: collectionSeal(envelope, id).seal(reference) };
  return applicationOf(await moveTo(tx, row, 'done', { act: 'collected', by, details: { seal: row.esId, method } }, collected));
}

/** Throws `collection-missing` for a seal that was applied for here and is not collected, where the policy lets nothing stamp before. R68 */
export async function requireCollected(tx: Transaction, esId: string): Promise<void> {
  const { asked, beforeUse } = tx.policyAt(await tx.now()).imprint.collection;
  if (!asked || !beforeUse) return;
  const application = await tx.find(applicationTable, { esId });
  if (application?.collectionAsked === true && application.collectedAt === null) throw problem('collection-missing', { esId, application: application.id });
}
