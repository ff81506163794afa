import { problem } from '../../domain/problem.ts';
import { PdfDictionary, PdfName, PdfReference, PdfStream, PdfString, type PdfObject } from './objects.ts';
import { isDigit, isRegular, isWhite, type Scanner } from './scanner.ts';

/** Reads one object at the scanner's position. Throws `pdf-truncated` for what is not PDF syntax, `pdf-limit-exceeded` when too deep. */
export function readObject(scanner: Scanner, depth: number): PdfObject {
  if (depth < 0) throw problem('pdf-limit-exceeded', { limit: 'depth' });
  scanner.skipSpace();
  scanner.spend();
  const { byte } = scanner;
  if (byte === 0x2f) return readName(scanner);
  if (byte === 0x28) return readLiteralString(scanner);
  if (byte === 0x5b) return readArray(scanner, depth);
  if (byte === 0x3c) return scanner.at(1) === 0x3c ? readDictionary(scanner, depth) : readHexString(scanner);
  if (isDigit(byte)) {
    const pair = scanner.pairBefore('R');
    if (pair) return new PdfReference(pair.number, pair.generation);
  }
  return readWord(scanner);
}

/** An object that lies in the file itself: a dictionary followed by `stream` is a stream. ISO 32000-2 7.3.8.1 */
export function readFileObject(scanner: Scanner, depth: number): PdfObject {
  const object = readObject(scanner, depth);
  if (!(object instanceof PdfDictionary)) return object;
  const end = scanner.position;
  scanner.skipSpace();
  if (!scanner.take('stream')) {
    scanner.position = end;
    return object;
  }
  if (scanner.byte === 13) scanner.position += 1;
  if (scanner.byte === 10) scanner.position += 1;
  return new PdfStream(object, scanner.position);
}

function readWord(scanner: Scanner): PdfObject {
  const start = scanner.position;
  const word = scanner.word();
  if (word === 'null') return null;
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
  scanner.position = start;
  throw scanner.broken();
}

function readName(scanner: Scanner): PdfName {
  scanner.position += 1;
  const start = scanner.position;
  while (isRegular(scanner.byte)) scanner.position += 1;
  if (scanner.position - start > 1024) throw problem('pdf-limit-exceeded', { limit: 'name', offset: start });
  const raw = String.fromCharCode(...scanner.bytes.subarray(start, scanner.position));
  return new PdfName(raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
}

function readArray(scanner: Scanner, depth: number): PdfObject[] {
  scanner.position += 1;
  const items: PdfObject[] = [];
  for (scanner.skipSpace(); !scanner.take(']'); scanner.skipSpace()) items.push(readObject(scanner, depth - 1));
  return items;
}

/** ISO 32000-2 7.3.7: no key twice, or readers would not agree on the value. */
function readDictionary(scanner: Scanner, depth: number): PdfDictionary {
  scanner.position += 2;
  const entries = new PdfDictionary();
  for (scanner.skipSpace(); !scanner.take('>>'); scanner.skipSpace()) {
    if (scanner.byte !== 0x2f) throw scanner.broken();
    const { text } = readName(scanner);
    if (entries.has(text)) throw problem('pdf-unsupported', { reason: 'key-twice', key: text });
    entries.set(text, readObject(scanner, depth - 1));
  }
  return entries;
}

const hexValue = (byte: number): number => Number.parseInt(String.fromCharCode(byte), 16);

/** ISO 32000-2 7.3.4.3: white space is ignored, a last single digit is followed by 0. */
function readHexString(scanner: Scanner): PdfString {
  const start = scanner.position;
  const end = scanner.bytes.indexOf(0x3e, start);
  if (end < 0) throw scanner.broken();
  const bytes = new Uint8Array((end - start) >> 1);
  let digits = 0;
  for (let index = start + 1; index < end; index += 1) {
    const byte = scanner.bytes[index] ?? 0;
    if (isWhite(byte)) continue;
    const value = hexValue(byte);
    if (Number.isNaN(value)) throw scanner.broken();
    bytes[digits >> 1] = digits % 2 === 0 ? value << 4 : (bytes[digits >> 1] ?? 0) | value;
    digits += 1;
  }
  scanner.position = end + 1;
  return new PdfString(bytes.subarray(0, (digits + 1) >> 1), true, start, end + 1);
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** ISO 32000-2 7.3.4.2 */
function readLiteralString(scanner: Scanner): PdfString {
  const start = scanner.position;
  const bytes: number[] = [];
  let open = 1;
  for (scanner.position += 1; ; scanner.position += 1) {
    const { byte } = scanner;
    if (byte === undefined) throw scanner.broken();
    if (byte === 0x28) open += 1;
    if (byte === 0x29) open -= 1;
    if (open === 0) break;
    if (byte === 0x5c) readEscape(scanner, bytes);
    else bytes.push(byte);
  }
  scanner.position += 1;
  return new PdfString(Uint8Array.from(bytes), false, start, scanner.position);
}

/** Leaves the position on the last byte of the escape. ISO 32000-2 table 3 */
function readEscape(scanner: Scanner, bytes: number[]): void {
  scanner.position += 1;
  const character = String.fromCharCode(scanner.byte ?? 0);
  const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...scanner.bytes.subarray(scanner.position, scanner.position + 3)))?.[0];
  if (octal) {
    bytes.push(Number.parseInt(octal, 8) & 0xff);
    scanner.position += octal.length - 1;
  } else if (character === '\r') {
    if (scanner.at(1) === 10) scanner.position += 1;
  } else if (character !== '\n') {
    bytes.push(escapes[character] ?? character.charCodeAt(0));
  }
}
