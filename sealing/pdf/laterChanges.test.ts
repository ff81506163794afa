import { describe, it, expect } from '@jest/globals';
import { instant } from '../../domain/instant.ts';
import { appendTable, fromLatin1, joined, latin1, markedPicture, onePage, pdfLibPdf, qpdf, tablePdf, type Bodies } from '../../test/sealing/pdfs.ts';
import { embedContents, laterChanges, openPdf, prepareStamp, readLimits, signaturesOf, type LaterChange } from './index.ts';

const der = Uint8Array.from([0x30, 3, 2, 1, 9]);

function sealed(input: Uint8Array, left = 10): Uint8Array {
  const stamp = { place: { page: 1, left, top: 20 }, size: { width: 40, height: 40 }, picture: markedPicture(), signedAt: instant('2026-03-01T08:00:00Z'), contentsSize: 64 };
  return joined(input, embedContents(prepareStamp(input, stamp), der));
}

/** What came after our first seal on a file. */
function afterFirst(file: Uint8Array): LaterChange[] {
  const pdf = openPdf(file);
  const first = signaturesOf(pdf).find(({ subFilter }) => subFilter === 'GM.sm2seal');
  if (!first) throw new Error('no signature');
  return laterChanges(pdf, first);
}

const added = (...fieldNames: string[]): LaterChange => ({ kind: 'signature-added', fieldNames, objects: [] });
const other = (...objects: number[]): LaterChange => ({ kind: 'other', fieldNames: [], objects });

/** A page with content; what a seal adds to it begins at object 6. */
const document: Bodies = {
  ...onePage({ page: '/Contents 4 0 R /Resources << /XObject << /Later 30 0 R >> >>' }),
  4: '<< /Length 12 >>\nstream\n0 0 9 9 re f\nendstream',
  5: '(unused)',
};
const input = tablePdf(document);
/** The input sealed: 6 value, 7 field, 8 to 10 appearance, 11 form. */
const once = sealed(input);
const body = (file: Uint8Array, number: number): string => new RegExp(`[^]*\\n${number} 0 obj\\n((?:(?!endobj)[^])*)\\nendobj`).exec(latin1(file))?.[1] ?? '';

/** A second signature written by hand: a field, its value, its place in the form and on the page. */
const signatureByHand = ({ field = '', page = body(once, 3).replace('[7 0 R]', '[7 0 R 21 0 R]'), form = '<< /Fields [7 0 R 21 0 R] /SigFlags 3 >>', more = {} }: { field?: string; page?: string; form?: string; more?: Bodies } = {}): Uint8Array =>
  appendTable(once, {
    3: page,
    11: form,
    20: '<< /Type /Sig /Filter /Other /SubFilter /other /ByteRange [0 0 0 0] /Contents <00> >>',
    21: `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Other) /V 20 0 R /Rect [0 0 9 9] /P 3 0 R ${field} >>`,
    ...more,
  });

describe('later changes of a signed PDF', () => {
  describe('when there are none', () => {
    it('are none, also when an empty line follows', () => {
      expect(afterFirst(once)).toEqual([]);
      expect(afterFirst(joined(once, fromLatin1('\r\n')))).toEqual([]);
    });
  });

  describe('when others signed', () => {
    it('are the signatures added, one for each revision, oldest first', async () => {
      expect(afterFirst(sealed(sealed(once, 60), 110))).toEqual([added('Seal2'), added('Seal3')]);
      const withStreams = sealed(qpdf(await pdfLibPdf({ fields: 2 }), '--object-streams=generate'));
      expect(afterFirst(sealed(sealed(withStreams, 60), 110))).toEqual([added('Seal2'), added('Seal3')]);
    });

    it('are recognised as signatures whoever wrote them', () => {
      expect(afterFirst(signatureByHand())).toEqual([added('Other')]);
      expect(afterFirst(signatureByHand({ field: '/AP << /N 22 0 R >> /F 132', more: { 22: '<< /Subtype /Form /BBox [0 0 1 1] /Length 0 >>\nstream\n\nendstream' } }))).toEqual([added('Other')]);
      const indirect = { form: '<< /Fields 23 0 R /SigFlags 3 >>', page: body(once, 3).replace('[7 0 R]', '24 0 R'), more: { 23: '[7 0 R 21 0 R]', 24: '[7 0 R 21 0 R]' } };
      expect(afterFirst(signatureByHand(indirect))).toEqual([added('Other')]);
    });

    it('are recognised when an empty signature field that was there is signed', () => {
      const empty = sealed(tablePdf({ ...document, 1: '<< /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> >>', 5: '<< /FT /Sig /T (Approval) /Rect [0 0 0 0] /Subtype /Widget >>' }));
      const value = '<< /Type /Sig /ByteRange [0 0 0 0] /Contents <00> >>';
      expect(afterFirst(appendTable(empty, { 5: '<< /FT /Sig /T (Approval) /Rect [0 0 0 0] /Subtype /Widget /V 20 0 R >>', 20: value }))).toEqual([added('Approval')]);
      expect(afterFirst(appendTable(empty, { 5: '<< /FT /Sig /T (Approval) /Rect [0 0 99 99] /Subtype /Widget /V 20 0 R >>', 20: value }))).toEqual([other(5, 20)]);
    });
  });

  describe('when very many fields were added', () => {
    it('are not read beyond the limit', () => {
      const fields = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [40 + index, `<< /FT /Sig /T (F${index}) >>`]));
      const roots = Object.keys(fields).map((number) => `${number} 0 R`).join(' ');
      const file = signatureByHand({ form: `<< /Fields [7 0 R 21 0 R ${roots}] /SigFlags 3 >>`, more: fields });
      expect(() => signaturesOf(openPdf(file, { ...readLimits, signatures: 21 }))).toThrow(expect.objectContaining({ code: 'pdf-limit-exceeded' }));
      expect(afterFirst(file)[0]?.fieldNames).toHaveLength(21);
    });
  });

  describe('when anything else changed', () => {
    it('are named by the objects that changed, were added or freed', () => {
      expect(afterFirst(appendTable(once, { 4: '<< /Length 0 >>\nstream\n\nendstream' }))).toEqual([other(4)]);
      expect(afterFirst(appendTable(once, { 50: '(new)' }))).toEqual([other(50)]);
      expect(afterFirst(appendTable(once, { 5: null }))).toEqual([other(5)]);
      expect(afterFirst(appendTable(once, { 3: body(once, 3).replace('[0 0 595 842]', '[0 0 300 300]') }))).toEqual([other(3)]);
      expect(afterFirst(appendTable(once, { 3: body(once, 3).replace('[7 0 R]', '[]') }))).toEqual([other(3)]);
      expect(afterFirst(appendTable(once, { 1: body(once, 1).replace('>>', '/OpenAction 50 0 R >>') }))).toEqual([other(1)]);
      expect(afterFirst(appendTable(once, { 8: '<< /Subtype /Form /BBox [0 0 1 1] /Length 0 >>\nstream\n\nendstream' }))).toEqual([other(8)]); // the picture of the first seal
      expect(afterFirst(appendTable(once, {}, '/Info 5 0 R'))).toEqual([other()]);
    });

    it('are seen also when a signature is added along with them', () => {
      expect(afterFirst(signatureByHand({ more: { 4: '<< /Length 0 >>\nstream\n\nendstream' } }))).toEqual([other(4)]);
      expect(afterFirst(signatureByHand({ more: { 50: '(new)' } }))).toEqual([other(50)]);
      expect(afterFirst(signatureByHand({ page: body(once, 3).replace('[7 0 R]', '[21 0 R]') }))).toEqual([other(3)]);
      expect(afterFirst(signatureByHand({ page: body(once, 3).replace('[7 0 R]', '[7 0 R 21 0 R << /Subtype /FreeText >>]') }))).toEqual([other(3)]);
      expect(afterFirst(signatureByHand({ form: '<< /Fields [7 0 R 21 0 R] /SigFlags 3 /NeedAppearances true >>' }))).toEqual([other(11)]);
    });

    it('are seen when a new signature field could act or hide behind the name of another', () => {
      for (const field of ['/AA << /E 4 0 R >>', '/A << /S /JavaScript >>', '/Kids []']) expect(afterFirst(signatureByHand({ field }))[0]?.kind).toBe('other');
      const named = fromLatin1(latin1(signatureByHand()).replace('/T (Other)', '/T (Seal1)'));
      expect(afterFirst(named)[0]?.kind).toBe('other');
    });

    it('are seen when a new object takes a number that the signed page already referred to', () => {
      const appearance = { 30: '<< /Subtype /Form /BBox [0 0 1 1] /Length 0 >>\nstream\n\nendstream' };
      expect(afterFirst(signatureByHand({ field: '/AP << /N 30 0 R >>', more: appearance }))).toEqual([other(30)]);
    });

    it('are seen when the form or its list is put in the place of an object that served something else', () => {
      const list = signatureByHand({ form: '<< /Fields 5 0 R /SigFlags 3 >>', more: { 5: '[7 0 R 21 0 R]' } });
      expect(afterFirst(list)).toEqual([other(5)]);
    });

    it('are seen when bytes follow that belong to no revision', () => {
      expect(afterFirst(joined(once, fromLatin1('5 0 obj (x) endobj')))).toEqual([other()]);
    });

    it('are taken for granted when the ranges of the signature are not sound', () => {
      expect(afterFirst(fromLatin1(latin1(once).replace('/ByteRange', '/ByteRonge')))).toEqual([other()]);
    });
  });
});
