import { PDFDocument } from 'pdf-lib';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { concat } from '../../domain/bytes.ts';
import type { Instant } from '../../domain/instant.ts';
import { embedContents, prepareStamp, signedSpans } from '../../sealing/pdf/index.ts';
import { onePixel, sealTimes, stamp, type SealParts } from './seal.ts';

/** A PDF of one page with a line of text, its cross-reference a plain table. */
export async function plainPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]).drawText('A contract', { x: 50, y: 700 });
  return pdf.save({ useObjectStreams: false });
}

/** What makes a stamp unlike others. */
export interface StampChanges {
  readonly at?: Instant;
  readonly subFilter?: string;
  /** Made from the digest of the covered bytes; else a SES_Signature by the seal's key. */
  readonly sign?: (digest: Uint8Array, byteRange: string) => Promise<Uint8Array> | Uint8Array;
}

/** The document with a seal on its first page, as one more revision. */
export async function stampPdf(input: Uint8Array, parts: Pick<SealParts, 'seal' | 'signer'>, { at = sealTimes.signed, subFilter, sign }: StampChanges = {}): Promise<Uint8Array> {
  const prepared = prepareStamp(input, {
    place: { page: 1, left: 100, top: 100 }, size: { width: 40, height: 40 }, picture: onePixel, signedAt: at, contentsSize: 8192, ...(subFilter && { subFilter }),
  });
  const digest = nativeCryptography.sm3.hash(...signedSpans({ input, tail: prepared.tail }, prepared.byteRange));
  const byteRange = `[${prepared.byteRange.join(' ')}]`;
  const signature = await (sign ? sign(digest, byteRange) : stamp(parts, digest, at, byteRange));
  return concat(input, embedContents(prepared, signature));
}

/** The file with one more revision that replaces the content of its page: `Fake` is shown instead. */
export function withOtherContent(file: Uint8Array): Uint8Array {
  const text = Buffer.from(file).toString('latin1');
  const [, number = '0'] = /\/Contents (?:\[ ?)?(\d+) 0 R/.exec(text) ?? [];
  const previous = [...text.matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1] ?? '0';
  const root = [...text.matchAll(/\/Root (\d+ 0 R)/g)].at(-1)?.[1] ?? '';
  const size = [...text.matchAll(/\/Size (\d+)/g)].at(-1)?.[1] ?? '';
  const stream = 'BT /F1 24 Tf (Fake) Tj ET';
  const object = `${number} 0 obj\n<< /Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj\n`;
  const table = `xref\n${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${size} /Root ${root} /Prev ${previous} >>\n`;
  return concat(file, Buffer.from(`${object}${table}startxref\n${file.length + object.length}\n%%EOF\n`, 'latin1'));
}

/** The file with the text replaced by one of the same length; fails where it does not occur. */
export function replaced(file: Uint8Array, from: RegExp, to: (found: string) => string): Uint8Array {
  const text = Buffer.from(file).toString('latin1');
  const found = from.exec(text)?.[0] ?? '';
  const changed = to(found);
  if (found === '' || changed.length !== found.length) throw new Error(`nothing to replace: ${from.source}`);
  return Uint8Array.from(Buffer.from(text.replace(found, () => changed), 'latin1'));
}
