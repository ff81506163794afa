import { describe, expect, it } from '@jest/globals';
import { png } from '../../test/sealing/pdfs.ts';
import { imprintPixels } from './pixels.ts';

const row = (...samples: readonly number[]): Uint8Array => Uint8Array.from(samples);

describe('what an imprint shows', () => {
  it('R14 is the same however it is stored', () => {
    const gray = png({ width: 2, height: 1, colourType: 0, rows: [row(10, 200)] });
    const colour = png({ width: 2, height: 1, colourType: 2, rows: [row(10, 10, 10, 200, 200, 200)] });
    expect(imprintPixels(gray)).toEqual(imprintPixels(colour));
  });

  it('R14 differs by one pixel, and by its shape', () => {
    const one = png({ width: 2, height: 1, colourType: 0, rows: [row(10, 200)] });
    expect(imprintPixels(png({ width: 2, height: 1, colourType: 0, rows: [row(10, 201)] }))).not.toEqual(imprintPixels(one));
    expect(imprintPixels(png({ width: 1, height: 2, colourType: 0, rows: [row(10), row(200)] }))).not.toEqual(imprintPixels(one));
  });

  it('R14 what is wholly clear has no colour', () => {
    const clear = (value: number) => png({ width: 1, height: 1, colourType: 4, rows: [row(value, 0)] });
    expect(imprintPixels(clear(10))).toEqual(imprintPixels(clear(99)));
  });
});
