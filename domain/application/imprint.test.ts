import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '../policy/default.ts';
import { heilongjiangA } from '../policy/heilongjiangA.ts';
import { comparedFeatures } from '../policy/policy.ts';
import { addedWordsAllowed, closestRule, compareImprints, confirmationAsked, imprintSource, maySupplyImprint, sizeFits, statutoryImprint, type ComparedImprint, type ImprintQuestion, type RegistryAnswer } from './imprint.ts';

const physicalCode = '2301030012345';
const policeOnly = { ...defaultPolicy, imprint: { ...defaultPolicy.imprint, source: { value: 'police-only', article: 'SQ 13' } } } as const;

describe('source of an imprint', () => {
  it.each<[string, ImprintQuestion, string]>([
    ['a unit seal', { category: 'unit', subtype: 'finance', ownerKind: 'enterprise', physicalCode }, 'police-filed'],
    ['the legal representative\'s seal', { category: 'position', positionRole: 'legal-representative', ownerKind: 'enterprise', physicalCode }, 'police-filed'],
    ['another position seal', { category: 'position', positionRole: 'finance-head', ownerKind: 'enterprise', physicalCode }, 'chosen-style'],
    ['a personal seal', { category: 'personal', ownerKind: 'natural-person' }, 'chosen-style'],
    ['the legal representative\'s seal without physical counterpart', { category: 'position', positionRole: 'legal-representative', ownerKind: 'enterprise' }, 'closest-rule'],
    ['a unit seal without physical counterpart', { category: 'unit', subtype: 'contract', ownerKind: 'enterprise' }, 'closest-rule'],
  ])('R13, R15 of %s', (_what, asked, source) => {
    for (const policy of [defaultPolicy, heilongjiangA]) expect(imprintSource(policy, asked).source).toBe(source);
  });

  it('R15 is no choice of the applicant where the State has a rule', () => {
    const ruled = { ...defaultPolicy, imprint: { ...defaultPolicy.imprint, statutory: [{ seals: [{ category: 'personal' }], owners: ['natural-person'], shape: 'square', largest: 20, article: 'HLJ 11' }] } } as const;
    expect(imprintSource(ruled, { category: 'personal', ownerKind: 'natural-person' }).source).toBe('closest-rule');
  });

  it.each<[RegistryAnswer, boolean]>([['found', false], ['none', true], ['out-of-reach', true], ['void', false]])('R13 may be the applicant when the registry says %s: %s, and never where only the police\'s counts', (answer, may) => {
    expect(maySupplyImprint(defaultPolicy, answer)).toBe(may);
    expect(maySupplyImprint(policeOnly, answer)).toBe(false);
  });
});

describe('size of an imprint', () => {
  const rule = (subtype: 'invoice' | 'statutory-name', ownerKind: 'enterprise' | 'administrative-organ') => statutoryImprint(defaultPolicy, { category: 'unit', subtype, ownerKind })!;

  it('R15 is the statutory one where there is one', () => {
    expect([sizeFits(rule('invoice', 'enterprise'), { width: 40, height: 30 }), sizeFits(rule('invoice', 'enterprise'), { width: 42, height: 30 })]).toEqual([true, false]);
    expect([45, 45.1].map((side) => sizeFits(rule('statutory-name', 'enterprise'), { width: side, height: side }))).toEqual([true, false]);
    expect(sizeFits(rule('statutory-name', 'administrative-organ'), { width: 50, height: 50 })).toBe(true);
  });

  it('R15 a round seal is as wide as it is high', () => expect(sizeFits(rule('statutory-name', 'enterprise'), { width: 40, height: 38 })).toBe(false));

  it('R15 of a position seal is fixed by no rule of the State', () => expect(statutoryImprint(defaultPolicy, { category: 'position', positionRole: 'principal', ownerKind: 'enterprise' })).toBeUndefined());
});

describe('imprint of a seal without physical counterpart', () => {
  it('R15 follows its own rule, else that of the statutory-name seal of its owner', () => {
    expect(closestRule(defaultPolicy, { category: 'unit', subtype: 'invoice', ownerKind: 'enterprise' })).toMatchObject({ shape: 'oval' });
    expect(closestRule(defaultPolicy, { category: 'unit', subtype: 'contract', ownerKind: 'enterprise' })).toMatchObject({ shape: 'round', largest: 45, article: '国发〔1999〕25号' });
    expect(closestRule(defaultPolicy, { category: 'position', positionRole: 'principal', ownerKind: 'enterprise' })).toBeUndefined();
  });
});

describe('drawn imprint', () => {
  it('R16 is confirmed by the applicant where the policy asks', () => {
    const silent = { ...defaultPolicy, imprint: { ...defaultPolicy.imprint, confirmation: { value: false, article: 'R16' } } };
    expect([defaultPolicy, heilongjiangA, silent].map(confirmationAsked)).toEqual([true, true, false]);
  });
});

describe('supplied imprint', () => {
  const filed: ComparedImprint = { width: 40, height: 40, style: 'round-star', image: 'ab', code: physicalCode };
  const other: ComparedImprint = { width: 42, height: 42, style: 'oval', image: 'cd', code: '2301030099999' };

  it('R14 that is as the filed one is the same', () => expect(compareImprints(defaultPolicy, filed, { ...filed })).toEqual({ outcome: 'same' }));

  it.each([['size', { width: 40.5 }], ['size', { height: 39 }], ['style', { style: 'oval' }], ['image', { image: 'cd' }], ['code', { code: '2301030099999' }]])('R14 that differs in %s names it: %j', (feature, change) => {
    expect(compareImprints(defaultPolicy, filed, { ...filed, ...change })).toEqual({ outcome: 'different', features: [feature] });
  });

  it('R14 is compared in what the policy names, all of it at once', () => {
    expect(compareImprints(defaultPolicy, filed, other)).toEqual({ outcome: 'different', features: comparedFeatures });
    expect(compareImprints(heilongjiangA, filed, other)).toEqual({ outcome: 'different', features: ['size', 'style', 'image'] });
  });

  it('R14 is not held to a code that is not known', () => expect(compareImprints(defaultPolicy, { ...filed, code: undefined }, filed)).toEqual({ outcome: 'same' }));

  it('R14 leaves the comparison open while there is nothing to compare with', () => expect(compareImprints(defaultPolicy, undefined, filed)).toEqual({ outcome: 'open' }));

  it('R70 bears added words only where the policy allows them', () => {
    const national = { ...defaultPolicy, imprint: { ...defaultPolicy.imprint, addedWords: { value: true, article: 'NAT 16' } } };
    expect([addedWordsAllowed(defaultPolicy, ''), addedWordsAllowed(defaultPolicy, '电子'), addedWordsAllowed(national, '电子')]).toEqual([true, false, true]);
  });
});
