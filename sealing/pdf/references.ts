import { dictionaryOf, PdfReference, type PdfObject } from './objects.ts';

/** Every reference that lies in an object, whatever it leads to. */
export function referencesIn(object: PdfObject | undefined): PdfReference[] {
  if (object instanceof PdfReference) return [object];
  if (Array.isArray(object)) return object.flatMap(referencesIn);
  return [...(dictionaryOf(object)?.values() ?? [])].flatMap(referencesIn);
}
