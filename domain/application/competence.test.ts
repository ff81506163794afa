import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ownerKinds } from '../owner/kinds.ts';
import { competentFor, reviewerRefusal, type CompetenceRow } from './competence.ts';

const row = (division: string, unit: string, more: Partial<CompetenceRow> = {}): CompetenceRow => ({ division, issuingUnit: unit, makingUnit: `${unit}-maker`, ...more });
/** As HLJ 5-7 has it: the province for its own units, cities for theirs, counties with them, a department with a system of its own. */
const rows: readonly CompetenceRow[] = [row('2300', 'province'), row('2301', 'harbin'), row('2302', 'qiqihar'), row('23', 'tax', { system: 'tax' }), row('2301', 'harbin-market', { ownerKind: 'enterprise' }), row('230103', 'nangang', { ownerKind: 'public-institution' })];

describe('competence', () => {
  it.each([
    ['230000', 'administrative-organ', undefined, 'province'],
    ['230100', 'administrative-organ', undefined, 'harbin'],
    ['230103', 'administrative-organ', undefined, 'harbin'],
    ['230103', 'public-institution', undefined, 'nangang'],
    ['230103', 'enterprise', undefined, 'harbin-market'],
    ['230201', 'enterprise', undefined, 'qiqihar'],
    ['230103', 'administrative-organ', 'tax', 'tax'],
    ['230103', 'enterprise', 'rail', 'harbin-market'],
  ] as const)('R11 for an owner of %s, %s, system %s, is of %s', (division, ownerKind, system, unit) => {
    expect(competentFor(rows, { division, ownerKind, system })).toEqual({ issuingUnit: unit, makingUnit: `${unit}-maker` });
  });

  it('R11 is nobody\'s where no row speaks of the owner', () => expect(competentFor(rows, { division: '110101', ownerKind: 'enterprise' })).toBeUndefined());

  it('R11 does not depend on the order of the rows', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), fc.constantFrom('230000', '230103', '230201', '231000'), fc.constantFrom(...ownerKinds), fc.constantFrom('tax', undefined), (shuffled, division, ownerKind, system) => {
      expect(competentFor(shuffled, { division, ownerKind, system })).toEqual(competentFor(rows, { division, ownerKind, system }));
    }));
  });
});

describe('reviewer', () => {
  const question = { reviewer: 'sun', units: ['harbin'], issuingUnit: 'harbin', applicants: ['li', 'wang'], makers: ['zhou'], twoBodies: true };

  it('R11 reviews within the own competence', () => expect(reviewerRefusal(question)).toBeUndefined());
  it('R11 reviews nothing outside it', () => expect(reviewerRefusal({ ...question, units: ['qiqihar'] })).toBe('not-competent'));
  it('R63 is not the applicant, handler or holder', () => expect(reviewerRefusal({ ...question, reviewer: 'wang' })).toBe('is-applicant'));
  it('R63 does not act for the making authority on the same seal where there are two bodies', () => {
    expect(reviewerRefusal({ ...question, reviewer: 'zhou' })).toBe('acts-in-both');
    expect(reviewerRefusal({ ...question, reviewer: 'zhou', twoBodies: false })).toBeUndefined();
  });
});
