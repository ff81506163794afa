import { describe, expect, it } from '@jest/globals';
import { marketEntities, organisations, organsAndInstitutions, ownerKinds } from '../owner/kinds.ts';
import { isInScope, nameFitsOwner, positionRoles, unitSealSubtypes, type SealKind } from './kinds.ts';

const owner = '哈尔滨印信示范有限公司';

describe('name of a unit seal', () => {
  it('R02 of the statutory-name seal is the owner\'s', () => {
    expect([nameFitsOwner('statutory-name', owner, owner), nameFitsOwner('statutory-name', `${owner}合同专用章`, owner)]).toEqual([true, false]);
  });

  it.each(unitSealSubtypes.filter((subtype) => subtype !== 'statutory-name'))('R02 of a %s seal begins with the owner\'s statutory name and says more', (subtype) => {
    expect([`${owner}专用章`, owner, `合同专用章${owner}`, '大连另一有限公司合同专用章'].map((name) => nameFitsOwner(subtype, name, owner))).toEqual([true, false, false, false]);
  });
});

describe('seals that a setting speaks of', () => {
  const scopes = [{ category: 'unit' }, { category: 'position', roles: ['legal-representative'] }] as const;
  const kinds: readonly SealKind[] = [
    ...unitSealSubtypes.map((subtype) => ({ category: 'unit', subtype }) as const),
    ...positionRoles.map((positionRole) => ({ category: 'position', positionRole }) as const),
    { category: 'position' }, { category: 'personal' },
  ];

  it('R01 are those of the category, narrowed to what it names', () => {
    expect(kinds.filter((kind) => isInScope(scopes, kind))).toEqual([...kinds.filter(({ category }) => category === 'unit'), { category: 'position', positionRole: 'legal-representative' }]);
  });

  it('R01 are none where nothing is named', () => expect(kinds.filter((kind) => isInScope([], kind))).toEqual([]));
});

describe('groups of owners', () => {
  it('R04 market entities are no administrative organs or public institutions, and all are organisations', () => {
    const groups = [...marketEntities, ...organsAndInstitutions];
    expect(new Set(groups).size).toBe(groups.length);
    for (const kind of groups) expect(organisations).toContain(kind);
  });

  it('R04 everyone but a natural person is an organisation', () => expect(ownerKinds.filter((kind) => !organisations.includes(kind))).toEqual(['natural-person']));
});
