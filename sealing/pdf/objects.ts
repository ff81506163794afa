/** The objects of a PDF. Numbers, booleans and null are JavaScript's; arrays are arrays. ISO 32000-2 7.3 */
export type PdfObject = null | boolean | number | PdfName | PdfString | PdfReference | PdfDictionary | PdfStream | PdfObject[];

/** A name without its slash and with `#xx` resolved, one character a byte. ISO 32000-2 7.3.5 */
export class PdfName {
  constructor(readonly text: string) {}
}

/** A string, and where it lies when it was read from the file itself, delimiters included. ISO 32000-2 7.3.4 */
export class PdfString {
  constructor(
    readonly bytes: Uint8Array,
    readonly hex = false,
    readonly start = -1,
    readonly end = -1,
  ) {}
}

/** `number generation R`. ISO 32000-2 7.3.10 */
export class PdfReference {
  constructor(
    readonly number: number,
    readonly generation = 0,
  ) {}
}

/** Keys are names without the slash, in the order of the file. ISO 32000-2 7.3.7 */
export class PdfDictionary extends Map<string, PdfObject> {
  /** A dictionary with the same entries and those of `changes` put in their place or behind. */
  with(changes: Readonly<Record<string, PdfObject>>): PdfDictionary {
    return new PdfDictionary([...this, ...Object.entries(changes)]);
  }
}

/** A dictionary and the offset of its data; the data are read only where their meaning matters. ISO 32000-2 7.3.8 */
export class PdfStream {
  constructor(
    readonly dictionary: PdfDictionary,
    readonly dataStart: number,
  ) {}
}

export const name = (text: string): PdfName => new PdfName(text);

export const isName = (object: PdfObject | undefined, text?: string): object is PdfName =>
  object instanceof PdfName && (text === undefined || object.text === text);

export const isWholeNumber = (object: PdfObject | undefined): object is number => typeof object === 'number' && Number.isSafeInteger(object) && object >= 0;

/** The dictionary of a dictionary or of a stream. */
export const dictionaryOf = (object: PdfObject | undefined): PdfDictionary | undefined => {
  if (object instanceof PdfStream) return object.dictionary;
  return object instanceof PdfDictionary ? object : undefined;
};

const utf16 = new TextDecoder('utf-16be');
const utf8 = new TextDecoder('utf-8');
const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** The text of a text string: UTF-16BE or UTF-8 by its mark, else one character a byte. ISO 32000-2 7.9.2.2 */
export function textOf(object: PdfObject | undefined): string | undefined {
  if (!(object instanceof PdfString)) return undefined;
  const { bytes } = object;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16.decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8.decode(bytes.subarray(3));
  return latin1(bytes);
}

/** A text string: ASCII as it is, anything else UTF-16BE with its mark. ISO 32000-2 7.9.2.2 */
export function textString(text: string): PdfString {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  if (units.every((unit) => unit >= 0x20 && unit < 0x7f)) return new PdfString(Uint8Array.from(units));
  return new PdfString(Uint8Array.from([0xfe, 0xff, ...units.flatMap((unit) => [unit >> 8, unit & 0xff])]), true);
}
