import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';

/** PDFs and pictures that tests are made of: own bytes, pdf-lib and qpdf. */

export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
export const fromLatin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
export const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** Bodies of objects by their number; null frees the number. */
export type Bodies = Readonly<Record<number, string | null>>;

/** One A4 page in three objects; `page` is put into its dictionary, `catalog` into the catalog. */
export const onePage = ({ page = '', catalog = '' } = {}): Bodies => ({
  1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} >>`,
});

/** A file with a cross-reference table. */
export const tablePdf = (bodies: Bodies, trailer = ''): Uint8Array => appendTable(fromLatin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), bodies, trailer);

/** A file that is certified so that nothing may change. ISO 32000-2 12.8.2.2 */
export const certifiedPdf = (): Uint8Array =>
  tablePdf({
    ...onePage({ catalog: '/Perms << /DocMDP 4 0 R >> /AcroForm << /Fields [5 0 R] /SigFlags 3 >>', page: '/Annots [5 0 R]' }),
    4: '<< /Type /Sig /Filter /X /ByteRange [0 1 2 3] /Contents <00> /Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>] >>',
    5: '<< /FT /Sig /T (s) /V 4 0 R /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /P 3 0 R >>',
  });

/** A revision with a cross-reference table behind a file, or a first one behind a header. */
export function appendTable(file: Uint8Array, bodies: Bodies, trailer = ''): Uint8Array {
  const previous = startOf(file);
  const { text, offsets } = written(file.length, bodies);
  const size = Math.max(sizeOf(file), ...Object.keys(bodies).map((number) => Number(number) + 1));
  const chain = previous === undefined ? '' : `/Prev ${previous}`;
  const rest = `trailer\n<< /Size ${size} /Root 1 0 R ${chain} ${trailer} >>\nstartxref\n${file.length + text.length}\n%%EOF\n`;
  return joined(file, fromLatin1(`${text}${table(offsets)}${rest}`));
}

/** The offset that the last `startxref` of a file names. */
export const startOf = (file: Uint8Array): number | undefined => {
  const stated = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin1(file))?.[1];
  return stated === undefined ? undefined : Number(stated);
};

const sizeOf = (file: Uint8Array): number => Math.max(0, ...Array.from(latin1(file).matchAll(/\/Size (\d+)/g), ([, size]) => Number(size)));

/** Ways in which an object stream can be odd. */
export interface ObjectStreamOddity {
  /** Number of the object that holds /Length; one that is not hidden is added. */
  readonly lengthIn?: number;
  /** All objects of the stream lie at its start. */
  readonly overlapping?: boolean;
}

/** A hybrid file: `hidden` lie in an object stream that only the cross-reference stream names. ISO 32000-2 7.5.8.4 */
export function hybridPdf(bodies: Bodies, hidden: Readonly<Record<number, string>>, { lengthIn, overlapping = false }: ObjectStreamOddity = {}): Uint8Array {
  const header = '%PDF-1.5\n';
  const pairs = Object.entries(hidden);
  const starts = pairs.map((_, index) => (overlapping ? 0 : pairs.slice(0, index).reduce((sum, [, body]) => sum + body.length + 1, 0)));
  const index = `${pairs.map(([number], at) => `${number} ${starts[at] ?? 0}`).join(' ')} `;
  const content = index + pairs.map(([, body]) => body).join(' ');
  const length = lengthIn === undefined ? String(content.length) : `${lengthIn} 0 R`;
  const objectStream = `<< /Type /ObjStm /N ${pairs.length} /First ${index.length} /Length ${length} >>\nstream\n${content}\nendstream`;
  const lengthObject: Bodies = lengthIn === undefined || lengthIn in hidden ? {} : { [lengthIn]: String(content.length) };
  const { text, offsets } = written(header.length, { ...bodies, ...lengthObject, 90: objectStream });
  const start = header.length + text.length;
  const data = Buffer.concat([entry(1, offsets[90] ?? 0, 0), entry(1, start, 0), ...pairs.map((_, at) => entry(2, 90, at))]);
  const subsections = ['90 2', ...pairs.map(([number]) => `${number} 1`)].join(' ');
  const trailer = '/Size 92 /Root 1 0 R';
  const stream = `91 0 obj\n<< /Type /XRef ${trailer} /W [1 4 2] /Index [${subsections}] /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream\nendobj\n`;
  const visible = Object.fromEntries(Object.entries(offsets).filter(([number]) => number !== '90'));
  const masked = Object.fromEntries(pairs.map(([number]) => [number, null]));
  const rest = `trailer\n<< ${trailer} /XRefStm ${start} >>\nstartxref\n${start + stream.length}\n%%EOF\n`;
  return fromLatin1(`${header}${text}${stream}${table({ ...visible, ...masked })}${rest}`);
}

/** A cross-reference table with an entry of its own for every number. ISO 32000-2 7.5.4 */
function table(offsets: Readonly<Record<number, number | null>>): string {
  const entries = Object.entries(offsets).map(([number, offset]) => `${number} 1\n${String(offset ?? 0).padStart(10, '0')} ${offset === null ? '00001 f' : '00000 n'} \n`);
  return `xref\n0 1\n0000000000 65535 f \n${entries.join('')}`;
}

function entry(type: number, second: number, third: number): Buffer {
  const bytes = Buffer.alloc(7);
  bytes.writeUInt8(type, 0);
  bytes.writeUInt32BE(second, 1);
  bytes.writeUInt16BE(third, 5);
  return bytes;
}

function written(start: number, bodies: Bodies): { text: string; offsets: Record<number, number | null> } {
  const offsets: Record<number, number | null> = {};
  let text = '';
  for (const [number, body] of Object.entries(bodies)) {
    offsets[Number(number)] = body === null ? null : start + text.length;
    if (body !== null) text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  return { text, offsets };
}

/** What pdf-lib writes: pages with a line of text, with object streams or without. */
export async function pdfLibPdf({ pages = 1, objectStreams = false, sizes = [[595, 842]] as readonly (readonly [number, number])[], fields = 0 } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let number = 1; number <= pages; number += 1) {
    const [width = 595, height = 842] = sizes[(number - 1) % sizes.length] ?? [];
    document.addPage([width, height]).drawText(`page ${number}`, { x: 40, y: 40, size: 12 });
  }
  for (let number = 1; number <= fields; number += 1) {
    document.getForm().createTextField(`field${number}`).addToPage(document.getPage(0), { x: 40, y: 60 * number, width: 100, height: 20 });
  }
  return document.save({ useObjectStreams: objectStreams });
}

/** A file as qpdf rewrites it, e.g. `--object-streams=generate`, `--linearize`, `--qdf`. */
export const qpdf = (file: Uint8Array, ...options: readonly string[]): Uint8Array =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'in.pdf'), file);
    execFileSync('qpdf', [...options, join(folder, 'in.pdf'), join(folder, 'out.pdf')], { stdio: 'pipe' });
    return new Uint8Array(readFileSync(join(folder, 'out.pdf')));
  });

/** What a command says of a file, which stands in the place of `FILE` among the arguments. Throws when it exits with an error. */
export const told = (file: Uint8Array, command: string, ...options: readonly string[]): string =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'in.pdf'), file);
    return execFileSync(command, options.map((option) => (option === 'FILE' ? join(folder, 'in.pdf') : option)), { encoding: 'utf8', stdio: 'pipe' });
  });

/** One page as it is seen, as gray pixels. */
export const rendered = (file: Uint8Array, pageNumber: number, dotsPerInch: number): { width: number; height: number; gray: Uint8Array } =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'in.pdf'), file);
    const numbers = ['-f', String(pageNumber), '-l', String(pageNumber), '-r', String(dotsPerInch)];
    execFileSync('pdftoppm', [...numbers, '-cropbox', '-gray', '-singlefile', join(folder, 'in.pdf'), join(folder, 'out')], { stdio: 'pipe' });
    const image = readFileSync(join(folder, 'out.pgm'));
    const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.toString('latin1', 0, 64)) ?? [];
    return { width: Number(width), height: Number(height), gray: new Uint8Array(image.subarray(head.length)) };
  });

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A PNG of `rows` without filters, or of rows as they are stored. */
export function png({ width, height, colourType, bitDepth = 8, rows = [], stored, extra = {}, interlace = 0 }: PngParts): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bitDepth, colourType, 0, 0, interlace], 8);
  const data = deflateSync(stored ? Uint8Array.from(stored) : Buffer.concat(rows.map((row) => Buffer.concat([Buffer.from([0]), row]))));
  const chunks = [chunk('IHDR', header), ...Object.entries(extra).map(([type, bytes]) => chunk(type, bytes)), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  return joined(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), ...chunks);
}

export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly colourType: number;
  readonly bitDepth?: number;
  readonly rows?: readonly Uint8Array[];
  readonly stored?: readonly number[];
  readonly extra?: Readonly<Record<string, Uint8Array>>;
  readonly interlace?: number;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, check]);
}

/** A red picture of 40 × 40 pixels on clear ground, its top left quarter black: it shows which way is up. */
export const markedPicture = (): Uint8Array =>
  png({
    width: 40, height: 40, colourType: 6,
    rows: Array.from({ length: 40 }, (_, row) =>
      Uint8Array.from({ length: 160 }, (__, byte) => {
        const [pixel, sample] = [byte >> 2, byte & 3];
        const edge = row < 2 || row > 37 || pixel < 2 || pixel > 37;
        if (row < 20 && pixel < 20) return sample === 3 ? 255 : 0;
        if (sample === 3) return edge ? 255 : 0;
        return sample === 0 ? 255 : 0;
      })),
  });
