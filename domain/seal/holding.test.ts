import { describe, expect, it } from '@jest/globals';
import { suitsCategory } from '../approval/holderAct.ts';
import { identityOf, keeperOf, sealNameFits, typeCodeOf } from './holding.ts';

describe('holder of a seal', () => {
  it('R01 belongs to position and personal seals, with a role and a scope for the former only', () => {
    expect(identityOf({ subtype: 'contract' })).toEqual({ category: 'unit', subtype: 'contract', scope: [] });
    expect(identityOf({ category: 'position', positionRole: 'operator', holder: 'li', scope: ['报表'] })).toEqual({ category: 'position', positionRole: 'operator', holder: 'li', scope: ['报表'] });
    for (const wrong of [{}, { category: 'personal' }, { category: 'personal', holder: 'li', subtype: 'contract' }, { subtype: 'contract', holder: 'li' }] as const) expect(() => identityOf(wrong)).toThrow('No seal has');
  });

  it('R06 has the name that position and personal seals bear', () => {
    expect(sealNameFits({ category: 'personal' }, '李明', { owner: '某公司', holder: '李明' })).toBe(true);
    expect(sealNameFits({ category: 'position', positionRole: 'operator' }, '李 明', { owner: '某公司', holder: '李明' })).toBe(false);
    expect(sealNameFits({ category: 'unit', subtype: 'statutory-name' }, '某公司', { owner: '某公司' })).toBe(true);
  });

  it('R41 keeps the seal where it is a person\'s', () => {
    expect(keeperOf({ category: 'personal', custodian: 'liu', holder: 'li' })).toBe('li');
    expect(keeperOf({ category: 'unit', custodian: 'liu' })).toBe('liu');
  });

  it('has type codes by category and role', () => {
    expect([typeCodeOf({ category: 'unit', subtype: 'invoice' }), typeCodeOf({ category: 'position', positionRole: 'legal-representative' }), typeCodeOf({ category: 'personal' })]).toEqual([3, 5, 99]);
  });

  it('R37 is asked by every rule that suits a position or personal seal', () => {
    const need = (who: Parameters<typeof suitsCategory>[0]['needs'][number]['who']) => ({ needs: [{ id: 'a', who, count: 1, distinctFrom: [], proof: 'totp' as const }] });
    expect(suitsCategory(need({ relation: 'holder' }), 'position')).toBe(true);
    expect(suitsCategory(need({ role: 'holder' }), 'personal')).toBe(false);
    expect(suitsCategory(need({ role: 'finance' }), 'unit')).toBe(true);
  });
});
