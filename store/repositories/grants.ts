import { problem } from '../../domain/problem.ts';
import { chains, personOf } from '../actors.ts';
import { personsOf } from '../approvers.ts';
import type { Database } from '../database.ts';
import type { Grant, Grants, NewGrant } from '../store.ts';
import { personTable } from '../tables/person.ts';
import type { SealRow } from '../tables/seal.ts';
import { sealGrantTable, type SealGrantRow } from '../tables/sealGrant.ts';
import type { Transaction } from '../transaction.ts';
import { lendingList } from './lendingList.ts';
import { requireLasting, sealRow } from './sealRows.ts';

export const grantRepository = (database: Database): Grants => ({
  give: (grant, by) => database.act((tx) => give(tx, grant, by)),
  get: (id) => database.read(async (tx) => grantOf(await grantRow(tx, id))),
  list: (filter, page) => database.read(async (tx) => (await lendingList(tx, sealGrantTable, { ...filter, to: filter.grantee, column: 'grantee_id' }, page)).map(grantOf)),

  withdraw: (id, by) => database.act(async (tx) => {
    const row = await grantRow(tx, id, 'exclusive');
    if (row.withdrawnAt !== null) return grantOf(row);
    const withdrawn = { withdrawnAt: await tx.now(), withdrawnBy: by };
    await tx.update(sealGrantTable, { id }, withdrawn);
    tx.audit({ subject: chains.seal(row.esId), actor: by, act: 'grant.withdrawn', details: { grant: id, used: row.used } });
    return grantOf({ ...row, ...withdrawn });
  }),
});

export const grantOf = ({ unitId, granteeId, documentSm3, withdrawnAt, withdrawnBy: _by, ...row }: SealGrantRow): Grant => ({
  ...row, unit: unitId, grantee: granteeId, documentSm3: documentSm3 ?? undefined, withdrawnAt: withdrawnAt ?? undefined,
});

/** Throws `grant-unknown`. */
export async function grantRow(tx: Transaction, id: string, lock?: 'exclusive'): Promise<SealGrantRow> {
  const row = lock ? await tx.lock(sealGrantTable, { id }, lock) : await tx.find(sealGrantTable, { id });
  if (!row) throw problem('grant-unknown', { grant: id });
  return row;
}

async function give(tx: Transaction, grant: NewGrant, by: string): Promise<Grant> {
  const seal = await sealRow(tx, grant.esId, 'shared');
  const known = await tx.find(sealGrantTable, { id: grant.id });
  if (known) return grantOf(known);
  const now = await tx.now();
  requireLasting(seal);
  await requireLender(tx, seal, by);
  const grantee = await tx.find(personTable, { id: grant.grantee });
  if (grantee?.disabledAt !== null) throw problem('request-invalid', { grantee: grant.grantee });
  if (grant.until <= now) throw problem('grant-expired', { until: grant.until });
  const { grantee: granteeId, documentSm3, ...terms } = grant;
  const row: SealGrantRow = { ...terms, unitId: seal.unitId, granteeId, documentSm3: documentSm3 ?? null, used: 0, grantedBy: by, grantedAt: now, withdrawnAt: null, withdrawnBy: null };
  await tx.insert(sealGrantTable, row);
  const { id, number, until, documentKinds, conditions } = grant;
  tx.audit({ subject: chains.seal(seal.esId), actor: by, act: 'grant.given', details: { grant: id, grantee: granteeId, number, until, documentKinds, document: documentSm3, conditions } });
  return grantOf(row);
}

/** The holder of the seal: a head or holder of the unit for a unit seal; a position seal's own holder, where the policy lets it be lent; of a personal seal nobody. R37, R38 */
async function requireLender(tx: Transaction, seal: SealRow, by: string): Promise<void> {
  const { category, esId } = seal;
  const lendable: readonly string[] = tx.policyAt(await tx.now()).use.lending.value;
  if (!lendable.includes(category)) throw problem('seal-not-lendable', { esId, category });
  const person = personOf(by) ?? '';
  const scene = { unit: seal.unitId, requester: by };
  const lenders = category === 'position' ? [seal.holderId] : [...(await personsOf(tx, { role: 'unit-head' }, scene)), ...(await personsOf(tx, { role: 'holder' }, scene))];
  if (!lenders.includes(person)) throw problem('forbidden', { esId });
}
