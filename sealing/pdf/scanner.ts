import { problem } from '../../domain/problem.ts';

const WHITE = 1;
const DELIMITER = 2;

/** The class of each byte. ISO 32000-2 7.2.3 */
const classes = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = WHITE;
for (const character of '()<>[]{}/%') classes[character.charCodeAt(0)] = DELIMITER;

export const isWhite = (byte: number | undefined): boolean => byte !== undefined && classes[byte] === WHITE;
export const isRegular = (byte: number | undefined): boolean => byte !== undefined && classes[byte] === 0;
export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** What may still be read of one file; shared by all its scanners. */
export interface Budget {
  parsedBytes: number;
  inflatedBytes: number;
  /** Entries of cross-reference sections. */
  entries: number;
}

/** Reads the lexical parts of PDF syntax from bytes. */
export class Scanner {
  private spentTo: number;

  constructor(
    readonly bytes: Uint8Array,
    public position: number,
    private readonly budget: Budget,
  ) {
    this.spentTo = position;
  }

  /** The byte at the position, or undefined at the end. */
  get byte(): number | undefined {
    return this.bytes[this.position];
  }

  at(offset: number): number | undefined {
    return this.bytes[this.position + offset];
  }

  /** Takes what was read since the last call from the budget. */
  spend(): void {
    this.budget.parsedBytes -= Math.max(this.position - this.spentTo, 0) + 1;
    this.spentTo = this.position;
    if (this.budget.parsedBytes < 0) throw problem('pdf-limit-exceeded', { limit: 'parsedBytes' });
  }

  /** Skips white space and comments. */
  skipSpace(): void {
    for (;;) {
      while (isWhite(this.byte)) this.position += 1;
      if (this.byte !== 0x25) return;
      this.position = this.endOfLine();
    }
  }

  private endOfLine(): number {
    let end = this.position;
    while (end < this.bytes.length && this.bytes[end] !== 10 && this.bytes[end] !== 13) end += 1;
    return end;
  }

  /** The run of regular characters at the position, at most 64 of them; empty before a delimiter or the end. */
  word(): string {
    const start = this.position;
    while (isRegular(this.byte) && this.position - start < 64) this.position += 1;
    return String.fromCharCode(...this.bytes.subarray(start, this.position));
  }

  /** Whether these characters stand at the position; if so, moves behind them. */
  take(text: string): boolean {
    for (let index = 0; index < text.length; index += 1) {
      if (this.at(index) !== text.charCodeAt(index)) return false;
    }
    this.position += text.length;
    return true;
  }

  /** A run of digits as a number, or undefined, the position unmoved. */
  wholeNumber(): number | undefined {
    const start = this.position;
    let value = 0;
    for (let { byte } = this; byte !== undefined && isDigit(byte) && this.position - start < 15; { byte } = this) {
      value = value * 10 + (byte - 0x30);
      this.position += 1;
    }
    if (this.position > start && !isRegular(this.byte)) return value;
    this.position = start;
    return undefined;
  }

  /** `number generation` and the keyword behind them, or undefined, the position unmoved. */
  pairBefore(keyword: string): { number: number; generation: number } | undefined {
    const start = this.position;
    const number = this.wholeNumber();
    this.skipSpace();
    const generation = number === undefined ? undefined : this.wholeNumber();
    this.skipSpace();
    if (number !== undefined && generation !== undefined && this.take(keyword) && !isRegular(this.byte)) return { number, generation };
    this.position = start;
    return undefined;
  }

  /** The problem of syntax that is not PDF's, at the position. */
  broken(): Error {
    return problem('pdf-truncated', { offset: this.position });
  }
}
