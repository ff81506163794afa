import type { Place } from '../../../domain/use/place.ts';
import { openPdf, page, requireStampable, stampRectangle } from '../../../sealing/pdf/index.ts';

/** Throws the problem for which a seal of this size (millimetres) could not be put at the place of the PDF. */
export function requirePlace(bytes: Uint8Array, place: Place, { width, height }: { readonly width: number; readonly height: number }): void {
  const pdf = openPdf(bytes);
  requireStampable(pdf);
  stampRectangle(page(pdf, place.page), place, { width, height });
}
