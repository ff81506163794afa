import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { instant, instantOf } from '../../domain/instant.ts';
import { fromGeneralizedTime, generalizedTime } from './time.ts';

describe('GeneralizedTime', () => {
  it('is written in UTC to the second', () => {
    expect(generalizedTime(instant('2026-12-31T23:59:59.999+08:00'))).toBe('20261231155959Z');
  });

  it('gives back every instant in whole seconds', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (second) => fromGeneralizedTime(generalizedTime(instantOf(second * 1_000))) === second * 1_000));
  });

  it.each(['20260230000000Z', '20260101240000Z', '2026010100000Z', '20260101000000', '20260101000000.5Z', '20260101000000+0800', ''])('refuses %s', (text) => {
    expect(() => fromGeneralizedTime(text)).toThrow(RangeError);
  });
});
