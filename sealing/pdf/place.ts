import { problem } from '../../domain/problem.ts';
import type { Page } from './page.ts';
import type { Rectangle } from './signature.ts';

/** Where a stamp lies: millimetres from the top left corner of the page as it is seen, cropped and turned. */
export interface Place {
  /** Counted from 1. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
}

/** Millimetres as seen. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The place of a stamp in the page's user space. */
export interface StampRectangle {
  readonly rectangle: Rectangle;
  /** Size of the picture in units of user space, before it is turned. */
  readonly width: number;
  readonly height: number;
  /** /Matrix of the appearance: turns the picture so that it stands upright on the page as seen. ISO 32000-2 12.5.5 */
  readonly matrix: readonly [number, number, number, number, number, number];
}

const pointsPerMillimetre = 72 / 25.4;
/** Millimetres that rounding may put a stamp over the edge. */
const tolerance = 0.01;

/** Size of the page as seen, in millimetres. */
export function seenSize({ visible, rotate, userUnit }: Page): Size {
  const width = ((visible[2] - visible[0]) * userUnit) / pointsPerMillimetre;
  const height = ((visible[3] - visible[1]) * userUnit) / pointsPerMillimetre;
  return rotate % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** Where a stamp of a size lies on a page. Problem `pdf-place-outside` when not wholly on the visible page. */
export function stampRectangle(page: Page, { left, top }: Omit<Place, 'page'>, size: Size): StampRectangle {
  const seen = seenSize(page);
  const within = (from: number, length: number, whole: number): boolean => from >= -tolerance && length > 0 && from + length <= whole + tolerance;
  if (!within(left, size.width, seen.width) || !within(top, size.height, seen.height)) {
    throw problem('pdf-place-outside', { page: page.number, left, top, ...size, pageWidth: seen.width, pageHeight: seen.height });
  }
  const units = pointsPerMillimetre / page.userUnit;
  const [width, height] = [size.width * units, size.height * units];
  const one = userSpace(page, left * units, top * units);
  const other = userSpace(page, left * units + width, top * units + height);
  const rectangle: Rectangle = [Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.max(one[0], other[0]), Math.max(one[1], other[1])];
  return { rectangle, width, height, matrix: uprightMatrix(page.rotate, width, height) };
}

/** Where a stamp with this rectangle is seen: the inverse of `stampRectangle`. */
export function seenPlace(page: Page, rectangle: Rectangle): Place & Size {
  const { visible, rotate, userUnit } = page;
  const fromEdge = { left: rectangle[0] - visible[0], bottom: rectangle[1] - visible[1], right: visible[2] - rectangle[2], top: visible[3] - rectangle[3] };
  const sides = { 0: ['left', 'top'], 90: ['bottom', 'left'], 180: ['right', 'bottom'], 270: ['top', 'right'] } as const; // seen at the left and at the top
  const [left, top] = sides[rotate];
  const millimetres = (units: number): number => (units * userUnit) / pointsPerMillimetre;
  const [width, height] = [millimetres(rectangle[2] - rectangle[0]), millimetres(rectangle[3] - rectangle[1])];
  const size = rotate % 180 === 0 ? { width, height } : { width: height, height: width };
  return { page: page.number, left: millimetres(fromEdge[left]), top: millimetres(fromEdge[top]), ...size };
}

/** The point of user space that is seen `right` of and `down` from the top left corner. */
function userSpace({ visible: [x1, y1, x2, y2], rotate }: Page, right: number, down: number): [number, number] {
  if (rotate === 90) return [x1 + down, y1 + right];
  if (rotate === 180) return [x2 - right, y1 + down];
  if (rotate === 270) return [x2 - down, y2 - right];
  return [x1 + right, y2 - down];
}

/** Turns a box of width × height against the page's turn, back into the positive quadrant. */
function uprightMatrix(rotate: Page['rotate'], width: number, height: number): StampRectangle['matrix'] {
  if (rotate === 90) return [0, 1, -1, 0, height, 0];
  if (rotate === 180) return [-1, 0, 0, -1, width, height];
  if (rotate === 270) return [0, -1, 1, 0, 0, width];
  return [1, 0, 0, 1, 0, 0];
}
