import type { SealNotice, SealNoticeKind } from '../../domain/life/notices.ts';
import { keeperOf } from '../../domain/seal/holding.ts';
import { chains, reachable } from '../actors.ts';
import { holdersAnywhere, personsOf } from '../approvers.ts';
import { sealNoticeTable } from '../tables/sealNotice.ts';
import type { Transaction } from '../transaction.ts';
import { sealOf, sealRow } from './sealRows.ts';
import { peopleOfBodies } from './sealSides.ts';

/** What people were told of an edition. */
export async function noticesOf(tx: Transaction, esId: string, edition: number): Promise<readonly SealNotice[]> {
  return (await tx.all(sealNoticeTable, { esId, edition })).map(({ kind, plannedAt }) => ({ kind, at: plannedAt }));
}

/** People have been told; once. */
export async function markNotice(tx: Transaction, esId: string, edition: number, { kind, at }: SealNotice): Promise<void> {
  await sealRow(tx, esId, 'shared');
  if (await tx.lock(sealNoticeTable, { esId, edition, kind, plannedAt: at }, 'exclusive')) return;
  await tx.insert(sealNoticeTable, { esId, edition, kind, plannedAt: at, toldAt: await tx.now() });
  tx.audit({ subject: chains.seal(esId), actor: 'system/outbound', act: 'seal.notified', details: { edition, kind, plannedAt: at } });
}

type Group = 'owner' | 'bodies';

/** Whom a notice is for: who keeps the seal and heads its unit; an escalation and an open revocation also the competent bodies. R28, R61 */
const groups: Readonly<Record<SealNoticeKind, readonly Group[]>> = { reminder: ['owner'], escalation: ['owner', 'bodies'], expiry: ['owner'], 'revocation-due': ['bodies'], 'pin-reminder': ['owner'], 'pin-overdue': ['owner'] };

/** Where no competent bodies are named, whoever makes seals here is told instead: an escalation reaches somebody beyond the owner. */
export async function audience(tx: Transaction, esId: string, kind: SealNoticeKind): Promise<readonly { readonly person: string; readonly mail: string }[]> {
  const seal = await sealRow(tx, esId);
  const persons = new Set<string>();
  if (groups[kind].includes('owner')) {
    for (const head of await personsOf(tx, { role: 'unit-head' }, { unit: seal.unitId, requester: '' })) persons.add(head);
    const keeper = keeperOf(sealOf(seal));
    if (keeper !== undefined) persons.add(keeper);
  }
  if (groups[kind].includes('bodies')) {
    const bodies = await peopleOfBodies(tx, seal.unitId);
    for (const person of bodies.length > 0 ? bodies : await holdersAnywhere(tx, 'maker')) persons.add(person);
  }
  return (await reachable(tx, persons)).map(({ person, mail }) => ({ person, mail }));
}
