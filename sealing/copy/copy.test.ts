import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { degrees, PDFDocument } from 'pdf-lib';
import { openPdf, pageCount, signaturesOf } from '../pdf/index.ts';
import { plainPdf, stampPdf } from '../../test/sealing/document.ts';
import { sealParts } from '../../test/sealing/seal.ts';
import { copyOf } from './copy.ts';

const mark = readFileSync(new URL('mark.png', import.meta.url));
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

async function picturesOn(pdf: Uint8Array): Promise<readonly number[]> {
  const document = await PDFDocument.load(pdf);
  return document.getPages().map((page) => page.node.Resources()?.lookup(document.context.obj('XObject') as never)?.toString().match(/R/g)?.length ?? 0);
}

describe('copy of a stamped document', () => {
  it('R47 has the pages and the picture of the seal, and no signature', async () => {
    const copy = await copyOf(await stampPdf(await plainPdf(), await sealParts()), mark);
    const read = openPdf(copy);
    expect(pageCount(read)).toBe(1);
    expect(signaturesOf(read)).toEqual([]);
    expect(text(copy)).not.toMatch(/GM\.sm2seal|\/AcroForm|\/Widget/);
    expect(await picturesOn(copy)).toEqual([2]);
  });

  it('R47 says on the face of every page that it is a copy, turned pages too', async () => {
    const pdf = await PDFDocument.create();
    for (const turn of [0, 90, 180, 270]) pdf.addPage([595, 842]).setRotation(degrees(turn));
    const copy = await copyOf(await stampPdf(await pdf.save(), await sealParts()), mark);
    expect(await picturesOn(copy)).toEqual([2, 1, 1, 1]);
  });

  it('R47 carries a mark where a document without a seal is copied', async () => {
    expect(await picturesOn(await copyOf(await plainPdf(), mark))).toEqual([1]);
  });
});
