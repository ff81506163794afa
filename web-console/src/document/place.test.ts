import { describe, expect, it } from '@jest/globals';
import { boxStyle, usualPlace, within } from './place.ts';

const [a4, seal] = [{ width: 210, height: 297 }, { width: 40, height: 40 }];

describe('the place of a seal on a page', () => {
  it('is kept in tenths of a millimetre', () => {
    expect(within({ left: 12.3456, top: 100.04 }, seal, a4)).toEqual({ left: 12.3, top: 100 });
  });

  it('never lets the seal stand over an edge', () => {
    expect(within({ left: -5, top: 290 }, seal, a4)).toEqual({ left: 0, top: 257 });
    expect(within({ left: 400, top: -1 }, seal, a4)).toEqual({ left: 170, top: 0 });
  });

  it('is the corner of a page that is smaller than the seal', () => {
    expect(within({ left: 10, top: 10 }, seal, { width: 30, height: 30 })).toEqual({ left: 0, top: 0 });
  });

  it('stays within a page whose size is no whole tenth, as pages in points are', () => {
    const page = { width: 209.9028, height: 296.6861 };
    const { left, top } = within({ left: 999, top: 999 }, seal, page);
    expect(left + seal.width).toBeLessThanOrEqual(page.width);
    expect(top + seal.height).toBeLessThanOrEqual(page.height);
  });

  it('is low on the right before anyone moves it', () => {
    expect(usualPlace(seal, a4)).toEqual({ left: 130.2, top: 213.8 });
    expect(boxStyle({ left: 21, top: 29.7 }, seal, a4)).toMatchObject({ left: '10%', top: '10%' });
  });
});
