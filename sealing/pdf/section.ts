import { problem } from '../../domain/problem.ts';
import { isName, isWholeNumber, PdfDictionary, PdfStream, type PdfObject } from './objects.ts';
import { readFileObject, readObject } from './parser.ts';
import type { Scanner } from './scanner.ts';
import type { Source } from './source.ts';
import { streamData } from './streamData.ts';

/** Where a cross-reference section says that an object lies. ISO 32000-2 7.5.4, table 18 */
export type Entry =
  | { readonly kind: 'free' }
  | { readonly kind: 'offset'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'compressed'; readonly stream: number; readonly index: number };

/** One cross-reference section; that of a hybrid file holds the entries of its /XRefStm as well. ISO 32000-2 7.5.4, 7.5.8 */
export interface Section {
  readonly offset: number;
  readonly kind: 'table' | 'stream';
  readonly entries: ReadonlyMap<number, Entry>;
  readonly trailer: PdfDictionary;
  /** Numbers of the cross-reference streams that it consists of. */
  readonly streams: readonly number[];
}

/** The largest object number. ISO 32000-1 annex C.2 */
const largestNumber = 8_388_607;
export const free: Entry = { kind: 'free' };

/** The sections from the one at `start` back along /Prev, newest first. Damaged ones are problem `pdf-truncated`. */
export function readSections(source: Source, start: number): Section[] {
  const sections: Section[] = [];
  const seen = new Set<number>();
  for (let offset: PdfObject | undefined = start; offset !== undefined; ) {
    if (!isWholeNumber(offset) || seen.has(offset)) throw problem('pdf-truncated', { reason: 'previous-section' });
    if (sections.length >= source.limits.sections) throw problem('pdf-limit-exceeded', { limit: 'sections' });
    seen.add(offset);
    const section = readSection(source, offset);
    sections.push(section);
    offset = section.trailer.get('Prev');
  }
  return sections;
}

function readSection(source: Source, offset: number): Section {
  const scanner = source.scanner(offset);
  scanner.skipSpace();
  return scanner.take('xref') ? readTable(source, scanner, offset) : readStream(source, offset);
}

function readTable(source: Source, scanner: Scanner, offset: number): Section {
  const listed: [number, Entry][] = [];
  for (scanner.skipSpace(); !scanner.take('trailer'); scanner.skipSpace()) {
    const first = scanner.wholeNumber();
    scanner.skipSpace();
    const count = scanner.wholeNumber();
    if (first === undefined || count === undefined) throw scanner.broken();
    for (let index = 0; index < count; index += 1) listed.push([numberWithin(source, first + index), readTableEntry(scanner)]);
  }
  const trailer = readObject(scanner, source.limits.depth);
  if (!(trailer instanceof PdfDictionary)) throw scanner.broken();
  const hidden = hiddenSection(source, trailer);
  const used = listed.filter(([, entry]) => entry.kind !== 'free');
  const entries = new Map([...listed, ...(hidden?.entries ?? []), ...used]); // the last of one number counts
  return { offset, kind: 'table', entries, trailer, streams: hidden?.streams ?? [] };
}

/** What a hybrid file hides from readers that know no cross-reference streams; it counts before the free entries of its table. ISO 32000-2 7.5.8.4 */
function hiddenSection(source: Source, trailer: PdfDictionary): Section | undefined {
  const offset = trailer.get('XRefStm');
  if (offset === undefined) return undefined;
  if (!isWholeNumber(offset)) throw problem('pdf-truncated', { reason: 'hybrid-section' });
  return readStream(source, offset);
}

function readTableEntry(scanner: Scanner): Entry {
  scanner.skipSpace();
  const used = scanner.pairBefore('n');
  if (used) {
    scanner.spend();
    return entryAt(used.number, used.generation);
  }
  if (!scanner.pairBefore('f')) throw scanner.broken();
  scanner.spend();
  return free;
}

/** Where the header of the file lies there is no object; some writers mark an unused number so. */
const entryAt = (offset: number, generation: number): Entry => (offset === 0 ? free : { kind: 'offset', offset, generation });

function numberWithin(source: Source, number: number): number {
  source.budget.entries -= 1;
  if (source.budget.entries < 0) throw problem('pdf-limit-exceeded', { limit: 'objects' });
  if (number > largestNumber) throw problem('pdf-limit-exceeded', { limit: 'objectNumber', number });
  return number;
}

/** ISO 32000-2 7.5.8.2 */
function readStream(source: Source, offset: number): Section {
  const { scanner, head } = source.objectAt(offset);
  const stream = head && readFileObject(scanner, source.limits.depth);
  if (!(stream instanceof PdfStream) || !isName(stream.dictionary.get('Type'), 'XRef')) throw problem('pdf-truncated', { offset });
  const trailer = stream.dictionary;
  const widths = fieldWidths(trailer.get('W'));
  const data = streamData(source, stream, (object) => object ?? null);
  const entries = new Map<number, Entry>();
  let at = 0;
  for (const [first, count] of subsections(trailer)) {
    for (let index = 0; index < count; index += 1, at += widths[0] + widths[1] + widths[2]) {
      entries.set(numberWithin(source, first + index), streamEntry(data, at, widths));
    }
  }
  return { offset, kind: 'stream', entries, trailer, streams: [head?.number ?? 0] };
}

function fieldWidths(object: PdfObject | undefined): [number, number, number] {
  const [type, second, third, ...more] = Array.isArray(object) ? object : [];
  if (!isWidth(type) || !isWidth(second) || !isWidth(third) || more.length > 0 || second === 0) throw problem('pdf-truncated', { reason: 'field-widths' });
  return [type, second, third];
}
const isWidth = (object: PdfObject | undefined): object is number => isWholeNumber(object) && object <= 8;

function subsections(trailer: PdfDictionary): [number, number][] {
  const index = trailer.get('Index') ?? [0, trailer.get('Size') ?? null];
  if (!Array.isArray(index) || !index.every(isWholeNumber) || index.length % 2 !== 0) throw problem('pdf-truncated', { reason: 'subsections' });
  return Array.from({ length: index.length / 2 }, (_, pair) => [index[2 * pair] ?? 0, index[2 * pair + 1] ?? 0]);
}

/** ISO 32000-2 table 18; an unknown type is a reference to null. */
function streamEntry(data: Uint8Array, at: number, widths: readonly [number, number, number]): Entry {
  const end = at + widths[0] + widths[1] + widths[2];
  if (end > data.length) throw problem('pdf-truncated', { reason: 'section-data' });
  const type = widths[0] === 0 ? 1 : bigEndian(data, at, widths[0]);
  const second = bigEndian(data, at + widths[0], widths[1]);
  const third = bigEndian(data, at + widths[0] + widths[1], widths[2]);
  if (type === 1) return entryAt(second, third);
  return type === 2 ? { kind: 'compressed', stream: second, index: third } : free;
}

function bigEndian(data: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let index = at; index < at + width; index += 1) value = value * 256 + (data[index] ?? 0);
  return value;
}
