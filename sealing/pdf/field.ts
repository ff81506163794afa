import { problem } from '../../domain/problem.ts';
import type { PdfFile } from './file.ts';
import type { PdfDictionary} from './objects.ts';
import { isName, PdfReference, textOf, type PdfObject } from './objects.ts';

/** A terminal field of the interactive form. ISO 32000-2 12.7.4 */
export interface Field {
  /** Fully qualified. ISO 32000-2 12.7.4.2 */
  readonly name: string;
  readonly reference?: PdfReference;
  readonly dictionary: PdfDictionary;
  /** /FT, also from above, without the slash. */
  readonly type?: string;
  /** /V as it lies, a reference or the value itself. */
  readonly value?: PdfObject;
  /** The annotations that show it; the field itself where both are one dictionary. */
  readonly widgets: readonly Widget[];
}

export interface Widget {
  readonly reference?: PdfReference;
  readonly dictionary: PdfDictionary;
}

interface Above {
  readonly names: readonly string[];
  readonly type?: string;
  readonly depth: number;
}

/** All terminal fields in the order of the form. */
function fieldsOf(pdf: PdfFile): Field[] {
  const found: Field[] = [];
  const seen = new Set<PdfDictionary>();
  const visit = (object: PdfObject, above: Above): void => {
    const dictionary = pdf.dictionary(object);
    if (!dictionary || seen.has(dictionary)) return;
    if (above.depth < 0) throw problem('pdf-limit-exceeded', { limit: 'depth' });
    seen.add(dictionary);
    const own = textOf(pdf.resolve(dictionary.get('T')));
    const type = pdf.resolve(dictionary.get('FT'));
    const here = { names: own === undefined ? above.names : [...above.names, own], type: isName(type) ? type.text : above.type, depth: above.depth - 1 };
    const kids = (pdf.array(dictionary.get('Kids')) ?? []).map((kid) => ({ kid, entries: pdf.dictionary(kid) }));
    if (kids.some(({ entries }) => entries?.has('T'))) {
      for (const { kid } of kids) visit(kid, here);
      return;
    }
    const reference = object instanceof PdfReference ? object : undefined;
    const widgets = kids.flatMap(({ kid, entries }) => (entries ? [{ dictionary: entries, reference: kid instanceof PdfReference ? kid : undefined }] : []));
    found.push({ name: here.names.join('.'), reference, dictionary, type: here.type, value: dictionary.get('V'), widgets: widgets.length > 0 ? widgets : [{ reference, dictionary }] });
  };
  for (const root of pdf.array(pdf.form?.get('Fields')) ?? []) visit(root, { names: [], depth: pdf.source.limits.depth });
  return found;
}

/** The signature fields, signed or not. ISO 32000-2 12.7.5.5 */
export function signatureFields(pdf: PdfFile): Field[] {
  const fields = fieldsOf(pdf).filter(({ type }) => type === 'Sig');
  if (fields.length > pdf.source.limits.signatures) throw problem('pdf-limit-exceeded', { limit: 'signatures' });
  return fields;
}
