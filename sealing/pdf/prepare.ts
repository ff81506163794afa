import { isoText, type Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { fixed, stampAppearance } from './appearance.ts';
import type { PdfFile } from './file.ts';
import type { ReadLimits } from './limits.ts';
import { isWholeNumber, name, PdfDictionary, PdfReference, textOf, textString, type PdfObject } from './objects.ts';
import { openPdf } from './open.ts';
import { page, type Page } from './page.ts';
import { stampRectangle, type Place, type Size } from './place.ts';
import { reserved, writeRevision, type NewObject } from './revision.ts';
import { bytesOf, hexText, serialise } from './serialise.ts';
import { requireStampable } from './stampable.ts';

/** A seal to be put on a document. */
export interface Stamp {
  readonly place: Place;
  readonly size: Size;
  /** PNG; see `readPng`. */
  readonly picture: Uint8Array;
  readonly signedAt: Instant;
  readonly name?: string;
  readonly reason?: string;
  /** /Filter and /SubFilter; the seal's own where absent. */
  readonly filter?: string;
  readonly subFilter?: string;
  /** Bytes kept free for the signature. */
  readonly contentsSize: number;
}

/** What is put behind the document, complete but for the signature. */
export interface PreparedStamp {
  /** Follows the input of `inputSize` bytes; the signature's place is filled with `0`. */
  readonly tail: Uint8Array;
  readonly inputSize: number;
  /** Start and length of the two spans of input ‖ tail that are signed. */
  readonly byteRange: readonly [number, number, number, number];
  /** Offset of `<` of the signature's hex string in input ‖ tail. */
  readonly contentsAt: number;
  readonly contentsSize: number;
  readonly fieldName: string;
}

/** No public text fixes the names; these are what public code shows. */
const sealFilter = 'GM.PKILite';
const sealSubFilter = 'GM.sm2seal';
/** Annotation flags Print and Locked. ISO 32000-2 table 167 */
const printLocked = 4 | 128;
/** SignaturesExist and AppendOnly. ISO 32000-2 table 225 */
const signaturesExistAppendOnly = 1 | 2;
/** Keeps room for the spans, which are known when all is written: as wide as they can get. */
const widestRange = [0, 9_999_999_999, 9_999_999_999, 9_999_999_999];

/**
 * Builds the revision that puts a seal on a document: value, field with widget, appearance. The picture stands in the
 * appearance only. The same arguments give the same bytes. Problems: those of `openPdf`, `requireStampable`, `page`,
 * `stampRectangle`, `readPng`. ISO 32000-2 12.7.5.5, 12.8.1
 */
export function prepareStamp(input: Uint8Array, stamp: Stamp, limits?: ReadLimits): PreparedStamp {
  const pdf = openPdf(input, limits);
  requireStampable(pdf);
  const target = page(pdf, stamp.place.page);
  const rectangle = stampRectangle(target, stamp.place, stamp.size);
  let next = pdf.size;
  const fresh = (): PdfReference => new PdfReference(next++);
  const [value, field] = [fresh(), fresh()];
  const fieldName = freshFieldName(pdf);
  const appearance = stampAppearance(stamp.picture, rectangle, fresh);
  const widget = {
    Type: name('Annot'),
    Subtype: name('Widget'),
    FT: name('Sig'),
    T: textString(fieldName),
    V: value,
    Rect: rectangle.rectangle.map(fixed),
    P: target.reference,
    F: printLocked,
    AP: new PdfDictionary([['N', appearance[0].reference]]),
  };
  const { tail, valueOffsets } = writeRevision(pdf, [
    { reference: value, value: signatureValue(stamp) },
    { reference: field, value: new PdfDictionary(Object.entries(widget)) },
    ...appearance,
    withAnnotation(pdf, target, field),
    ...withField(pdf, field, fresh),
  ]);
  return { ...withByteRange(tail, input.length, valueOffsets.get(value.number) ?? 0, stamp.contentsSize), fieldName };
}

/** ISO 32000-2 table 255. The first three entries stand where `withByteRange` looks for them. */
function signatureValue(stamp: Stamp): PdfDictionary {
  const { filter = sealFilter, subFilter = sealSubFilter } = stamp;
  const value = new PdfDictionary(
    Object.entries<PdfObject>({
      Type: name('Sig'),
      ByteRange: widestRange,
      Contents: reserved(stamp.contentsSize),
      Filter: name(filter),
      SubFilter: name(subFilter),
      M: textString(pdfDate(stamp.signedAt)),
    }),
  );
  if (stamp.name !== undefined) value.set('Name', textString(stamp.name));
  if (stamp.reason !== undefined) value.set('Reason', textString(stamp.reason));
  return value;
}

/** ISO 32000-2 7.9.4 */
const pdfDate = (at: Instant): string => `D:${isoText(at).slice(0, 19).replace(/[-:T]/g, '')}Z`;

/** Fills in the spans around the reserved hex string. ISO 32000-2 12.8.1 */
function withByteRange(tail: Uint8Array, inputSize: number, valueOffset: number, contentsSize: number): Omit<PreparedStamp, 'fieldName'> {
  const placeholder = serialise(widestRange);
  const rangeOffset = valueOffset + '<< /Type /Sig /ByteRange '.length;
  const contentsAt = rangeOffset + placeholder.length + ' /Contents '.length;
  const contentsEnd = contentsAt + 2 + 2 * contentsSize;
  const byteRange = [0, contentsAt, contentsEnd, inputSize + tail.length - contentsEnd] as const;
  tail.set(bytesOf(serialise([...byteRange]).padEnd(placeholder.length)), rangeOffset - inputSize);
  return { tail, inputSize, byteRange, contentsAt, contentsSize };
}

/** Puts the signature in its place; `prepared` stays as it is. Problem `pdf-limit-exceeded` when it is larger than what was kept free. */
export function embedContents({ tail, inputSize, contentsAt, contentsSize }: Omit<PreparedStamp, 'byteRange' | 'fieldName'>, signature: Uint8Array): Uint8Array {
  if (signature.length > contentsSize) throw problem('pdf-limit-exceeded', { limit: 'contentsSize', bytes: signature.length, contentsSize });
  const finished = tail.slice();
  finished.set(bytesOf(hexText(signature)), contentsAt - inputSize + 1);
  return finished;
}

/** `Seal1`, `Seal2` …: the first that no field of the form has. ISO 32000-2 12.7.4.2 */
function freshFieldName(pdf: PdfFile): string {
  const roots = pdf.array(pdf.form?.get('Fields')) ?? [];
  const taken = new Set(roots.map((root) => textOf(pdf.resolve(pdf.dictionary(root)?.get('T')))));
  let number = 1;
  while (taken.has(`Seal${number}`)) number += 1;
  return `Seal${number}`;
}

/** The page with the annotation; an indirect /Annots becomes direct, as several pages may share it. */
function withAnnotation(pdf: PdfFile, { reference, dictionary, number }: Page, field: PdfReference): NewObject {
  const stated = pdf.resolve(dictionary.get('Annots'));
  if (stated !== null && !Array.isArray(stated)) throw problem('pdf-unsupported', { reason: 'annotations', page: number });
  return { reference, value: dictionary.with({ Annots: [...(stated ?? []), field] }) };
}

/** The form with the field; a form that is missing or lies in the catalog itself becomes an object of its own. ISO 32000-2 12.7.3 */
function withField(pdf: PdfFile, field: PdfReference, fresh: () => PdfReference): NewObject[] {
  const { form = new PdfDictionary() } = pdf;
  const flags = pdf.resolve(form.get('SigFlags'));
  const value = form.with({
    Fields: [...(pdf.array(form.get('Fields')) ?? []), field],
    SigFlags: (isWholeNumber(flags) ? flags : 0) | signaturesExistAppendOnly,
  });
  const stated = pdf.catalog.get('AcroForm');
  if (stated instanceof PdfReference && pdf.form) return [{ reference: stated, value }];
  const reference = fresh();
  const root = pdf.trailer.get('Root');
  if (!(root instanceof PdfReference)) throw problem('pdf-truncated', { reason: 'catalog' });
  return [
    { reference: root, value: pdf.catalog.with({ AcroForm: reference }) },
    { reference, value },
  ];
}
