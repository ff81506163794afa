import * as z from 'zod';

/** Where a stamp goes: page from 1, millimetres from the top left corner of the page as it is seen to that of the picture. */
export const Place = z.strictObject({
  page: z.int().min(1).max(100_000),
  left: z.number().min(0).max(20_000),
  top: z.number().min(0).max(20_000),
});
export type Place = z.infer<typeof Place>;

/** The key of a place in UNIQUE (use, document, seal, place): tenths of a millimetre, as far as places are told apart. */
export const placeKey = ({ page, left, top }: Place): string => `${page}:${Math.round(left * 10)}:${Math.round(top * 10)}`;
