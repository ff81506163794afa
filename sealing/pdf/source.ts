import { problem } from '../../domain/problem.ts';
import type { ReadLimits } from './limits.ts';
import type { PdfObject } from './objects.ts';
import type { ObjectStream } from './objectStream.ts';
import { Scanner, type Budget } from './scanner.ts';

/** The bytes of one file with what has been read of them; all its revisions share one. */
export class Source {
  readonly budget: Budget;
  /** Objects that have been read, by their offset. */
  readonly objects = new Map<number, PdfObject>();
  /** Object streams that have been read, by their offset. */
  readonly objectStreams = new Map<number, ObjectStream>();

  constructor(
    readonly bytes: Uint8Array,
    readonly limits: ReadLimits,
  ) {
    if (bytes.length > limits.fileBytes) throw problem('pdf-limit-exceeded', { limit: 'fileBytes', bytes: bytes.length });
    this.budget = { parsedBytes: limits.parsedBytes, inflatedBytes: limits.inflatedBytes, entries: limits.objects };
  }

  /** A scanner of the file itself. */
  scanner(offset: number): Scanner {
    if (offset >= this.bytes.length) throw problem('pdf-truncated', { offset });
    return new Scanner(this.bytes, offset, this.budget);
  }

  /** `number generation obj` at an offset, undefined where there is none, and a scanner behind it. ISO 32000-2 7.3.10 */
  objectAt(offset: number): { scanner: Scanner; head: { number: number; generation: number } | undefined } {
    const scanner = this.scanner(offset);
    scanner.skipSpace();
    const head = scanner.pairBefore('obj');
    scanner.spend();
    return { scanner, head };
  }

  /** A scanner of bytes that were inflated from the file. */
  scannerOf(inflated: Uint8Array, offset: number): Scanner {
    return new Scanner(inflated, offset, this.budget);
  }
}
