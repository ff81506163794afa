import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { instant } from '../../domain/instant.ts';
import { isProblem } from '../../domain/problem.ts';
import { hybridPdf, joined, markedPicture, onePage, pdfLibPdf, qpdf, tablePdf } from '../../test/sealing/pdfs.ts';
import { coverage, embedContents, laterChanges, openPdf, page, pageCount, prepareStamp, signaturesOf, type Stamp } from './index.ts';

const stamp: Stamp = { place: { page: 1, left: 10, top: 20 }, size: { width: 40, height: 40 }, picture: markedPicture(), signedAt: instant('2026-03-01T08:00:00Z'), contentsSize: 32 };
const sealed = (input: Uint8Array): Uint8Array => joined(input, embedContents(prepareStamp(input, stamp), Uint8Array.from([0x30, 0])));

/** Does with a file all that can be done with it. */
function useAll(file: Uint8Array): void {
  const pdf = openPdf(file);
  for (let number = 1; number <= Math.min(pageCount(pdf), 5); number += 1) page(pdf, number);
  for (const signature of signaturesOf(pdf)) {
    coverage(pdf, signature);
    laterChanges(pdf, signature);
  }
  prepareStamp(file, stamp);
}

/** Pieces that decide how a file is read; put anywhere they do the most harm. */
const pieces = ['<<', '>>', '[', ']', '(', ')', '<', '>', '/', '0', '9', '%', '-', ' 0 R', ' 0 obj', 'endobj', 'stream', 'xref\n', 'trailer', 'startxref\n0\n%%EOF', '/Kids', '/Length', '/Prev 0', '/W [8 8 8]', '/Encrypt 1 0 R', '\0', '\n', '\xff'];

const change = fc.oneof(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), bytes: fc.constantFrom(...pieces).map((text) => Buffer.from(text, 'latin1')), removed: fc.nat(4) }),
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), bytes: fc.uint8Array({ maxLength: 3 }).map((bytes) => Buffer.from(bytes)), removed: fc.nat(12) }),
);

describe('damaged PDF', () => {
  it('is read or refused with a problem, never anything else, and soon', async () => {
    const plain = await pdfLibPdf({ pages: 2, fields: 1 });
    const files = [tablePdf(onePage()), hybridPdf(onePage(), { 10: '(hidden)' }), plain, qpdf(plain, '--object-streams=generate'), qpdf(plain, '--linearize')].flatMap((file) => [file, sealed(file), sealed(sealed(file))]);
    let slowest = 0;
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(change, { maxLength: 5 }), fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 4 }), (file, changes, cut) => {
        let bytes = Buffer.from(file);
        for (const { at, bytes: put, removed } of changes) {
          const offset = Math.floor(at * bytes.length);
          bytes = Buffer.concat([bytes.subarray(0, offset), put, bytes.subarray(offset + removed)]);
        }
        const damaged = new Uint8Array(bytes.subarray(0, cut === null ? bytes.length : Math.floor(cut * bytes.length)));
        const begun = performance.now();
        try {
          useAll(damaged);
        } catch (error) {
          if (!isProblem(error)) throw error;
        }
        slowest = Math.max(slowest, performance.now() - begun);
      }),
      { numRuns: 2000 },
    );
    expect(slowest).toBeLessThan(5000); // milliseconds; most take a few, a file that multiplies its work takes minutes
  }, 120_000);
});
