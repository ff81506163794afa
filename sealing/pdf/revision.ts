import type { PdfFile } from './file.ts';
import type { PdfReference} from './objects.ts';
import { name, PdfString, type PdfDictionary, type PdfObject } from './objects.ts';
import { bytesOf, serialise } from './serialise.ts';

/** An object of a new revision; with `data` it is a stream. */
export interface NewObject {
  readonly reference: PdfReference;
  readonly value: PdfObject;
  readonly data?: Uint8Array;
}

/** Bytes that make a new revision when they are put behind the file. */
export interface Revision {
  readonly tail: Uint8Array;
  /** Offset in the whole file of each object's value, behind `obj` and its line end, by object number. */
  readonly valueOffsets: ReadonlyMap<number, number>;
}

/**
 * Writes one incremental update: the objects and a cross-reference section of the kind that the file has last (a hybrid file's is a
 * table), so that every reader which could read the file can read on. Nothing before it changes. ISO 32000-2 7.5.6, 7.5.8.4
 */
export function writeRevision(pdf: PdfFile, objects: readonly NewObject[]): Revision {
  const out = new Output(pdf.bytes.length);
  const last = pdf.bytes.at(-1);
  if (last !== 10 && last !== 13) out.text('\n');
  const offsets = new Map<number, NewEntry>();
  const valueOffsets = new Map<number, number>();
  for (const { reference, value, data } of objects) {
    offsets.set(reference.number, { offset: out.position, generation: reference.generation });
    out.text(`${reference.number} ${reference.generation} obj\n`);
    valueOffsets.set(reference.number, out.position);
    out.text(serialise(value));
    if (data) out.text('\nstream\n').bytes(data).text('\nendstream');
    out.text('\nendobj\n');
  }
  const start = out.position;
  const size = Math.max(pdf.size, ...[...offsets.keys()].map((number) => number + 1));
  if (pdf.sections[0].kind === 'table') writeTable(out, pdf, offsets, size);
  else writeStream(out, pdf, offsets, size);
  out.text(`startxref\n${start}\n%%EOF\n`);
  return { tail: out.all(), valueOffsets };
}

interface NewEntry {
  readonly offset: number;
  readonly generation: number;
}

/** ISO 32000-2 7.5.4: entries of exactly 20 bytes. */
function writeTable(out: Output, pdf: PdfFile, offsets: ReadonlyMap<number, NewEntry>, size: number): void {
  out.text('xref\n');
  for (const numbers of runs([...offsets.keys()])) {
    out.text(`${numbers[0] ?? 0} ${numbers.length}\n`);
    for (const number of numbers) {
      const { offset, generation } = offsets.get(number) ?? { offset: 0, generation: 0 };
      out.text(`${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`);
    }
  }
  out.text(`trailer\n${serialise(trailerAfter(pdf, { Size: size }))}\n`);
}

/** ISO 32000-2 7.5.8: uncompressed, four bytes for an offset; the stream names itself as well. */
function writeStream(out: Output, pdf: PdfFile, offsets: ReadonlyMap<number, NewEntry>, size: number): void {
  const all = new Map(offsets).set(size, { offset: out.position, generation: 0 });
  const sections = runs([...all.keys()]);
  const data = sections.flat().flatMap((number) => {
    const { offset, generation } = all.get(number) ?? { offset: 0, generation: 0 };
    return [1, offset >>> 24, (offset >>> 16) & 0xff, (offset >>> 8) & 0xff, offset & 0xff, generation >> 8, generation & 0xff];
  });
  const index = sections.flatMap((numbers) => [numbers[0] ?? 0, numbers.length]);
  const dictionary = trailerAfter(pdf, { Size: size + 1, Type: name('XRef'), W: [1, 4, 2], Index: index, Length: data.length });
  out.text(`${size} 0 obj\n${serialise(dictionary)}\nstream\n`).bytes(Uint8Array.from(data)).text('\nendstream\nendobj\n');
}

const ofStreamsOnly = ['Type', 'W', 'Index', 'Length', 'Filter', 'DecodeParms', 'DL', 'F', 'FFilter', 'FDecodeParms', 'XRefStm'];

/** The entries of the last trailer, but those that describe its own section, and where that lies. ISO 32000-2 7.5.6 */
function trailerAfter(pdf: PdfFile, entries: Readonly<Record<string, PdfObject>>): PdfDictionary {
  const trailer = pdf.trailer.with({});
  for (const key of ofStreamsOnly) trailer.delete(key);
  return trailer.with({ ...entries, Prev: pdf.sections[0].offset });
}

/** The numbers in order, as runs of consecutive ones. */
function runs(numbers: readonly number[]): number[][] {
  const found: number[][] = [];
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const run = found.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else found.push([number]);
  }
  return found;
}

/** Bytes that are written one after another behind a file of a length. */
class Output {
  private readonly parts: Uint8Array[] = [];
  private length = 0;

  constructor(private readonly start: number) {}

  /** Offset in the whole file of what is written next. */
  get position(): number {
    return this.start + this.length;
  }

  text(text: string): this {
    return this.bytes(bytesOf(text));
  }

  bytes(part: Uint8Array): this {
    this.parts.push(part);
    this.length += part.length;
    return this;
  }

  all(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}

/** A string of zero bytes that a signature takes the place of later. */
export const reserved = (bytes: number): PdfString => new PdfString(new Uint8Array(bytes), true);
