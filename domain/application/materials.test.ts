import { describe, expect, it } from '@jest/globals';
import { instant, later } from '../instant.ts';
import { defaultPolicy } from '../policy/default.ts';
import { heilongjiangA } from '../policy/heilongjiangA.ts';
import { policies } from '../policy/index.ts';
import { sealCategories } from '../seal/kinds.ts';
import { applicationKinds } from './kinds.ts';
import { materialKindNames, materialKinds, type MaterialKind } from './materialKinds.ts';
import { judgeMaterials, requiredMaterials, stillAsked, type JudgedMaterial, type MaterialFacts } from './materials.ts';

const at = instant('2026-11-22T10:00:00+08:00');
const facts: MaterialFacts = { at, unit: 'unit-a', handler: 'li', holder: 'wang' };
const kindsOf = (required: readonly { kind: MaterialKind }[]) => required.map(({ kind }) => kind);
/** Everything that is asked, rightly. */
const complete = (required: readonly { kind: MaterialKind; about: 'unit' | 'handler' | 'holder' }[]): JudgedMaterial[] =>
  required.map(({ kind, about }, index) => ({ kind, about: facts[about]!, documentId: `document-${index}`, source: 'applicant' }));

describe('material of an application', () => {
  it.each([
    ['unit', ['unit-identity', 'handler-identity', 'establishment']],
    ['position', ['holder-identity', 'unit-identity', 'handler-identity', 'establishment']],
    ['personal', ['holder-identity']],
  ] as const)('R07 for a %s seal is %j', (category, kinds) => {
    for (const policy of [defaultPolicy, heilongjiangA]) expect(kindsOf(requiredMaterials(policy, { kind: 'issue', category }))).toEqual(kinds);
  });

  it('R33 for the revocation of a unit\'s seals is an application under its seal; in Heilongjiang a written one with proof of identity', () => {
    expect(kindsOf(requiredMaterials(defaultPolicy, { kind: 'revoke', category: 'position' }))).toEqual(['sealed-application', 'handler-identity', 'handler-contact']);
    expect(kindsOf(requiredMaterials(heilongjiangA, { kind: 'revoke', category: 'unit' }))).toEqual(['written-application', 'unit-identity', 'handler-identity']);
    expect(kindsOf(requiredMaterials(heilongjiangA, { kind: 'revoke', category: 'personal' }))).toEqual(['written-application', 'holder-identity']);
  });

  it('R30 for a reissue is that of a new application with proof of the change', () => {
    for (const category of sealCategories) {
      expect(kindsOf(requiredMaterials(defaultPolicy, { kind: 'change', category }))).toEqual([...kindsOf(requiredMaterials(defaultPolicy, { kind: 'issue', category })), 'change-proof']);
    }
  });

  it('R13 asks besides why the filed imprint cannot be had, when the applicant supplies one', () => {
    expect(kindsOf(requiredMaterials(defaultPolicy, { kind: 'issue', category: 'personal', suppliesImprint: true }))).toEqual(['holder-identity', 'imprint-reason']);
  });

  it('R07 never asks for a holder\'s document on a unit seal', () => {
    for (const policy of Object.values(policies).flat()) {
      for (const kind of applicationKinds) expect(requiredMaterials(policy, { kind, category: 'unit' }).filter(({ about }) => about === 'holder')).toEqual([]);
    }
  });
});

describe('judging material', () => {
  const required = requiredMaterials(defaultPolicy, { kind: 'issue', category: 'position' });

  it('R07 finds nothing wrong with what is complete, for every application of every policy', () => {
    for (const policy of Object.values(policies).flat()) {
      for (const kind of applicationKinds) {
        for (const category of sealCategories) {
          const asked = requiredMaterials(policy, { kind, category });
          expect(judgeMaterials(asked, complete(asked), facts)).toEqual([]);
        }
      }
    }
  });

  it.each(required.map(({ kind }) => kind))('R07 names %s when it is missing, with its Chinese name and article', (kind) => {
    const findings = judgeMaterials(required, complete(required).filter((one) => one.kind !== kind), facts);
    expect(findings).toEqual([expect.objectContaining({ finding: 'missing', material: kind, name: materialKindNames[kind], article: expect.stringMatching(/HLJ 9|NAT 14/) })]);
  });

  it('R07 names every missing document at once', () => expect(judgeMaterials(required, [], facts).map(({ material }) => material)).toEqual(kindsOf(required)));

  it.each(required.map(({ kind }) => kind))('R07 names %s of another person or unit', (kind) => {
    const supplied = complete(required).map((one) => (one.kind === kind ? { ...one, about: 'zhao' } : one));
    expect(judgeMaterials(required, supplied, facts)).toEqual([expect.objectContaining({ finding: 'of-another', material: kind })]);
  });

  it('R10 names what has expired, from the instant of its end on', () => {
    const until = (end: number) => complete(required).map((one) => (one.kind === 'unit-identity' ? { ...one, validUntil: later(at, end) } : one));
    expect(judgeMaterials(required, until(1), facts)).toEqual([]);
    expect(judgeMaterials(required, until(0), facts)).toEqual([expect.objectContaining({ finding: 'expired', material: 'unit-identity', documentId: 'document-1' })]);
  });

  it('R07 names a document of a kind that nothing asks for, but not other material of the applicant', () => {
    const extra = (kind: MaterialKind): JudgedMaterial[] => [...complete(required), { kind, documentId: 'extra', source: 'applicant' }];
    expect(judgeMaterials(required, extra('reset-proof'), facts)).toEqual([expect.objectContaining({ finding: 'wrong-kind', material: 'reset-proof', documentId: 'extra' })]);
    expect(judgeMaterials(required, extra('other'), facts)).toEqual([]);
  });

  it('R07 is content with one right document beside wrong ones of the same kind', () => {
    const [right] = complete(required);
    expect(judgeMaterials(required, [{ ...right!, about: 'zhao' }, { ...right!, validUntil: at }, ...complete(required)], facts)).toEqual([]);
  });
});

describe('material from shared data', () => {
  const required = requiredMaterials(defaultPolicy, { kind: 'issue', category: 'unit' });
  const shared: JudgedMaterial[] = [{ kind: 'establishment', about: 'unit-a', documentId: 'shared', source: 'shared-data' }];

  it('R09 is not asked of the applicant', () => expect(kindsOf(stillAsked(defaultPolicy, required, shared, facts))).toEqual(['unit-identity', 'handler-identity']));
  it('R09 of another unit leaves the document asked for', () => expect(stillAsked(defaultPolicy, required, [{ ...shared[0]!, about: 'unit-b' }], facts)).toEqual(required));
  it('R09 is asked for all the same where the policy wants it', () => {
    const onPaper = { ...defaultPolicy, material: { ...defaultPolicy.material, sharedNotAsked: { value: false, article: 'NAT 14' } } };
    expect(stillAsked(onPaper, required, shared, facts)).toEqual(required);
  });
  it('R09 more than is asked is no fault of the applicant', () => expect(judgeMaterials(required, [...complete(required), { kind: 'rules', documentId: 'shared', source: 'shared-data' }], facts)).toEqual([]));
});

it('R07 every kind of document has a Chinese name of its own', () => expect(new Set(Object.values(materialKindNames)).size).toBe(materialKinds.length));
