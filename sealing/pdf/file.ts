import { problem } from '../../domain/problem.ts';
import { isWholeNumber, PdfDictionary, PdfReference, PdfStream, type PdfObject } from './objects.ts';
import { ObjectStream } from './objectStream.ts';
import { readFileObject } from './parser.ts';
import { free, type Entry, type Section } from './section.ts';
import type { Source } from './source.ts';
import { streamData } from './streamData.ts';

/** References that may follow one another. */
const longestReference = 32;

/** A PDF, or one revision of it: its cross-reference sections and the objects they lead to, read when asked for. */
export class PdfFile {
  readonly trailer: PdfDictionary;

  /**
   * @param sections newest first, at least one
   * @param end where the file ends: behind the last `%%EOF` and the end of its line
   */
  constructor(
    readonly source: Source,
    readonly sections: readonly [Section, ...Section[]],
    readonly end: number,
  ) {
    this.trailer = sections[0].trailer;
  }

  /** Where an object lies; the newest section that names it counts. */
  entry(number: number): Entry | undefined {
    return this.sections.find(({ entries }) => entries.has(number))?.entries.get(number);
  }

  /** Whether there is an object of this number. */
  has(number: number): boolean {
    return (this.entry(number) ?? free).kind !== 'free';
  }

  /** The generation under which an object can be referred to. */
  generation(number: number): number {
    const entry = this.entry(number);
    return entry?.kind === 'offset' ? entry.generation : 0;
  }

  /** Where every object lies, by its number, free ones included. */
  entries(): Map<number, Entry> {
    return new Map(this.sections.toReversed().flatMap(({ entries }) => [...entries]));
  }

  /** The first object number that nothing uses. */
  get size(): number {
    const stated = this.sections.map(({ trailer }) => trailer.get('Size')).filter(isWholeNumber);
    let size = Math.max(1, ...stated);
    for (const { entries } of this.sections) for (const number of entries.keys()) size = Math.max(size, number + 1);
    return size;
  }

  /** The file without its newest sections, as it was before they were written. */
  without(newest: number): PdfFile {
    const [section, ...older] = this.sections.slice(newest);
    if (!section) throw new RangeError('a file has at least one section');
    return new PdfFile(this.source, [section, ...older], this.end);
  }

  get bytes(): Uint8Array {
    return this.source.bytes;
  }

  get catalog(): PdfDictionary {
    const catalog = this.resolve(this.trailer.get('Root'));
    if (!(catalog instanceof PdfDictionary)) throw problem('pdf-truncated', { reason: 'catalog' });
    return catalog;
  }

  /** The interactive form, or undefined. ISO 32000-2 12.7.3 */
  get form(): PdfDictionary | undefined {
    return this.dictionary(this.catalog.get('AcroForm'));
  }

  /** The object that a reference leads to: null for a free or unknown one or another generation. ISO 32000-2 7.3.10 */
  resolve(object: PdfObject | undefined): PdfObject {
    let found = object ?? null;
    for (let steps = 0; found instanceof PdfReference; steps += 1) {
      if (steps > longestReference) throw problem('pdf-truncated', { reason: 'reference-loop', object: found.number });
      found = this.load(found);
    }
    return found;
  }

  dictionary(object: PdfObject | undefined): PdfDictionary | undefined {
    const found = this.resolve(object);
    return found instanceof PdfDictionary ? found : undefined;
  }

  array(object: PdfObject | undefined): PdfObject[] | undefined {
    const found = this.resolve(object);
    return Array.isArray(found) ? found : undefined;
  }

  private load({ number, generation }: PdfReference): PdfObject {
    const entry = this.entry(number) ?? free;
    if (entry.kind === 'free') return null;
    if (entry.kind === 'compressed') return generation === 0 ? this.objectStream(entry.stream).object(entry.index, number) : null;
    return entry.generation === generation ? this.loadAt(number, entry) : null;
  }

  private loadAt(number: number, { offset, generation }: Entry & { kind: 'offset' }): PdfObject {
    const { scanner, head } = this.source.objectAt(offset);
    if (head?.number !== number || head.generation !== generation) throw problem('pdf-truncated', { object: number, offset });
    const known = this.source.objects.get(offset);
    if (known !== undefined) return known;
    const object = readFileObject(scanner, this.source.limits.depth);
    this.source.objects.set(offset, object);
    return object;
  }

  /** What describes an object stream lies outside such streams, or reading it would need itself. ISO 32000-2 7.5.7 */
  private resolveOutsideStreams(object: PdfObject | undefined): PdfObject {
    if (object instanceof PdfReference && this.entry(object.number)?.kind === 'compressed') throw problem('pdf-truncated', { object: object.number });
    return this.resolve(object);
  }

  private objectStream(number: number): ObjectStream {
    const entry = this.entry(number);
    if (entry?.kind !== 'offset') throw problem('pdf-truncated', { object: number });
    const known = this.source.objectStreams.get(entry.offset);
    if (known) return known;
    const stream = this.loadAt(number, entry);
    if (!(stream instanceof PdfStream)) throw problem('pdf-truncated', { object: number });
    const data = streamData(this.source, stream, (object) => this.resolveOutsideStreams(object));
    const objectStream = new ObjectStream(this.source, stream, data);
    this.source.objectStreams.set(entry.offset, objectStream);
    return objectStream;
  }
}
