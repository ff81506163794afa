import { In } from 'typeorm';
import { problem } from '../../domain/problem.ts';
import type { SealIdentity } from '../../domain/seal/holding.ts';
import { identityOf, sealNameFits } from '../../domain/seal/holding.ts';
import { makingTable, type MakingRow } from '../tables/making.ts';
import { personTable } from '../tables/person.ts';
import { sealTable } from '../tables/seal.ts';
import type { Transaction } from '../transaction.ts';

/** A seal as it is ordered. */
interface Ordered extends SealIdentity {
  readonly name: string;
  readonly physicalCode?: string;
}

/** Throws unless it is a seal that there can be: `seal-kind-invalid`; `holder-unknown`, `seal-name-invalid` for a holder who is not there or has another name (R06). */
export async function requireHolder(tx: Transaction, order: Ordered): Promise<void> {
  const identity = identityOf(order);
  if (identity.holder === undefined) return;
  const person = await tx.lock(personTable, { id: identity.holder }, 'exclusive'); // orders of one holder come one after another
  if (person?.disabledAt !== null) throw problem('holder-unknown', { holder: identity.holder });
  if (!sealNameFits(identity, order.name, { owner: '', holder: person.name })) throw problem('seal-name-invalid', { category: identity.category, name: order.name });
}

const lasting = In(['made', 'active', 'suspended']);

/**
 * Throws `seal-exists` when a second such seal would stand beside one that may still be used or is being made: for one physical code, one statutory name of a unit, one
 * holder in one role of a unit (the legal representative is one), one person's own seal. R71
 * @param except the seal that the new one replaces, if any
 */
export async function refuseSecond(tx: Transaction, unitId: string, order: Ordered, except?: string): Promise<void> {
  const { category = 'unit', subtype, positionRole, holder, physicalCode } = order;
  const sameRole = positionRole === 'legal-representative' ? { positionRole } : { positionRole, holderId: holder };
  const alike = { unit: subtype === 'statutory-name' ? { unitId, subtype } : undefined, position: { unitId, category, ...sameRole }, personal: { category, holderId: holder } }[category];
  for (const where of [alike, physicalCode === undefined ? undefined : { physicalCode }]) {
    if (where === undefined) continue;
    const seal = (await tx.manager.findBy(sealTable, { ...where, status: lasting })).find(({ esId }) => esId !== except);
    if (seal) throw problem('seal-exists', { esId: seal.esId });
  }
  const open = await tx.manager.find(makingTable, { where: { state: 'open' }, select: { id: true, unitId: true, order: true } });
  const making = open.find((other) => isAlike(other, unitId, order));
  if (making) throw problem('seal-exists', { making: making.id });
}

function isAlike({ unitId: otherUnit, order: other }: Pick<MakingRow, 'unitId' | 'order'>, unitId: string, order: Ordered): boolean {
  if (order.physicalCode !== undefined && other.physicalCode === order.physicalCode) return true;
  const { category = 'unit', subtype, positionRole, holder } = order;
  if ((other.category ?? 'unit') !== category) return false;
  if (category === 'personal') return other.holder === holder;
  if (otherUnit !== unitId) return false;
  if (category === 'unit') return subtype === 'statutory-name' && other.subtype === subtype;
  return other.positionRole === positionRole && (positionRole === 'legal-representative' || other.holder === holder);
}
