import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { creditCodeOf, isCreditCode } from './creditCode.ts';
import { isIdentityNumber } from './identityNumber.ts';
import { esIdOf, isPhysicalSealCode } from '../seal/code.ts';

const division = fc.integer({ min: 110000, max: 659999 }).map(String);
const organisation = fc.stringMatching(/^[0-9A-HJ-NP-RTUWXY]{8}$/);
const codes = fc.tuple(fc.constantFrom('11', '12', '51', '91', '92', 'N1'), division, organisation).map(([first, place, own]) => creditCodeOf(first, place, own));

/** The text with one character replaced by another of the same alphabet. */
const mutated = (text: string, index: number, alphabet: string, shift: number): string => {
  const at = index % text.length;
  const next = alphabet[(alphabet.indexOf(text[at] ?? '') + 1 + (shift % (alphabet.length - 1))) % alphabet.length] ?? '';
  return text.slice(0, at) + next + text.slice(at + 1);
};

describe('unified social credit code', () => {
  it('R04 is taken when both of its check characters hold', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true); // example of GB 32100-2015
    fc.assert(fc.property(codes, isCreditCode));
  });

  it('R04 is refused with any one character wrong', () => {
    fc.assert(fc.property(codes, fc.nat(17), fc.nat(1000), (code, index, shift) => !isCreditCode(mutated(code, index, '0123456789ABCDEFGHJKLMNPQRTUWXY', shift))));
  });

  it.each(['', '91350100M000100Y4', '91350100M000100Y433', '91350100m000100y43', '91350100I000100Y43'])('R04 is refused in another form: %s', (text) => {
    expect(isCreditCode(text)).toBe(false);
  });
});

describe('identity number', () => {
  const number = '11010519491231002X'; // example of GB 11643

  it('R04 is taken when form, date of birth and check character hold', () => expect(isIdentityNumber(number)).toBe(true));

  it('R04 is refused with any one digit wrong', () => {
    fc.assert(fc.property(fc.nat(16), fc.nat(1000), (index, shift) => !isIdentityNumber(mutated(number, index, '0123456789', shift))));
  });

  it.each(['11010519490231002X', '11010518991231002X', '1101051949123100', 'x'])('R04 is refused with a date that never was, or another form: %s', (text) => expect(isIdentityNumber(text)).toBe(false));
});

describe('seal codes', () => {
  it('R50 an esID is six digits of the division and a serial of eight', () => expect(esIdOf('230103', 7)).toBe('23010300000007'));
  it('R50 refuses a serial that does not fit', () => expect(() => esIdOf('230103', 100_000_000)).toThrow(RangeError));
  it('R50 a physical seal has a code of 13 digits', () => expect([isPhysicalSealCode('2301030012345'), isPhysicalSealCode('230103001234')]).toEqual([true, false]));
});
