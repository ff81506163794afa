import { describe, it, expect } from '@jest/globals';
import { instant } from '../../domain/instant.ts';
import { appendTable, fromLatin1, joined, latin1, markedPicture, onePage, startOf, tablePdf } from '../../test/sealing/pdfs.ts';
import { coverage, embedContents, openPdf, prepareStamp, signaturesOf, type Coverage } from './index.ts';

const der = Uint8Array.from([0x30, 3, 2, 1, 9]);

function sealed(input: Uint8Array, left = 10): Uint8Array {
  const stamp = { place: { page: 1, left, top: 20 }, size: { width: 40, height: 40 }, picture: markedPicture(), signedAt: instant('2026-03-01T08:00:00Z'), contentsSize: 64 };
  return joined(input, embedContents(prepareStamp(input, stamp), der));
}

const coverages = (file: Uint8Array): Coverage[] => {
  const pdf = openPdf(file);
  return signaturesOf(pdf).map((signature) => coverage(pdf, signature));
};
const changed = (file: Uint8Array, from: string | RegExp, to: string): Uint8Array => fromLatin1(latin1(file).replace(from, to));
/** The file with other numbers in the ranges of its only signature, which keep their width. */
const withRanges = (file: Uint8Array, change: (numbers: number[]) => readonly number[]): Uint8Array =>
  fromLatin1(latin1(file).replace(/\/ByteRange \[([\d ]+)\] +/, (all, numbers: string) => `/ByteRange [${change(numbers.split(' ').map(Number)).join(' ')}]`.padEnd(all.length)));
const fault = (name: string): Coverage[] => [{ sound: false, fault: name } as Coverage];

describe('coverage of a signature', () => {
  const input = tablePdf({ ...onePage(), 4: '(something)' });

  describe('when the ranges leave out nothing but the signature', () => {
    it('is the whole file for the last, an earlier revision for the others', () => {
      expect(coverages(sealed(input))).toEqual([{ sound: true, extent: 'whole-file' }]);
      expect(coverages(sealed(sealed(input), 80))).toEqual([{ sound: true, extent: 'earlier-revision' }, { sound: true, extent: 'whole-file' }]);
    });

    it('is an earlier revision once anything follows, be it a change or an empty line', () => {
      for (const longer of [appendTable(sealed(input), { 4: '(other)' }), joined(sealed(input), fromLatin1('\n')), joined(sealed(input), fromLatin1('junk'))]) {
        expect(coverages(longer)).toEqual([{ sound: true, extent: 'earlier-revision' }]);
      }
    });
  });

  describe('when the ranges are not those of a revision', () => {
    it('is unsound when they are not four numbers within the file', () => {
      expect(coverages(withRanges(sealed(input), ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d + 1]))).toEqual(fault('ranges-malformed'));
      expect(coverages(withRanges(sealed(input), ([a = 0, b = 0, c = 0]) => [a, b, c]))).toEqual(fault('ranges-malformed'));
      expect(coverages(changed(sealed(input), /\/ByteRange \[0/, '/ByteRange [0.'))).toEqual(fault('gap-is-not-contents')); // one byte longer
      expect(coverages(changed(sealed(input), '/ByteRange', '/ByteRonge'))).toEqual(fault('ranges-malformed'));
    });

    it('is unsound when they do not begin at the start', () => {
      expect(coverages(withRanges(sealed(input), ([, b = 0, c = 0, d = 0]) => [1, b - 1, c, d]))).toEqual(fault('ranges-not-from-start'));
    });

    it('is unsound when the gap is wider or narrower than the signature, or elsewhere', () => {
      for (const [start, end] of [[-1, 0], [0, 1], [1, 0], [0, -1], [-40, -40]] as const) {
        expect(coverages(withRanges(sealed(input), ([a = 0, b = 0, c = 0, d = 0]) => [a, b + start, c + end, d - end]))).toEqual(fault('gap-is-not-contents'));
      }
    });

    it('is unsound when the signature is no hex string, or lies where ranges cannot leave it out', () => {
      expect(coverages(changed(sealed(input), /\/Contents <(\d+)>/, '/Contents ($1)'))).toEqual(fault('gap-is-not-contents'));
    });

    it('is unsound when they end within a revision', () => {
      for (const missing of [1, 7, 300]) {
        const file = withRanges(appendTable(sealed(input), { 4: '(other)' }), ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d - missing]);
        expect(coverages(file)).toEqual(missing === 1 ? [{ sound: true, extent: 'earlier-revision' }] : fault('end-is-not-revision')); // the line end behind %%EOF may be left out
      }
    });

    it('is unsound when later sections leave out the covered revision and name its objects themselves', () => {
      const file = sealed(input);
      const sectionOfSeal = latin1(file).slice(startOf(file)).replace(/trailer[^]*/, '');
      const trailer = `trailer\n<< /Size 20 /Root 1 0 R /Prev ${startOf(input)} >>\nstartxref\n${file.length}\n%%EOF\n`;
      expect(coverages(joined(file, fromLatin1(`${sectionOfSeal}${trailer}`)))).toEqual(fault('end-is-not-revision'));
    });

    it('is unsound when a later revision gave the field another value that borrows the ranges', () => {
      const file = sealed(input);
      const value = /\/V (\d+) 0 R/.exec(latin1(file))?.[1] ?? '';
      const ranges = /\/ByteRange \[[\d ]+\]/.exec(latin1(file))?.[0] ?? '';
      expect(coverages(appendTable(file, { [Number(value)]: `<< /Type /Sig ${ranges} /Contents <3003020107> >>` }))).toEqual(fault('gap-is-not-contents'));
    });

    it('is unsound when the covered revision did not hold the signature', () => {
      const file = sealed(input);
      const orphan = changed(file, /\/Fields \[(\d+ 0 R)\]/, '/Fields [      ]');
      const form = /\/AcroForm (\d+) 0 R/.exec(latin1(file))?.[1] ?? '';
      const field = /\/Fields \[(\d+ 0 R)\]/.exec(latin1(file))?.[1] ?? '';
      expect(coverages(appendTable(orphan.subarray(0, file.length), { [Number(form)]: `<< /Fields [${field}] >>` }))).toEqual(fault('signature-not-in-revision'));
    });
  });
});
