import { describe, it, expect } from '@jest/globals';
import { instant } from '../../domain/instant.ts';
import { hybridPdf, joined, markedPicture, onePage, pdfLibPdf, qpdf, rendered, tablePdf, told } from '../../test/sealing/pdfs.ts';
import { coverage, embedContents, laterChanges, openPdf, prepareStamp, signaturesOf, type Place, type Stamp } from './index.ts';

/** Qpdf, poppler's pdfsig and pdftoppm judge what we write: none of them is ours. */

const derBlob = Uint8Array.from([0x30, 4, 1, 2, 3, 4]);
const stamp = (place: Place): Stamp => ({ place, size: { width: 40, height: 30 }, picture: markedPicture(), signedAt: instant('2026-03-01T08:00:00Z'), contentsSize: 64 });

function stamped(input: Uint8Array, place: Place): Uint8Array {
  const prepared = prepareStamp(input, stamp(place));
  return joined(input, embedContents(prepared, derBlob));
}

const files: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  'with a cross-reference table': () => pdfLibPdf(),
  'with object streams by pdf-lib': () => pdfLibPdf({ objectStreams: true }),
  'with object streams by qpdf': async () => qpdf(await pdfLibPdf({ pages: 3 }), '--object-streams=generate'),
  'that is linearized': async () => qpdf(await pdfLibPdf({ pages: 3 }), '--linearize', '--object-streams=disable'),
  'that is linearized with object streams': async () => qpdf(await pdfLibPdf({ pages: 3 }), '--linearize', '--object-streams=generate'),
  'in QDF form': async () => qpdf(await pdfLibPdf(), '--qdf'),
  'that is hybrid': () => hybridPdf(onePage(), { 10: '<< /Hidden true >>' }),
  'with form fields': () => pdfLibPdf({ fields: 2 }),
  'with form fields in object streams': async () => qpdf(await pdfLibPdf({ fields: 2 }), '--object-streams=generate'),
  'with annotations in an array of their own': () => tablePdf({ ...onePage({ page: '/Annots 4 0 R' }), 4: '[5 0 R]', 5: '<< /Type /Annot /Subtype /Square /Rect [10 10 20 20] >>' }),
  'of 1,000 pages': () => pdfLibPdf({ pages: 1000 }),
};

describe('sealed PDF, judged by other tools', () => {
  for (const [kind, make] of Object.entries(files)) {
    describe(`when the document is one ${kind}`, () => {
      it('is sound to qpdf after two seals, and pdfsig finds both, the second over the whole document', async () => {
        const twice = stamped(stamped(await make(), { page: 1, left: 20, top: 20 }), { page: 1, left: 80, top: 20 });
        expect(told(twice, 'qpdf', '--check', 'FILE')).toContain('No syntax or stream encoding errors found');
        const report = told(twice, 'pdfsig', '-nocert', 'FILE');
        expect(report.match(/Signature #\d/g)).toEqual(['Signature #1', 'Signature #2']);
        expect(report.match(/Total document signed/g)).toHaveLength(1);
        const pdf = openPdf(twice);
        expect(signaturesOf(pdf).map((signature) => coverage(pdf, signature))).toEqual([
          { sound: true, extent: 'earlier-revision' },
          { sound: true, extent: 'whole-file' },
        ]);
        expect(signaturesOf(pdf).map((signature) => laterChanges(pdf, signature))).toEqual([[{ kind: 'signature-added', fieldNames: ['Seal2'], objects: [] }], []]);
      }, 60_000);
    });
  }
});

describe('seal on a page as a viewer shows it', () => {
  for (const rotate of [0, 90, 180, 270, -90]) {
    for (const [page, unit] of [['', 1], ['/CropBox [50 100 500 700]', 1], ['/UserUnit 2', 2]] as const) {
      it(`stands upright at its place on a page turned by ${rotate} ${page}`, () => {
        const file = stamped(tablePdf(onePage({ page: `/Rotate ${rotate} ${page}` })), { page: 1, left: 30, top: 50 });
        const { width, gray } = rendered(file, 1, 25.4 * 4 * unit); // 4 dots a millimetre; pdftoppm takes every unit for 1/72 inch
        const at = (left: number, top: number): number => gray[Math.round((50 + top) * 4) * width + Math.round((30 + left) * 4)] ?? -1;
        expect({ topLeft: at(5, 5), topRight: at(30, 5), bottomLeft: at(10, 25), bottomRight: at(30, 25) }).toEqual({ topLeft: 0, topRight: 255, bottomLeft: 255, bottomRight: 255 });
        const edges = [at(39.3, 15), at(30, 29.3), at(-1, 5), at(5, -1), at(41, 15), at(30, 31)];
        expect(edges.map((value) => value < 200)).toEqual([true, true, false, false, false, false]);
      }, 60_000);
    }
  }
});
