import { describe, it, expect } from '@jest/globals';
import { instant } from '../../domain/instant.ts';
import { appendTable, hybridPdf, joined, latin1, markedPicture, onePage, pdfLibPdf, qpdf, tablePdf } from '../../test/sealing/pdfs.ts';
import { PdfDictionary, type PdfObject } from './objects.ts';
import { embedContents, openPdf, page, prepareStamp, signaturesOf, signedSpans, type PdfFile, type Stamp } from './index.ts';

const der = Uint8Array.from([0x30, 3, 2, 1, 9]);
const stamp = (changes: Partial<Stamp> = {}): Stamp => ({
  place: { page: 1, left: 10, top: 20 }, size: { width: 40, height: 40 }, picture: markedPicture(),
  signedAt: instant('2026-03-01T16:30:05+08:00'), contentsSize: 64, ...changes,
});
const stamped = (input: Uint8Array, changes: Partial<Stamp> = {}): Uint8Array => joined(input, embedContents(prepareStamp(input, stamp(changes)), der));
const refusal = (code: string, details: object = {}): object => expect.objectContaining({ code, details: expect.objectContaining(details) as object });
const entries = (pdf: PdfFile, object: PdfObject | undefined): PdfDictionary => pdf.dictionary(object) ?? new PdfDictionary();

describe('stamp on a PDF', () => {
  describe('when it is prepared', () => {
    it('is the same bytes for the same document, stamp and time', async () => {
      const input = await pdfLibPdf();
      expect(prepareStamp(input, stamp())).toEqual(prepareStamp(input.slice(), stamp()));
    });

    it('signs everything but the place of the signature', async () => {
      const input = await pdfLibPdf();
      const { tail, byteRange, contentsAt, contentsSize } = prepareStamp(input, stamp());
      const whole = latin1(joined(input, tail));
      expect(byteRange).toEqual([0, contentsAt, contentsAt + 2 * contentsSize + 2, whole.length - (contentsAt + 2 * contentsSize + 2)]);
      expect(whole.slice(contentsAt, byteRange[2])).toBe(`<${'0'.repeat(128)}>`);
      expect(whole).toMatch(new RegExp(`/ByteRange \\[${byteRange.join(' ')}\\] +/Contents <`));
    });

    it('leaves the signed bytes as they were when the signature is put in, padded with zeros', async () => {
      const input = await pdfLibPdf();
      const prepared = prepareStamp(input, stamp());
      const finished = embedContents(prepared, der);
      expect(signedSpans({ input, tail: finished }, prepared.byteRange)).toEqual(signedSpans({ input, tail: prepared.tail }, prepared.byteRange));
      expect(latin1(finished)).toContain(`/Contents <3003020109${'0'.repeat(118)}>`);
      expect(latin1(prepared.tail)).not.toContain('3003020109');
    });

    it('takes a signature of the whole size kept free and refuses a larger one as pdf-limit-exceeded', async () => {
      const prepared = prepareStamp(await pdfLibPdf(), stamp());
      expect(latin1(embedContents(prepared, new Uint8Array(64).fill(0xab)))).toContain(`<${'ab'.repeat(64)}>`);
      expect(() => embedContents(prepared, new Uint8Array(65))).toThrow(refusal('pdf-limit-exceeded', { limit: 'contentsSize' }));
    });
  });

  describe('when it is on the document', () => {
    it('says as what, when and why it was made', () => {
      const pdf = openPdf(stamped(tablePdf(onePage()), { reason: '合同盖章 (2026)', name: 'Example Ltd (A)' }));
      expect(signaturesOf(pdf)).toEqual([expect.objectContaining({
        fieldName: 'Seal1', page: 1, filter: 'GM.PKILite', subFilter: 'GM.sm2seal', contents: der,
        claimedAt: 'D:20260301083005Z', reason: '合同盖章 (2026)', name: 'Example Ltd (A)',
        rectangle: [28.3465, 671.9213, 141.7323, 785.3071],
      })]);
    });

    it('shows the picture in the appearance of its widget only: the content of the page stays', async () => {
      const input = await pdfLibPdf();
      const [before, after] = [openPdf(input), openPdf(stamped(input))];
      const [old, now] = [page(before, 1).dictionary, page(after, 1).dictionary];
      expect([...now.keys()].filter((key) => key !== 'Annots')).toEqual([...old.keys()].filter((key) => key !== 'Annots'));
      expect([now.get('Contents'), now.get('Resources')]).toEqual([old.get('Contents'), old.get('Resources')]);
      const widget = entries(after, after.array(now.get('Annots'))?.[0]);
      expect(widget.get('F')).toBe(132); // printed and locked
      expect(entries(after, widget.get('AP')).has('N')).toBe(true);
    });

    it('is printed on its own page even where pages share one array of annotations', () => {
      const twoPages = { ...onePage({ page: '/Annots 5 0 R' }), 2: '<< /Kids [3 0 R 4 0 R] /MediaBox [0 0 595 842] >>', 4: '<< /Type /Page /Parent 2 0 R /Annots 5 0 R >>', 5: '[6 0 R]', 6: '<< /Subtype /Link >>' };
      const pdf = openPdf(stamped(tablePdf(twoPages), { place: { page: 2, left: 0, top: 0 } }));
      const annotations = [1, 2].map((number) => pdf.array(page(pdf, number).dictionary.get('Annots'))?.length);
      expect(annotations).toEqual([1, 2]);
      expect(signaturesOf(pdf)[0]?.page).toBe(2);
    });

    it('keeps the fields and settings of a form, wherever the form lies', () => {
      const field = { 7: '<< /FT /Tx /T (Seal1) /V (typed) >>' };
      const forms = [
        tablePdf({ ...onePage({ catalog: '/AcroForm << /Fields [7 0 R] /NeedAppearances true /SigFlags 1 >>' }), ...field }),
        tablePdf({ ...onePage({ catalog: '/AcroForm 8 0 R' }), ...field, 8: '<< /Fields 9 0 R /NeedAppearances true >>', 9: '[7 0 R]' }),
        hybridPdf({ ...onePage({ catalog: '/AcroForm 8 0 R' }), ...field }, { 8: '<< /Fields [7 0 R] /NeedAppearances true >>' }),
      ];
      for (const input of forms) {
        const pdf = openPdf(stamped(input));
        expect(pdf.form?.get('NeedAppearances')).toBe(true);
        expect(pdf.form?.get('SigFlags')).toBe(3);
        expect(pdf.array(pdf.form?.get('Fields'))).toHaveLength(2);
        expect(signaturesOf(pdf).map(({ fieldName }) => fieldName)).toEqual(['Seal2']); // Seal1 was taken
      }
    });

    it('continues the cross-reference in the kind the document has, so that old readers still read it', async () => {
      const plain = await pdfLibPdf({ pages: 2 });
      const kinds = [plain, qpdf(plain, '--object-streams=generate'), hybridPdf(onePage(), { 10: 'null' })].map((input) => openPdf(stamped(input)).sections.map(({ kind }) => kind));
      expect(kinds).toEqual([['table', 'table'], ['stream', 'stream'], ['table', 'table']]);
    });

    it('keeps the generation of what it replaces', () => {
      const reused = latin1(appendTable(tablePdf(onePage()), { 3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>', 2: '<< /Kids [3 5 R] >>' }));
      const input = new Uint8Array(Buffer.from(reused.replace(/3 0 obj(?![^]*3 0 obj)/, '3 5 obj').replace(/3 1\n(\d+) 00000(?![^]*\n3 1\n)/, '3 1\n$1 00005'), 'latin1'));
      const output = stamped(input);
      expect(latin1(output.subarray(input.length))).toContain('3 5 obj');
      expect(signaturesOf(openPdf(output))[0]?.page).toBe(1);
    });
  });

  describe('when the document is sealed already', () => {
    it('leaves every earlier signed byte as it was', async () => {
      for (const input of [await pdfLibPdf(), qpdf(await pdfLibPdf(), '--object-streams=generate')]) {
        let file = stamped(input);
        for (let count = 2; count <= 5; count += 1) {
          const next = stamped(file, { place: { page: 1, left: 20 * count, top: 100 } });
          expect(next.subarray(0, file.length)).toEqual(file);
          file = next;
        }
        expect(signaturesOf(openPdf(file)).map(({ fieldName }) => fieldName)).toEqual(['Seal1', 'Seal2', 'Seal3', 'Seal4', 'Seal5']);
      }
    });
  });

  describe('when it cannot be made', () => {
    it('is refused with the code of what is wrong, and nothing is written', async () => {
      const input = await pdfLibPdf();
      const before = input.slice();
      expect(() => prepareStamp(input, stamp({ place: { page: 2, left: 0, top: 0 } }))).toThrow(refusal('pdf-page-unknown', { page: 2, pages: 1 }));
      expect(() => prepareStamp(input, stamp({ place: { page: 1, left: 180, top: 0 } }))).toThrow(refusal('pdf-place-outside'));
      expect(() => prepareStamp(input, stamp({ picture: der }))).toThrow(refusal('imprint-invalid'));
      expect(() => prepareStamp(tablePdf(onePage({ page: '/Annots << >>' })), stamp())).toThrow(refusal('pdf-unsupported', { reason: 'annotations' }));
      expect(input).toEqual(before);
    });
  });
});
