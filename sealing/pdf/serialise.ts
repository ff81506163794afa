import { PdfDictionary, PdfName, PdfReference, PdfString, type PdfObject } from './objects.ts';

/** An object in PDF syntax, one character a byte. Streams are written by the revision that holds their data. ISO 32000-2 7.3 */
export function serialise(object: PdfObject): string {
  if (object === null || typeof object === 'boolean') return String(object);
  if (typeof object === 'number') return decimal(object);
  if (object instanceof PdfName) return `/${escapedName(object.text)}`;
  if (object instanceof PdfString) return object.hex ? `<${hexText(object.bytes)}>` : `(${escapedText(object.bytes)})`;
  if (object instanceof PdfReference) return `${object.number} ${object.generation} R`;
  if (Array.isArray(object)) return `[${object.map(serialise).join(' ')}]`;
  if (object instanceof PdfDictionary) return `<< ${[...object].map(([key, value]) => `/${escapedName(key)} ${serialise(value)}`).join(' ')} >>`;
  throw new TypeError('a stream has no place inside another object');
}

/** A number without an exponent, which PDF does not know. ISO 32000-2 7.3.3 */
function decimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/\.?0+$/, '');
}

const hexDigits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export const hexText = (bytes: Uint8Array): string => Array.from(bytes, (byte) => hexDigits[byte]).join('');

const escapedName = (text: string): string => text.replace(/[^!-~]|[#()<>[\]{}/%]/g, (character) => `#${hexDigits[character.charCodeAt(0) & 0xff] ?? ''}`);

const escapedText = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte))
    .join('')
    .replace(/[\\()]/g, (character) => `\\${character}`)
    .replace(/\r/g, '\\r');

/** One byte a character. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
