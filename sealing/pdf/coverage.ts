import { isProblem } from '../../domain/problem.ts';
import type { PdfFile } from './file.ts';
import { openPdf } from './open.ts';
import type { Coverage, CoverageFault, PdfSignature } from './signature.ts';
import { signaturesOf } from './signatures.ts';
import { areSpans } from './spans.ts';

/**
 * Whether the ranges of a signature cover one whole revision of the file and leave out nothing but the signature. White space
 * behind the last `%%EOF` counts as not covered. ISO 32000-2 12.8.1
 */
export function coverage(pdf: PdfFile, signature: PdfSignature): Coverage {
  const revision = signedRevision(pdf, signature);
  if (typeof revision === 'string') return { sound: false, fault: revision };
  return { sound: true, extent: revision === pdf ? 'whole-file' : 'earlier-revision' };
}

/** The revision that a signature covers, read from the covered bytes alone; or why there is none. */
export function signedRevision(pdf: PdfFile, { byteRange, contentsSpan, revisionEnd }: PdfSignature): PdfFile | CoverageFault {
  if (!areSpans(byteRange, pdf.bytes.length)) return 'ranges-malformed';
  if (byteRange[0] !== 0) return 'ranges-not-from-start';
  if (contentsSpan?.start !== byteRange[1] || contentsSpan.end !== byteRange[2]) return 'gap-is-not-contents';
  const revision = revisionEnd === pdf.bytes.length ? pdf : knownRevision(pdf, revisionEnd);
  if (revision?.end !== revisionEnd) return 'end-is-not-revision';
  const known = signaturesOf(revision).some((other) => other.contentsSpan?.start === contentsSpan.start);
  return known ? revision : 'signature-not-in-revision';
}

/** Earlier revisions by their end, so that many signatures do not make a file be read as often. */
const revisions = new WeakMap<PdfFile, Map<number, PdfFile | undefined>>();

function knownRevision(pdf: PdfFile, end: number): PdfFile | undefined {
  const known = revisions.get(pdf) ?? new Map<number, PdfFile | undefined>();
  revisions.set(pdf, known);
  if (!known.has(end)) known.set(end, earlierRevision(pdf, end));
  return known.get(end);
}

/** The file that ends at `end`, if its sections are the oldest of the whole file's. */
function earlierRevision(pdf: PdfFile, end: number): PdfFile | undefined {
  const revision = openIfWhole(pdf.bytes.subarray(0, end), pdf);
  const older = revision ? pdf.sections.slice(-revision.sections.length) : [];
  return revision?.sections.every(({ offset }, index) => older[index]?.offset === offset) ? revision : undefined;
}

function openIfWhole(bytes: Uint8Array, { source }: PdfFile): PdfFile | undefined {
  try {
    return openPdf(bytes, source.limits);
  } catch (error) {
    if (!isProblem(error) || error.code === 'pdf-limit-exceeded') throw error;
    return undefined; // the covered bytes are no file of their own, which is what was asked
  }
}
