import { problem } from '../../domain/problem.ts';
import type { PdfFile } from './file.ts';
import { PdfDictionary, PdfReference, type PdfObject } from './objects.ts';
import type { Rectangle } from './signature.ts';

/** A page as it is shown. ISO 32000-2 7.7.3.3 */
export interface Page {
  /** Counted from 1. */
  readonly number: number;
  readonly reference: PdfReference;
  readonly dictionary: PdfDictionary;
  /** What is shown: the crop box as far as it lies in the media box, in default user space. */
  readonly visible: Rectangle;
  /** Clockwise turn of the page when shown. */
  readonly rotate: 0 | 90 | 180 | 270;
  /** Size of a unit of default user space in 1/72 inch. */
  readonly userUnit: number;
}

interface Leaf {
  readonly reference: PdfReference;
  readonly dictionary: PdfDictionary;
  /** Attributes from the nodes above. ISO 32000-2 7.7.3.4 */
  readonly inherited: PdfDictionary;
}

const inheritable = ['MediaBox', 'CropBox', 'Rotate'] as const;
const leaves = new WeakMap<PdfFile, readonly Leaf[]>();

export const pageCount = (pdf: PdfFile): number => leavesOf(pdf).length;

/** A page by its number, counted from 1. Problem `pdf-page-unknown`; `pdf-unsupported` for boxes or turns that are none. */
export function page(pdf: PdfFile, number: number): Page {
  const pages = leavesOf(pdf);
  const leaf = pages[number - 1];
  if (!leaf) throw problem('pdf-page-unknown', { page: number, pages: pages.length });
  const { reference, dictionary, inherited } = leaf;
  const attribute = (key: string): PdfObject => pdf.resolve(dictionary.get(key) ?? inherited.get(key));
  const media = rectangleOf(pdf, attribute('MediaBox'));
  if (!media) throw problem('pdf-unsupported', { reason: 'media-box', page: number });
  const visible = intersection(media, rectangleOf(pdf, attribute('CropBox')) ?? media);
  if (!visible) throw problem('pdf-unsupported', { reason: 'crop-box', page: number });
  const unit = pdf.resolve(dictionary.get('UserUnit'));
  return { number, reference, dictionary, visible, rotate: turnOf(attribute('Rotate'), number), userUnit: typeof unit === 'number' && unit > 0 ? unit : 1 };
}

/** The number of the page that shows an annotation, by the number of the annotation's object. */
export function pagesOfAnnotations(pdf: PdfFile): Map<number, number> {
  const pages = new Map<number, number>();
  for (const [index, { dictionary }] of leavesOf(pdf).entries()) {
    for (const annotation of pdf.array(dictionary.get('Annots')) ?? []) if (annotation instanceof PdfReference) pages.set(annotation.number, index + 1);
  }
  return pages;
}

/** A rectangle with its corners in order, or undefined for what is none. ISO 32000-2 7.9.5 */
export function rectangleOf(pdf: PdfFile, object: PdfObject | undefined): Rectangle | undefined {
  const numbers = pdf.array(object)?.map((item) => pdf.resolve(item));
  if (numbers?.length !== 4 || !numbers.every((item) => typeof item === 'number')) return undefined;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers;
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

function intersection(one: Rectangle, other: Rectangle): Rectangle | undefined {
  const common: Rectangle = [Math.max(one[0], other[0]), Math.max(one[1], other[1]), Math.min(one[2], other[2]), Math.min(one[3], other[3])];
  return common[0] < common[2] && common[1] < common[3] ? common : undefined;
}

function turnOf(object: PdfObject, page: number): Page['rotate'] {
  const turn = object === null ? 0 : typeof object === 'number' ? ((object % 360) + 360) % 360 : Number.NaN;
  if (turn === 0 || turn === 90 || turn === 180 || turn === 270) return turn;
  throw problem('pdf-unsupported', { reason: 'rotate', page });
}

function leavesOf(pdf: PdfFile): readonly Leaf[] {
  const known = leaves.get(pdf);
  if (known) return known;
  const found: Leaf[] = [];
  const root = pdf.catalog.get('Pages') ?? null;
  collect(pdf, root, new PdfDictionary(), { found, seen: new Set(), depth: pdf.source.limits.depth });
  leaves.set(pdf, found);
  return found;
}

interface Walk {
  readonly found: Leaf[];
  readonly seen: Set<number>;
  readonly depth: number;
}

/** A node with /Kids is a node, one without is a page. ISO 32000-2 7.7.3.2 */
function collect(pdf: PdfFile, object: PdfObject, above: PdfDictionary, walk: Walk): void {
  const node = pdf.dictionary(object);
  if (!(object instanceof PdfReference) || !node || walk.seen.has(object.number)) throw problem('pdf-truncated', { reason: 'page-tree' });
  if (walk.depth < 0) throw problem('pdf-limit-exceeded', { limit: 'depth' });
  walk.seen.add(object.number);
  const kids = pdf.array(node.get('Kids'));
  if (!kids) {
    walk.found.push({ reference: object, dictionary: node, inherited: above });
    if (walk.found.length > pdf.source.limits.pages) throw problem('pdf-limit-exceeded', { limit: 'pages' });
    return;
  }
  const inherited = new PdfDictionary(above);
  for (const key of inheritable) if (node.has(key)) inherited.set(key, node.get(key) ?? null);
  for (const kid of kids) collect(pdf, kid, inherited, { ...walk, depth: walk.depth - 1 });
}
