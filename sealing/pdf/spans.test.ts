import { describe, it, expect } from '@jest/globals';
import { fromLatin1, joined, latin1 } from '../../test/sealing/pdfs.ts';
import { signedSpans } from './index.ts';

describe('signed spans', () => {
  const input = fromLatin1('0123456789');
  const tail = fromLatin1('abcdef<00>ghij');

  it('are the bytes before and behind the gap, whether the file lies in one part or in two', () => {
    const range = [0, 16, 20, 4];
    expect(signedSpans(joined(input, tail), range).map(latin1)).toEqual(['0123456789abcdef', 'ghij']);
    expect(signedSpans({ input, tail }, range).map(latin1)).toEqual(['0123456789', 'abcdef', 'ghij']);
  });

  it('are refused as signature-not-found when they are not two spans within the file, in order', () => {
    for (const range of [[], [0, 1], [0, 16, 20, 5], [0, 16, 15, 2], [0, -1, 20, 4], [0, 1.5, 20, 4], [0, 16, 20, 4, 0], [0, Number.NaN, 20, 4]]) {
      expect(() => signedSpans({ input, tail }, range)).toThrow(expect.objectContaining({ code: 'signature-not-found' }));
    }
  });
});
