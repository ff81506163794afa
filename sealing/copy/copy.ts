import { degrees, PDFDocument, PDFName, type PDFImage, type PDFPage } from 'pdf-lib';
import { isProblem } from '../../domain/problem.ts';
import { openPdf, page as pageOf, seenSize, signaturesOf, stampRectangle, type Page, type PdfFile, type Rectangle, type StampRectangle } from '../pdf/index.ts';
import { readSignature } from '../ses/readSignature.ts';

/** The mark's width on the page, and its distance from the top edge, in millimetres. */
const markWidth = 70;
const markTop = 4;

/**
 * A copy to print or hand on: the pages with pictures of their seals, without any signature, each saying on its face that it is a copy, so that nobody
 * takes it for the stamped document. R47, HLJ 4
 * @param mark PNG of what the face says
 */
export async function copyOf(stamped: Uint8Array, mark: Uint8Array): Promise<Uint8Array> {
  const original = openPdf(stamped);
  const seals = shownSeals(original);
  const source = await PDFDocument.load(stamped, { updateMetadata: false });
  for (const page of source.getPages()) page.node.delete(PDFName.of('Annots')); // widgets of signatures among them
  const copy = await PDFDocument.create({ updateMetadata: false });
  copy.setTitle('复印件 COPY');
  const markImage = await copy.embedPng(mark);
  const pages = await copy.copyPages(source, source.getPageIndices());
  for (const [index, copied] of pages.entries()) {
    copy.addPage(copied);
    const shown = pageOf(original, index + 1);
    for (const seal of seals.filter(({ page }) => page === shown.number)) {
      drawUpright(copied, shown, await copy.embedPng(seal.picture), seal.rectangle);
    }
    drawUpright(copied, shown, markImage, markRectangle(shown, markImage).rectangle);
  }
  return copy.save();
}

interface ShownSeal {
  readonly page: number;
  readonly rectangle: Rectangle;
  /** PNG. */
  readonly picture: Uint8Array;
}

/** The seals as the document's fields show them; a field whose value is no seal of ours leaves no trace on the copy. */
function shownSeals(original: PdfFile): readonly ShownSeal[] {
  return signaturesOf(original).flatMap(({ page, rectangle, contents }) => {
    const picture = pictureIn(contents);
    return page === undefined || !rectangle || !picture ? [] : [{ page, rectangle, picture }];
  });
}

function pictureIn(contents: Uint8Array): Uint8Array | undefined {
  try {
    const { picture } = readSignature(contents).seal;
    return picture.type.toUpperCase() === 'PNG' ? picture.data : undefined;
  } catch (error) {
    if (isProblem(error)) return undefined;
    throw error;
  }
}

/** In the middle of the upper edge, as large as fits. */
function markRectangle(page: Page, { width, height }: PDFImage): StampRectangle {
  const seen = seenSize(page);
  const size = Math.min(markWidth, seen.width * 0.9);
  const tall = (size * height) / width;
  return stampRectangle(page, { left: (seen.width - size) / 2, top: Math.min(markTop, Math.max(seen.height - tall, 0)) }, { width: size, height: tall });
}

/** Draws into a rectangle of user space so that the picture stands upright on the page as it is seen. */
function drawUpright(target: PDFPage, { rotate }: Page, image: PDFImage, [left, bottom, right, top]: Rectangle): void {
  const [wide, tall] = [right - left, top - bottom];
  const [width, height] = rotate % 180 === 0 ? [wide, tall] : [tall, wide];
  const corner = { 0: [left, bottom], 90: [right, bottom], 180: [right, top], 270: [left, top] }[rotate] as [number, number]; // the picture's lower left one
  target.drawImage(image, { x: corner[0], y: corner[1], width, height, rotate: degrees(rotate) });
}
