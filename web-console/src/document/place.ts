/** All lengths in millimetres, from the top left corner of the page as it is seen; as domain/use/place.ts. */
export interface Corner { readonly left: number; readonly top: number }
export interface Extent { readonly width: number; readonly height: number }

/** Where a box of this extent stands on a page, for CSS. */
export const boxStyle = ({ left, top }: Corner, { width, height }: Extent, page: Extent) => ({
  left: `${(left / page.width) * 100}%`, top: `${(top / page.height) * 100}%`, width: `${(width / page.width) * 100}%`, height: `${(height / page.height) * 100}%`,
});

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** The nearest corner at which the box lies wholly on the page, in tenths of a millimetre. */
export function within({ left, top }: Corner, { width, height }: Extent, page: Extent): Corner {
  const most = (size: number, length: number): number => Math.max(0, Math.floor((length - size) * 10) / 10);
  return { left: tenth(Math.min(Math.max(left, 0), most(width, page.width))), top: tenth(Math.min(Math.max(top, 0), most(height, page.height))) };
}

/** Where a seal stands at first: low on the right, where documents are signed. */
export const usualPlace = (extent: Extent, page: Extent): Corner => within({ left: page.width * 0.62, top: page.height * 0.72 }, extent, page);
