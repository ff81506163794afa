import { PdfDictionary, PdfName, PdfReference, PdfString, type PdfObject } from './objects.ts';

/** Whether two objects say the same as they lie; references are the same when they name the same object. */
export function sameObject(one: PdfObject | undefined, other: PdfObject | undefined): boolean {
  if (one instanceof PdfName) return other instanceof PdfName && one.text === other.text;
  if (one instanceof PdfReference) return other instanceof PdfReference && one.number === other.number && one.generation === other.generation;
  if (one instanceof PdfString) return other instanceof PdfString && one.bytes.length === other.bytes.length && one.bytes.every((byte, index) => byte === other.bytes[index]);
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((item, index) => sameObject(item, other[index]));
  if (one instanceof PdfDictionary) return other instanceof PdfDictionary && sameBut([], one, other);
  return one === other;
}

/** Whether two dictionaries have the same entries, apart from some keys. */
export function sameBut(keys: readonly string[], one: PdfDictionary, other: PdfDictionary): boolean {
  const compared = new Set([...one.keys(), ...other.keys()].filter((key) => !keys.includes(key)));
  return [...compared].every((key) => sameObject(one.get(key), other.get(key)));
}
