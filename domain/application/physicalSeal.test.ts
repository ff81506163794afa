import { describe, expect, it } from '@jest/globals';
import { counterpartInTheWay } from './physicalSeal.ts';

const self = { applicationId: 'a' };

describe('one physical seal', () => {
  it.each(['made', 'active', 'suspended', 'lost'] as const)('R71 has no second electronic seal while one is %s', (status) => {
    expect(counterpartInTheWay('issue', [{ esId: '1', status }], self)).toEqual({ esId: '1', status });
  });

  it.each(['revoked', 'invalid'] as const)('R71 may have another once one is %s', (status) => expect(counterpartInTheWay('issue', [{ esId: '1', status }], self)).toBeUndefined());

  it('R71 is applied for once at a time', () => {
    expect(counterpartInTheWay('issue', [{ applicationId: 'b', status: 'applied' }], self)).toEqual({ applicationId: 'b', status: 'applied' });
    expect(counterpartInTheWay('issue', [{ applicationId: 'a', status: 'applied' }], self)).toBeUndefined();
  });

  it.each(['change', 'remake', 'renew'] as const)('R71 gives way to %s of its own seal, and to no other\'s', (kind) => {
    expect(counterpartInTheWay(kind, [{ esId: '1', status: 'active' }], { ...self, predecessor: '1' })).toBeUndefined();
    expect(counterpartInTheWay(kind, [{ esId: '1', status: 'active' }], { ...self, predecessor: '2' })?.esId).toBe('1');
  });
});
