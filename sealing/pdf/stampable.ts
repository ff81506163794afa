import { problem } from '../../domain/problem.ts';
import { requireOpenForFields } from './certification.ts';
import type { PdfFile } from './file.ts';
import { PdfReference } from './objects.ts';
import { isWhite } from './scanner.ts';

/**
 * Throws unless a seal may be appended: `pdf-truncated` when an entry of the cross-reference leads to no object or bytes follow
 * the last `%%EOF`, `pdf-certified`, `pdf-unsupported` for XFA forms and locked forms.
 */
export function requireStampable(pdf: PdfFile): void {
  requireNothingBehind(pdf);
  requireSoundEntries(pdf);
  if (!(pdf.trailer.get('Root') instanceof PdfReference)) throw problem('pdf-truncated', { reason: 'catalog' });
  // Viewers that know XFA show the form from its template, which does not name our field. ISO 32000-1 12.7.8
  if (pdf.form?.has('XFA')) throw problem('pdf-unsupported', { reason: 'xfa' });
  requireOpenForFields(pdf);
}

function requireNothingBehind({ bytes, end }: PdfFile): void {
  for (let at = end; at < bytes.length; at += 1) {
    if (!isWhite(bytes[at])) throw problem('pdf-truncated', { reason: 'bytes-behind-end', offset: at });
  }
}

function requireSoundEntries(pdf: PdfFile): void {
  const entries = pdf.entries();
  for (const [number, entry] of entries) {
    if (entry.kind === 'offset') {
      const { head } = pdf.source.objectAt(entry.offset);
      if (head?.number !== number || head.generation !== entry.generation) throw problem('pdf-truncated', { object: number, offset: entry.offset });
    }
    if (entry.kind === 'compressed' && entries.get(entry.stream)?.kind !== 'offset') throw problem('pdf-truncated', { object: number });
  }
}
