/** A rectangle in default user space: left, bottom, right, top. ISO 32000-2 7.9.5 */
export type Rectangle = readonly [number, number, number, number];

/** Start and end offset in the file; the end is the first byte after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One signed signature field as the file states it; nothing in it has been checked. ISO 32000-2 12.8.1 */
export interface PdfSignature {
  /** Fully qualified name of the field. ISO 32000-2 12.7.4.2 */
  readonly fieldName: string;
  /** Counted from 1; absent when no page shows the field. */
  readonly page?: number;
  readonly rectangle?: Rectangle;
  /** /Filter and /SubFilter without the slash, e.g. `GM.PKILite`, `GM.sm2seal`. */
  readonly filter?: string;
  readonly subFilter?: string;
  /** The numbers of /ByteRange as they lie; not a number is NaN, no array is no number. */
  readonly byteRange: readonly number[];
  /** /Contents without the padding after the DER structure; as it lies when it is not DER. */
  readonly contents: Uint8Array;
  /** Where the hex string of /Contents lies, `<` and `>` included; absent when it does not lie in the value's own dictionary in the file. */
  readonly contentsSpan?: Span;
  /** /M as it lies, e.g. `D:20260101080000Z`: a claim, not the signing time of the signed structure. */
  readonly claimedAt?: string;
  /** /Name and /Reason, claims as well. */
  readonly name?: string;
  readonly reason?: string;
  /** Where the bytes that the signature covers end; 0 when its ranges do not say. */
  readonly revisionEnd: number;
}

/** What is wrong with the ranges of a signature. */
export type CoverageFault =
  | 'ranges-malformed' // not four whole numbers from 0 upwards within the file
  | 'ranges-not-from-start'
  | 'gap-is-not-contents' // what lies between the spans is not exactly the hex string of /Contents
  | 'end-is-not-revision' // the covered bytes do not end where a revision of the file ends
  | 'signature-not-in-revision'; // the covered revision does not hold this signature

/** Which part of the file the ranges of a signature cover. */
export type Coverage =
  | { readonly sound: true; readonly extent: 'whole-file' | 'earlier-revision' }
  | { readonly sound: false; readonly fault: CoverageFault };

/** One revision written after a signature, oldest first. */
export interface LaterChange {
  /** `signature-added`: nothing but signature fields, their values, appearances and what must point to them. */
  readonly kind: 'signature-added' | 'other';
  /** Fields that the revision signed; empty for `other`. */
  readonly fieldNames: readonly string[];
  /** For `other`: numbers of the objects that went beyond adding a signature; empty where bytes follow that belong to no revision. */
  readonly objects: readonly number[];
}
