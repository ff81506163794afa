import { signatureFields, type Field } from './field.ts';
import type { PdfFile } from './file.ts';
import type { PdfDictionary} from './objects.ts';
import { isName, PdfReference, PdfString, textOf } from './objects.ts';
import { pagesOfAnnotations, rectangleOf } from './page.ts';
import type { PdfSignature, Span } from './signature.ts';
import { areSpans } from './spans.ts';
import { firstStructure } from './tlv.ts';

const known = new WeakMap<PdfFile, readonly PdfSignature[]>();

/** The signed signature fields of a file, in the order of the revisions that they cover. ISO 32000-2 12.8.1 */
export function signaturesOf(pdf: PdfFile): readonly PdfSignature[] {
  const signatures = known.get(pdf) ?? readSignatures(pdf);
  known.set(pdf, signatures);
  return signatures;
}

function readSignatures(pdf: PdfFile): PdfSignature[] {
  const pageByAnnotation = pagesOfAnnotations(pdf);
  const signatures = signatureFields(pdf).flatMap((field) => {
    const value = pdf.dictionary(field.value);
    return value ? [signatureIn(pdf, field, value, pageByAnnotation)] : [];
  });
  return signatures.toSorted((one, other) => one.revisionEnd - other.revisionEnd || (one.contentsSpan?.start ?? 0) - (other.contentsSpan?.start ?? 0));
}

function signatureIn(pdf: PdfFile, field: Field, value: PdfDictionary, pageByAnnotation: ReadonlyMap<number, number>): PdfSignature {
  const contents = pdf.resolve(value.get('Contents'));
  const byteRange = (pdf.array(value.get('ByteRange')) ?? []).map((item) => (typeof item === 'number' ? item : Number.NaN));
  const widget = field.widgets[0];
  return {
    fieldName: field.name,
    page: pageByAnnotation.get(widget?.reference?.number ?? -1),
    rectangle: rectangleOf(pdf, widget?.dictionary.get('Rect')),
    filter: nameText(pdf, value, 'Filter'),
    subFilter: nameText(pdf, value, 'SubFilter'),
    byteRange,
    contents: contents instanceof PdfString ? firstStructure(contents.bytes) : new Uint8Array(),
    contentsSpan: contentsSpan(pdf, field, value),
    claimedAt: textOf(pdf.resolve(value.get('M'))),
    name: textOf(pdf.resolve(value.get('Name'))),
    reason: textOf(pdf.resolve(value.get('Reason'))),
    revisionEnd: areSpans(byteRange, pdf.bytes.length) ? byteRange[2] + byteRange[3] : 0,
  };
}

function nameText(pdf: PdfFile, value: PdfDictionary, key: string): string | undefined {
  const object = pdf.resolve(value.get(key));
  return isName(object) ? object.text : undefined;
}

/** Only a hex string in a dictionary that lies in the file itself has a place that ranges can leave out. */
function contentsSpan(pdf: PdfFile, field: Field, value: PdfDictionary): Span | undefined {
  const holder = field.value instanceof PdfReference ? field.value : field.reference;
  const contents = value.get('Contents');
  if (!holder || pdf.entry(holder.number)?.kind !== 'offset' || !(contents instanceof PdfString) || !contents.hex) return undefined;
  return { start: contents.start, end: contents.end };
}
