import { competentFor, type Competence } from '../../domain/application/competence.ts';
import { filingBody } from '../../domain/filing/obligations.ts';
import { suspenders, type Suspender } from '../../domain/seal/suspension.ts';
import { personOf } from '../actors.ts';
import { holdersOf } from '../approvers.ts';
import type { SealRow } from '../tables/seal.ts';
import { roleGrantTable } from '../tables/roleGrant.ts';
import { unitTable, type UnitRow } from '../tables/unit.ts';
import type { Transaction } from '../transaction.ts';
import { competencesOf } from './competences.ts';
import { IsNull } from 'typeorm';

type Owned = Pick<SealRow, 'unitId' | 'holderId' | 'category'>;

const ownerRoles = ['unit-head', 'custodian', 'holder'];

/**
 * The bodies for which somebody may act on a seal: its owner; the issuing department and the making authority, of which only the competent ones count where the
 * policy's table names them. A process acts for whoever had it begun; a client system for nobody. R11, R63, R76
 */
export async function sidesOn(tx: Transaction, seal: Owned, actor: string): Promise<readonly Suspender[]> {
  const person = personOf(actor);
  if (person === undefined) return actor.startsWith('system/') ? suspenders : [];
  const grants = await tx.all(roleGrantTable, { holderId: person, withdrawnAt: IsNull() });
  const unit = await tx.find(unitTable, { id: seal.unitId });
  const competent = unit && (await bodiesFor(tx, unit));
  const holds = (role: string, within?: string): boolean => grants.some((grant) => grant.role === role && (within === undefined || grant.unitId === within));
  const serves = unit !== undefined && filingBody(tx.policyAt(await tx.now()), unit.kind) === 'service-institution' && holds('service-institution');
  const acts: Readonly<Record<Suspender, boolean>> = {
    owner: seal.category === 'personal' ? seal.holderId === person : seal.holderId === person || ownerRoles.some((role) => holds(role, seal.unitId)),
    'issuing-department': holds('reviewer', competent?.issuingUnit),
    'making-authority': holds('maker', competent?.makingUnit) || serves,
  };
  return suspenders.filter((side) => acts[side]);
}

async function bodiesFor(tx: Transaction, { division, kind, system }: UnitRow): Promise<Competence | undefined> {
  const { id } = tx.policyAt(await tx.now());
  return competentFor(await competencesOf(tx, id), { division, ownerKind: kind, system: system ?? undefined });
}

/** The competent issuing department and making authority for the seals of a unit; undefined where the table names none. R11 */
export async function competentBodies(tx: Transaction, unitId: string): Promise<Competence | undefined> {
  const unit = await tx.find(unitTable, { id: unitId });
  return unit && bodiesFor(tx, unit);
}

/** The people of both; nobody where the table names none. R35 */
export async function peopleOfBodies(tx: Transaction, unitId: string): Promise<readonly string[]> {
  const competent = await competentBodies(tx, unitId);
  if (!competent) return [];
  return [...(await holdersOf(tx, 'reviewer', [competent.issuingUnit])), ...(await holdersOf(tx, 'maker', [competent.makingUnit]))];
}
