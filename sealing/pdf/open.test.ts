import { describe, it, expect } from '@jest/globals';
import { appendTable, fromLatin1, hybridPdf, latin1, onePage, pdfLibPdf, qpdf, startOf, tablePdf, told } from '../../test/sealing/pdfs.ts';
import { PdfReference, textOf } from './objects.ts';
import { openPdf, pageCount, readLimits } from './index.ts';

const text = (file: Uint8Array, number: number, generation = 0): string | undefined => {
  const pdf = openPdf(file);
  return textOf(pdf.resolve(new PdfReference(number, generation)));
};
const refusal = (code: string): object => expect.objectContaining({ code });
const changed = (file: Uint8Array, from: string, to: string): Uint8Array => fromLatin1(latin1(file).replace(from, to));

describe('PDF', () => {
  describe('when it is whole', () => {
    it('is read from a table, from a cross-reference stream and from object streams alike', async () => {
      const plain = await pdfLibPdf({ pages: 7 });
      const forms = [plain, await pdfLibPdf({ pages: 7, objectStreams: true }), qpdf(plain, '--object-streams=generate'), qpdf(plain, '--qdf')];
      expect(forms.map((file) => pageCount(openPdf(file)))).toEqual([7, 7, 7, 7]);
    });

    it('is read when linearized, with its first page in one section and the others in the next', async () => {
      const plain = await pdfLibPdf({ pages: 7 });
      for (const objects of ['disable', 'generate']) {
        const file = qpdf(plain, '--linearize', `--object-streams=${objects}`);
        expect(told(file, 'qpdf', '--check-linearization', 'FILE')).toContain('no linearization errors');
        expect(openPdf(file).sections).toHaveLength(2);
        expect(pageCount(openPdf(file))).toBe(7);
      }
    });

    it('shows the objects that a hybrid file hides from old readers', () => {
      expect(text(hybridPdf(onePage(), { 10: '(hidden)', 11: '(too)' }), 11)).toBe('too');
    });

    it('gives the newest revision of an object, and nothing for one that was freed', () => {
      const first = tablePdf({ ...onePage(), 10: '(old)', 11: '(kept)', 12: '(freed)' });
      const second = appendTable(appendTable(first, { 10: '(new)' }), { 12: null, 13: '(more)' });
      expect([10, 11, 12, 13].map((number) => text(first, number))).toEqual(['old', 'kept', 'freed', undefined]);
      expect([10, 11, 12, 13].map((number) => text(second, number))).toEqual(['new', 'kept', undefined, 'more']);
    });

    it('gives nothing for a reference with another generation', () => {
      const file = tablePdf({ ...onePage(), 10: '(here)' });
      expect([text(file, 10, 0), text(file, 10, 1)]).toEqual(['here', undefined]);
    });

    it('takes the length of a stream from another object', () => {
      expect(text(hybridPdf(onePage(), { 10: '(hidden)' }, { lengthIn: 20 }), 10)).toBe('hidden');
    });
  });

  describe('when it is none or not whole', () => {
    it('is refused as pdf-not-a-pdf without the header', () => {
      expect(() => openPdf(fromLatin1('PK\x03\x04 not a pdf'))).toThrow(refusal('pdf-not-a-pdf'));
      expect(() => openPdf(new Uint8Array())).toThrow(refusal('pdf-not-a-pdf'));
    });

    it('is refused as pdf-truncated wherever it is cut off', async () => {
      const file = await pdfLibPdf({ pages: 3 });
      for (let length = 20; length < file.length - 7; length += 97) expect(() => openPdf(file.subarray(0, length))).toThrow(refusal('pdf-truncated'));
      const linearized = qpdf(file, '--linearize');
      for (let length = 20; length < linearized.length - 7; length += 97) expect(() => openPdf(linearized.subarray(0, length))).toThrow(refusal('pdf-truncated'));
    });

    it('is refused as pdf-truncated when the catalog, a section or its end are not where the file says', () => {
      const file = tablePdf(onePage());
      const start = startOf(file) ?? 0;
      const damaged = [
        changed(file, `startxref\n${start}`, `startxref\n${start - 3}`),
        changed(file, `startxref\n${start}`, 'startxref\n99999999'),
        changed(file, '%%EOF', '%%EOX'),
        changed(file, 'trailer', 'trailor'),
        changed(file, '0000000015 00000 n', '0000000019 00000 n'),
        changed(file, '/Root 1 0 R', '/Root 9 0 R'),
        changed(file, '/Size 4', '/Prev 3'),
      ];
      for (const bytes of damaged) expect(() => openPdf(bytes)).toThrow(refusal('pdf-truncated'));
    });

    it('is refused as pdf-truncated when its sections point at each other', () => {
      const file = tablePdf(onePage());
      expect(() => openPdf(changed(file, '/Root 1 0 R', `/Root 1 0 R /Prev ${startOf(file)}`))).toThrow(refusal('pdf-truncated'));
    });

    it('is refused as pdf-truncated when an object stream describes itself from within', () => {
      const pdf = openPdf(hybridPdf(onePage(), { 10: '7' }, { lengthIn: 10 }));
      expect(() => pdf.resolve(new PdfReference(10))).toThrow(refusal('pdf-truncated'));
    });

    it('is refused as pdf-unsupported when a dictionary names a key twice, as readers would not agree', () => {
      expect(() => pageCount(openPdf(tablePdf(onePage({ page: '/Rotate 90 /Rotate 0' }))))).toThrow(refusal('pdf-unsupported'));
    });
  });

  describe('when it is encrypted', () => {
    it('is refused as pdf-encrypted, with a table and with streams', async () => {
      const file = await pdfLibPdf();
      const passwords = ['--encrypt', '', 'owner', '256', '--'];
      expect(() => openPdf(qpdf(file, ...passwords, '--object-streams=disable'))).toThrow(refusal('pdf-encrypted'));
      expect(() => openPdf(qpdf(file, ...passwords, '--object-streams=generate'))).toThrow(refusal('pdf-encrypted'));
    });
  });

  describe('when it would cost too much', () => {
    const limit = (name: string): object => expect.objectContaining({ code: 'pdf-limit-exceeded', details: expect.objectContaining({ limit: name }) as object });

    it('is refused as pdf-limit-exceeded by size, objects, sections, pages and depth', async () => {
      const file = appendTable(appendTable(tablePdf(onePage()), { 10: '1' }), { 11: '1' });
      expect(() => openPdf(file, { ...readLimits, fileBytes: 100 })).toThrow(limit('fileBytes'));
      expect(() => openPdf(file, { ...readLimits, objects: 5 })).toThrow(limit('objects'));
      expect(() => openPdf(file, { ...readLimits, sections: 2 })).toThrow(limit('sections'));
      const book = await pdfLibPdf({ pages: 4 });
      expect(() => pageCount(openPdf(book, { ...readLimits, pages: 3 }))).toThrow(limit('pages'));
      const deep = tablePdf(onePage({ catalog: `/Deep ${'['.repeat(200)}${']'.repeat(200)}` }));
      expect(() => openPdf(deep)).toThrow(limit('depth'));
    });

    it('is refused as pdf-limit-exceeded before a stream inflates beyond the limit', () => {
      const bomb = qpdf(tablePdf({ ...onePage({ catalog: '/Many 4 0 R' }), 4: `[${'1 '.repeat(500_000)}]` }), '--object-streams=generate');
      expect(bomb.length).toBeLessThan(20_000);
      expect(() => openPdf(bomb, { ...readLimits, inflatedBytes: 100_000 })).toThrow(limit('inflatedBytes'));
    });

    it('is refused as pdf-limit-exceeded when overlapping objects make it parse the same bytes again and again', () => {
      const pages = Array.from({ length: 50 }, (_, index) => `${index + 20} 0 R`).join(' ');
      const shared = `<< /Type /Page /MediaBox [0 0 9 9] /Junk [${'0 '.repeat(2000)}] >>`;
      const hidden = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [index + 20, index === 0 ? shared : 'null']));
      const file = hybridPdf({ 1: '<< /Type /Catalog /Pages 2 0 R >>', 2: `<< /Kids [${pages}] >>` }, hidden, { overlapping: true });
      expect(pageCount(openPdf(file))).toBe(50);
      expect(() => pageCount(openPdf(file, { ...readLimits, parsedBytes: 50_000 }))).toThrow(limit('parsedBytes'));
    });
  });
});
