import canonicalize from 'canonicalize';
import { hex } from '../../domain/bytes.ts';
import type { Sm3 } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import { chains } from '../actors.ts';
import type { Database } from '../database.ts';
import type { NewStandingApproval, StandingApproval, StandingApprovals } from '../store.ts';
import { clientTable } from '../tables/client.ts';
import { personTable } from '../tables/person.ts';
import { standingApprovalTable, type StandingApprovalRow } from '../tables/standingApproval.ts';
import type { Transaction } from '../transaction.ts';
import { lendingList } from './lendingList.ts';
import { endReleases, purposeOf } from './releaseRows.ts';
import { requireLasting, sealRow } from './sealRows.ts';

export const standingApprovalRepository = (database: Database, sm3: Sm3): StandingApprovals => ({
  grant: (order, by) => database.act((tx) => grant(tx, order, sm3, by)),
  get: (id) => database.read(async (tx) => standingOf(await standingRow(tx, id))),
  list: (filter, page) => database.read(async (tx) => (await lendingList(tx, standingApprovalTable, { ...filter, to: filter.client, column: 'client_id' }, page)).map(standingOf)),

  withdraw: (id, by) => database.act(async (tx) => {
    const row = await standingRow(tx, id, 'exclusive');
    if (row.withdrawnAt !== null) return standingOf(row);
    const withdrawn = { withdrawnAt: await tx.now(), withdrawnBy: by };
    await tx.update(standingApprovalTable, { id }, withdrawn);
    await endReleases(tx, { purpose: purposeOf.standing(id) }, 'withdrawn', withdrawn.withdrawnAt);
    tx.audit({ subject: chains.seal(row.esId), actor: by, act: 'standing-approval.withdrawn', details: { standingApproval: id, used: row.used } });
    return standingOf({ ...row, ...withdrawn });
  }),
});

export const standingOf = ({ unitId, clientId, documentKind, template, day, answerableId, applicationId, withdrawnAt, withdrawnBy: _by, ...row }: StandingApprovalRow): StandingApproval => ({
  ...row, unit: unitId, client: clientId, documentKind: documentKind ?? undefined, template: template ?? undefined, day: day ?? undefined, answerable: answerableId,
  application: applicationId ?? undefined, withdrawnAt: withdrawnAt ?? undefined,
});

/** Throws `standing-approval-unknown`. */
export async function standingRow(tx: Transaction, id: string, lock?: 'exclusive'): Promise<StandingApprovalRow> {
  const row = lock ? await tx.lock(standingApprovalTable, { id }, lock) : await tx.find(standingApprovalTable, { id });
  if (!row) throw problem('standing-approval-unknown', { standingApproval: id });
  return row;
}

async function grant(tx: Transaction, order: NewStandingApproval, sm3: Sm3, by: string): Promise<StandingApproval> {
  const seal = await sealRow(tx, order.esId, 'shared');
  const known = await tx.find(standingApprovalTable, { id: order.id });
  if (known) return standingOf(known);
  const now = await tx.now();
  requireLasting(seal);
  if (seal.category !== 'unit') throw problem('seal-not-lendable', { esId: seal.esId, category: seal.category }); // R37
  await requireTerms(tx, order);
  if (order.until <= now) throw problem('standing-approval-expired', { until: order.until });
  const { client, answerable, application, approvers = [], documentKind, template, ...terms } = order;
  const row: StandingApprovalRow = {
    ...terms, unitId: seal.unitId, clientId: client, documentKind: documentKind ?? null, template: template ?? null, used: 0, day: null, usedOnDay: 0, answerableId: answerable,
    applicationId: application ?? null, approvers, termsSm3: termsDigest(order, sm3), grantedBy: by, grantedAt: now, withdrawnAt: null, withdrawnBy: null,
  };
  await tx.insert(standingApprovalTable, row);
  const { id, number, dailyCap, until } = order;
  tx.audit({ subject: chains.seal(seal.esId), actor: by, act: 'standing-approval.granted', details: { standingApproval: id, client, documentKind, template, number, dailyCap, until, answerable, application, terms: row.termsSm3 } });
  return standingOf(row);
}

/** A system that is there, a person who answers for it (A24), and one of kind and template. */
async function requireTerms(tx: Transaction, { client, answerable, documentKind, template }: NewStandingApproval): Promise<void> {
  const [system, person] = [await tx.find(clientTable, { id: client }), await tx.find(personTable, { id: answerable })];
  if (system?.disabledAt !== null) throw problem('client-unknown', { client });
  if (person?.disabledAt !== null) throw problem('request-invalid', { answerable });
  if ((documentKind === undefined) === (template === undefined)) throw problem('request-invalid', { reason: 'one of documentKind and template' });
}

/** SM3 over the RFC 8785 text of what was approved: what a standing release is bound to. */
function termsDigest({ id, esId, client, documentKind, template, number, dailyCap, until, answerable }: NewStandingApproval, sm3: Sm3): string {
  const terms = { id, esId, client, number, dailyCap, until, answerable, ...(documentKind !== undefined && { documentKind }), ...(template !== undefined && { template }) };
  return hex(sm3.hash(new TextEncoder().encode(canonicalize(terms) ?? '')));
}
