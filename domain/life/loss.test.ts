import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '../policy/default.ts';
import { heilongjiangA } from '../policy/heilongjiangA.ts';
import { positionRoles, sealCategories } from '../seal/kinds.ts';
import { lossReasons, type LossReason } from '../seal/reasons.ts';
import { afterLoss, fallsWithLegalRepresentative, mayRestore } from './loss.ts';

const allowing = { ...defaultPolicy, ending: { ...defaultPolicy.ending, restoreAfterLoss: { value: true, article: 'A11' } } };

describe('a lost seal', () => {
  it('A11 comes back only where the policy allows it, by default not', () => expect([allowing, defaultPolicy, heilongjiangA].map((policy) => mayRestore(policy, ['lost']))).toEqual([true, false, false]));

  it.each((Object.keys(lossReasons) as LossReason[]).filter((reason) => reason !== 'lost'))('R35 never comes back once it was reported %s, also beside a mere loss', (reason) => {
    expect([mayRestore(allowing, [reason]), mayRestore(allowing, ['lost', reason])]).toEqual([false, false]);
  });

  it('R35 is revoked or remade, in Heilongjiang revoked', () => expect([afterLoss(defaultPolicy), afterLoss(heilongjiangA)]).toEqual([['revoke', 'remake'], ['revoke']]));
});

describe('change of legal representative', () => {
  it('A10 ends the person\'s own position seal, and no other', () => {
    for (const category of sealCategories) {
      for (const positionRole of category === 'position' ? positionRoles : [undefined]) {
        const falls = fallsWithLegalRepresentative(defaultPolicy, { category, ...(positionRole && { positionRole }) }, { namesPerson: false });
        expect([category, positionRole, falls]).toEqual([category, positionRole, positionRole === 'legal-representative']);
      }
    }
  });

  it('A10 ends a unit seal whose certificate or imprint names the person', () => expect(fallsWithLegalRepresentative(defaultPolicy, { category: 'unit' }, { namesPerson: true })).toBe(true));
});
