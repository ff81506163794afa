import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '../policy/default.ts';
import { collectionAsked, mayCollect } from './collection.ts';

const collectors = { holder: 'wang', custodian: 'zhou', authorised: ['li'] };

describe('collection of a seal', () => {
  it.each([
    ['unit', ['zhou', 'li']],
    ['position', ['wang', 'li']],
    ['personal', ['wang']],
  ] as const)('R68 a %s seal is collected by %j', (category, persons) => {
    expect(['wang', 'zhou', 'li', 'sun'].filter((person) => mayCollect(person, category, collectors)).sort()).toEqual([...persons].sort());
  });

  it('R68 nobody collects for a seal that has neither holder nor custodian', () => expect(mayCollect('sun', 'unit', { authorised: [] })).toBe(false));

  it('R68 nothing stamps before it where the policy asks for it', () => {
    const silent = { ...defaultPolicy, imprint: { ...defaultPolicy.imprint, collection: { asked: false, beforeUse: true, article: 'R68' } } };
    expect([collectionAsked(defaultPolicy), collectionAsked(silent)]).toEqual([{ asked: true, beforeUse: true }, { asked: false, beforeUse: false }]);
  });
});
