import { describe, expect, it } from '@jest/globals';
import { ownerKinds } from '../owner/kinds.ts';
import { defaultPolicy } from '../policy/default.ts';
import { heilongjiangA } from '../policy/heilongjiangA.ts';
import { applicationKinds } from './kinds.ts';
import { judgeAnswers, reviewCriteria, reviewFlowFor, type CriteriaAnswers } from './review.ts';

const all = (value: boolean): CriteriaAnswers => Object.fromEntries(reviewCriteria.map((criterion) => [criterion, value]));
const asked = (value: boolean): CriteriaAnswers => Object.fromEntries(heilongjiangA.review.criteria.value.map((criterion) => [criterion, value]));

describe('review of an application', () => {
  it('R12 is simplified for enterprises, for social organisations and for remaking', () => {
    for (const ownerKind of ownerKinds) {
      for (const kind of applicationKinds) {
        const simplified = ownerKind === 'enterprise' || ownerKind === 'social-organisation' || kind === 'remake';
        expect([ownerKind, kind, reviewFlowFor(defaultPolicy, { kind, ownerKind })]).toEqual([ownerKind, kind, simplified ? 'simplified' : 'full']);
      }
    }
  });

  it('R12 is full for all where the policy says so', () => {
    const anyang = { ...defaultPolicy, review: { ...defaultPolicy.review, simplified: { owners: [], kinds: [], article: 'AY 7' } } };
    expect(reviewFlowFor(anyang, { kind: 'remake', ownerKind: 'enterprise' })).toBe('full');
  });

  it('R10 an approval answers yes to everything that the policy asks, and to nothing else', () => {
    expect(judgeAnswers(heilongjiangA, 'approved', asked(true))).toEqual([]);
    expect(judgeAnswers(heilongjiangA, 'approved', { ...asked(true), legality: false })).toEqual([{ finding: 'against-approval', criterion: 'legality' }]);
    expect(judgeAnswers(heilongjiangA, 'approved', all(true)).map(({ finding }) => finding)).toEqual(['not-asked', 'not-asked']);
  });

  it('R10 every criterion is answered for itself', () => {
    for (const criterion of reviewCriteria) {
      const { [criterion]: _, ...rest } = all(true);
      expect(judgeAnswers(defaultPolicy, 'approved', rest)).toEqual([{ finding: 'unanswered', criterion }]);
    }
  });

  it('R10 a refusal says no to at least one', () => {
    expect(judgeAnswers(defaultPolicy, 'refused', all(true))).toEqual([{ finding: 'refusal-without-ground' }]);
    expect(judgeAnswers(defaultPolicy, 'refused', { ...all(true), authenticity: false })).toEqual([]);
  });

  it('R10 what goes back for correction needs no answers', () => expect(judgeAnswers(defaultPolicy, 'returned', {})).toEqual([]));
});
