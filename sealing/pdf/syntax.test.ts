import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { fromLatin1 } from '../../test/sealing/pdfs.ts';
import { readLimits } from './limits.ts';
import { PdfDictionary, PdfName, PdfReference, PdfString, textOf, textString, type PdfObject } from './objects.ts';
import { readObject } from './parser.ts';
import { sameObject } from './sameObject.ts';
import { serialise } from './serialise.ts';
import { Source } from './source.ts';

const read = (text: string): PdfObject => readObject(new Source(fromLatin1(text), readLimits).scanner(0), readLimits.depth);
const refusal: object = expect.objectContaining({ code: 'pdf-truncated' });

describe('PDF object', () => {
  it('is read in every form of ISO 32000-2 7.3', () => {
    const forms: readonly (readonly [string, PdfObject])[] = [
      ['null', null], ['true', true], ['false ', false], ['+17', 17], ['-.5', -0.5], ['4.', 4], ['0012', 12],
      ['12 3 R', new PdfReference(12, 3)], ['[1 2 R]', [new PdfReference(1, 2)]], ['[1 2 3 0 R]', [1, 2, new PdfReference(3)]],
      ['/A#20B', new PdfName('A B')], ['/', new PdfName('')], ['%comment\n/X', new PdfName('X')],
      ['(a\\(b\\)(c)\\\n\\101\\7x\\n\\q)', new PdfString(fromLatin1('a(b)(c)A\x07x\nq'))], ['<4 1 4>', new PdfString(Uint8Array.from([0x41, 0x40]))],
      ['<</A/B/C[<<>>(x)]>>', new PdfDictionary([['A', new PdfName('B')], ['C', [new PdfDictionary(), new PdfString(fromLatin1('x'))]]])],
    ];
    for (const [text, object] of forms) expect([text, sameObject(read(text), object)]).toEqual([text, true]);
  });

  it('is refused as pdf-truncated when it is none', () => {
    for (const text of ['nul', '(', '<4', '<4x>', '[1', '<< /A', '<< 1 2 >>', '<< /A >>', '--1', '1.2.3', 'R', '}', ')', '1e5']) expect(() => read(text)).toThrow(refusal);
  });

  it('is read as it was written', () => {
    const { object } = fc.letrec<{ object: PdfObject }>((tie) => ({
      object: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, false),
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e25, max: 1e25 }).map((value) => (Math.abs(value) < 1e-6 ? 1e-7 : value)),
        fc.string({ unit: 'binary-ascii', maxLength: 20 }).map((text) => new PdfName(text)),
        fc.tuple(fc.uint8Array({ maxLength: 30 }), fc.boolean()).map(([bytes, hex]) => new PdfString(bytes, hex)),
        fc.tuple(fc.nat(), fc.nat(65535)).map(([number, generation]) => new PdfReference(number, generation)),
        fc.array(tie('object'), { maxLength: 4 }),
        fc.array(fc.tuple(fc.string({ maxLength: 8, unit: 'binary-ascii' }), tie('object')), { maxLength: 4 }).map((entries) => new PdfDictionary(entries)),
      ),
    }));
    fc.assert(fc.property(object, (one) => {
      expect(sameObject(read(serialise(one)), one)).toBe(true);
    }));
  });
});

describe('PDF text', () => {
  it('is read as it was written, in any script', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(textOf(read(serialise(textString(text))))).toBe(text);
    }));
  });

  it('is read from UTF-8 with its mark', () => {
    expect(textOf(read('<EFBBBFE58D B0>'))).toBe('印');
  });
});
