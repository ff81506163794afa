import { problem } from '../../domain/problem.ts';
import { isName, isWholeNumber, type PdfObject, type PdfStream } from './objects.ts';
import { readObject } from './parser.ts';
import type { Source } from './source.ts';

/** The objects that lie compressed in one stream. ISO 32000-2 7.5.7 */
export class ObjectStream {
  private readonly numbers: number[] = [];
  private readonly offsets: number[] = [];
  private readonly read = new Map<number, PdfObject>();

  /** @param data the decoded data of the stream */
  constructor(
    private readonly source: Source,
    stream: PdfStream,
    private readonly data: Uint8Array,
  ) {
    const [count, first] = [stream.dictionary.get('N'), stream.dictionary.get('First')];
    if (!isName(stream.dictionary.get('Type'), 'ObjStm') || !isWholeNumber(count) || !isWholeNumber(first)) throw problem('pdf-truncated', { offset: stream.dataStart });
    const scanner = source.scannerOf(data, 0);
    for (let index = 0; index < count; index += 1) {
      scanner.skipSpace();
      const number = scanner.wholeNumber();
      scanner.skipSpace();
      const offset = scanner.wholeNumber();
      if (number === undefined || offset === undefined) throw problem('pdf-truncated', { offset: stream.dataStart });
      this.numbers.push(number);
      this.offsets.push(first + offset);
      scanner.spend();
    }
  }

  /** The object at an index. Problem `pdf-truncated` when it is not the one of that number. */
  object(index: number, number: number): PdfObject {
    const offset = this.offsets[index];
    if (offset === undefined || this.numbers[index] !== number) throw problem('pdf-truncated', { object: number });
    const known = this.read.get(index);
    if (known !== undefined) return known;
    const object = readObject(this.source.scannerOf(this.data, offset), this.source.limits.depth);
    this.read.set(index, object);
    return object;
  }
}
