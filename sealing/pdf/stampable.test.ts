import { describe, it, expect } from '@jest/globals';
import { fromLatin1, joined, latin1, onePage, pdfLibPdf, qpdf, tablePdf } from '../../test/sealing/pdfs.ts';
import { openPdf, permissionOf, requireStampable } from './index.ts';

const refusal = (code: string, details: object = {}): object => expect.objectContaining({ code, details: expect.objectContaining(details) as object });

/** A document with a signed field; `field` and `value` are put into their dictionaries, `catalog` into the catalog. */
const signedPdf = ({ field = '', value = '', catalog = '' }): Uint8Array =>
  tablePdf({
    ...onePage({ catalog: `/AcroForm << /Fields [4 0 R] >> ${catalog}` }),
    4: `<< /FT /Sig /T (Signature) /V 5 0 R ${field} >>`,
    5: `<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> ${value} >>`,
  });
const transform = (method: string, parameters: string): string => `/Reference [<< /TransformMethod /${method} /TransformParams << ${parameters} >> >>]`;

describe('document to be sealed', () => {
  describe('when it is certified', () => {
    it('is refused as pdf-certified where nothing, or nothing but forms, may change', () => {
      for (const [parameters, permission] of [['/P 1', 1], ['/P 2', 2], ['', 2], ['/P 9', 1]] as const) {
        const certified = openPdf(signedPdf({ value: transform('DocMDP', parameters), catalog: '/Perms << /DocMDP 5 0 R >>' }));
        expect(permissionOf(certified)).toBe(permission);
        expect(() => requireStampable(certified)).toThrow(refusal('pdf-certified', { permission }));
      }
    });

    it('is refused also when only the signature or only the catalog says so', () => {
      expect(() => requireStampable(openPdf(signedPdf({ value: transform('DocMDP', '/P 1') })))).toThrow(refusal('pdf-certified', { permission: 1 }));
      expect(() => requireStampable(openPdf(signedPdf({ catalog: '/Perms << /DocMDP 5 0 R >>' })))).toThrow(refusal('pdf-certified', { permission: 1 }));
    });

    it('is taken where annotations may be added, for a seal that is shown is one', () => {
      const certified = openPdf(signedPdf({ value: transform('DocMDP', '/P 3'), catalog: '/Perms << /DocMDP 5 0 R >>' }));
      expect(permissionOf(certified)).toBe(3);
      expect(() => requireStampable(certified)).not.toThrow();
    });
  });

  describe('when a signature locked its form', () => {
    it('is refused as pdf-unsupported where the lock covers a new field', () => {
      const locked = [
        signedPdf({ value: transform('FieldMDP', '/Action /All') }),
        signedPdf({ value: transform('FieldMDP', '/Action /Exclude /Fields [(a)]') }),
        signedPdf({ field: '/Lock << /Action /All >>' }),
        signedPdf({ field: '/Lock << /Action /Include /Fields [(a)] /P 1 >>' }),
      ];
      for (const file of locked) expect(() => requireStampable(openPdf(file))).toThrow(refusal('pdf-unsupported', { reason: 'fields-locked' }));
    });

    it('is taken where the lock names other fields, or was not signed yet', () => {
      const open = [
        signedPdf({ value: transform('FieldMDP', '/Action /Include /Fields [(a)]') }),
        signedPdf({ field: '/Lock << /Action /Include /Fields [(a)] >>' }),
        tablePdf({ ...onePage({ catalog: '/AcroForm << /Fields [4 0 R] >>' }), 4: '<< /FT /Sig /T (Empty) /Lock << /Action /All >> >>' }),
      ];
      for (const file of open) expect(() => requireStampable(openPdf(file))).not.toThrow();
    });
  });

  it('is refused as pdf-unsupported when its form is XFA', () => {
    const xfa = tablePdf({ ...onePage({ catalog: '/AcroForm << /Fields [] /XFA 4 0 R >>' }), 4: '<< >>' });
    expect(() => requireStampable(openPdf(xfa))).toThrow(refusal('pdf-unsupported', { reason: 'xfa' }));
  });

  it('is refused as pdf-truncated when one entry of its cross-reference leads to no object', async () => {
    const file = tablePdf({ ...onePage(), 4: '(unused)' });
    const damaged = fromLatin1(latin1(file).replace(/4 1\n(\d{10})/, (_, at: string) => `4 1\n${String(Number(at) + 1).padStart(10, '0')}`));
    expect(() => requireStampable(openPdf(file))).not.toThrow();
    expect(() => requireStampable(openPdf(damaged))).toThrow(refusal('pdf-truncated', { object: 4 }));
    const moved = latin1(qpdf(await pdfLibPdf({ pages: 3 }), '--qdf')).replace('page 1', 'page one');
    expect(() => requireStampable(openPdf(fromLatin1(moved)))).toThrow(refusal('pdf-truncated'));
  });

  it('is refused as pdf-truncated when bytes follow its end, as they may be the rest of a revision', () => {
    const file = tablePdf(onePage());
    expect(() => requireStampable(openPdf(joined(file, fromLatin1('\r\n \0'))))).not.toThrow();
    expect(() => requireStampable(openPdf(joined(file, fromLatin1('5 0 obj'))))).toThrow(refusal('pdf-truncated', { reason: 'bytes-behind-end' }));
  });
});
