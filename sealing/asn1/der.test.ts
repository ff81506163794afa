import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { fromHex } from '../../domain/bytes.ts';
import { isProblem } from '../../domain/problem.ts';
import { encode } from './codec.ts';
import { rawConverter } from './converters.ts';
import { checkDer, derChildren, derLength } from './der.ts';

const refused = (der: string, limits?: Parameters<typeof checkDer>[1]) => {
  try {
    checkDer(fromHex(der), limits);
    return 'admitted';
  } catch (error) {
    return isProblem(error) ? error.code : 'bug';
  }
};

describe('DER', () => {
  it('is admitted when it is one element with its shortest encoding', () => {
    expect(refused('3003020101')).toBe('admitted');
    expect(refused('3000')).toBe('admitted');
    expect(refused('a0053003010100')).toBe('admitted');
  });

  it.each([
    ['nothing', ''], ['a tag alone', '30'], ['a length beyond the end', '3004020101'], ['bytes after the element', '300302010100'],
    ['an indefinite length', '30800201010000'], ['a length longer than needed', '308103020101'], ['a length with a leading zero', '3082000302010a'],
    ['an inner element beyond its parent', '30030202010a'], ['a constructed OCTET STRING', '2403040101'], ['a primitive SEQUENCE', '1003020101'],
    ['an INTEGER with a superfluous zero', '02020001'], ['an empty INTEGER', '0200'], ['a BOOLEAN neither 00 nor FF', '010101'],
    ['a BIT STRING with 8 unused bits', '03020800'], ['a NULL with content', '050100'], ['a tag number above 30', '1f810100'],
  ])('is refused with %s', (_, der) => {
    expect(refused(der)).toBe('asn1-malformed');
  });

  describe('when it comes from a stranger', () => {
    it('is refused beyond the depth, the number of elements and the size', () => {
      const nested = (depth: number): string => (depth === 0 ? '' : (({ length }) => `30${length.toString(16).padStart(2, '0')}`)(fromHex(nested(depth - 1))) + nested(depth - 1));
      const limits = { size: 100, depth: 8, elements: 20 };
      expect(refused(nested(7), limits)).toBe('admitted');
      expect(refused(nested(9), limits)).toBe('asn1-malformed');
      expect(refused(`3028${'0500'.repeat(20)}`, limits)).toBe('asn1-malformed');
      expect(refused(`0463${'00'.repeat(99)}`, limits)).toBe('asn1-malformed');
    });

    it('never fails otherwise than as malformed, whatever the bytes', () => {
      fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        for (const read of [checkDer, derChildren, derLength]) {
          try {
            read(bytes);
          } catch (error) {
            if (!isProblem(error, 'asn1-malformed')) throw error;
          }
        }
      }));
    });
  });

  it('is kept byte for byte when it goes through the structures', () => {
    const kept = fromHex('3018' + '010100' + '170d3236303130313030303030305a' + '0304073f0080');
    expect(encode(rawConverter.toASN(kept))).toEqual(kept);
  });
});
