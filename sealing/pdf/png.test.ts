import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { png, type PngParts } from '../../test/sealing/pdfs.ts';
import { isProblem } from '../../domain/problem.ts';
import { readPng } from './png.ts';

const rows = (...lines: readonly (readonly number[])[]): Uint8Array[] => lines.map((line) => Uint8Array.from(line));
const read = (parts: PngParts) => {
  const { samples, alpha, ...rest } = readPng(png(parts));
  return { ...rest, samples: [...samples], alpha: alpha && [...alpha] };
};
const refusal: object = expect.objectContaining({ code: 'imprint-invalid' });

describe('picture of a seal', () => {
  it('is read in gray and in colour', () => {
    expect(read({ width: 2, height: 2, colourType: 0, rows: rows([0, 9], [8, 7]) })).toEqual({ width: 2, height: 2, samplesPerPixel: 1, samples: [0, 9, 8, 7], alpha: undefined });
    expect(read({ width: 1, height: 2, colourType: 2, rows: rows([1, 2, 3], [4, 5, 6]) })).toEqual({ width: 1, height: 2, samplesPerPixel: 3, samples: [1, 2, 3, 4, 5, 6], alpha: undefined });
  });

  it('keeps what is clear apart, and drops it where nothing is', () => {
    expect(read({ width: 2, height: 1, colourType: 6, rows: rows([1, 2, 3, 0, 4, 5, 6, 128]) })).toMatchObject({ samples: [1, 2, 3, 4, 5, 6], alpha: [0, 128] });
    expect(read({ width: 2, height: 1, colourType: 4, rows: rows([1, 255, 2, 255]) })).toMatchObject({ samplesPerPixel: 1, samples: [1, 2], alpha: undefined });
  });

  it('is read from palettes of one to eight bits, with their clear colours', () => {
    const palette = { PLTE: Uint8Array.from([255, 255, 255, 200, 0, 0, 1, 2, 3]), tRNS: Uint8Array.from([0]) };
    const expected = { samples: [200, 0, 0, 255, 255, 255, 200, 0, 0], alpha: [255, 0, 255] };
    expect(read({ width: 3, height: 1, colourType: 3, bitDepth: 1, rows: rows([0b10100000]), extra: palette })).toMatchObject(expected);
    expect(read({ width: 3, height: 1, colourType: 3, bitDepth: 2, rows: rows([0b01000100]), extra: palette })).toMatchObject(expected);
    expect(read({ width: 3, height: 1, colourType: 3, bitDepth: 4, rows: rows([0x10, 0x10]), extra: palette })).toMatchObject(expected);
    expect(read({ width: 3, height: 1, colourType: 3, rows: rows([1, 0, 1]), extra: palette })).toMatchObject(expected);
  });

  it('is read from rows with each of the PNG filters', () => {
    const filtered = Buffer.from([10, 20, 30, 40]);
    // None, Sub, Up, Average and Paeth rows that all stand for 10 20 30 40
    const lines = [[0, ...filtered], [1, 10, 10, 10, 10], [2, 0, 0, 0, 0], [3, 5, 5, 5, 5], [4, 0, 0, 0, 0]];
    const file = png({ width: 4, height: 5, colourType: 0, stored: lines.flat() });
    expect([...readPng(file).samples]).toEqual(Array.from({ length: 5 }, () => [...filtered]).flat());
  });

  it('is refused as imprint-invalid in any other form', () => {
    const good: PngParts = { width: 2, height: 1, colourType: 0, rows: rows([1, 2]) };
    const bad: PngParts[] = [
      { ...good, width: 3 }, { ...good, height: 2 }, { ...good, width: 0 }, { ...good, width: 5000 }, { ...good, bitDepth: 16 }, { ...good, bitDepth: 1 },
      { ...good, colourType: 5 }, { ...good, interlace: 1 }, { ...good, extra: { tRNS: Uint8Array.from([0, 1]) } }, { ...good, colourType: 3 },
      { width: 1, height: 1, colourType: 0, stored: [9, 1] },
    ];
    for (const parts of bad) expect(() => readPng(png(parts))).toThrow(refusal);
    for (const bytes of [new Uint8Array(), Uint8Array.from([0xff, 0xd8, 0xff]), png(good).subarray(0, 60)]) expect(() => readPng(bytes)).toThrow(refusal);
  });

  it('is refused as imprint-invalid, never otherwise, however its bytes are altered', () => {
    const good = png({ width: 5, height: 4, colourType: 6, rows: Array.from({ length: 4 }, () => new Uint8Array(20).fill(7)) });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), fc.nat(good.length), (changes, length) => {
        const bytes = good.slice();
        for (const [at, value] of changes) bytes[at] = value;
        try {
          expect(readPng(bytes.subarray(0, Math.max(length, 30))).samples.length).toBeGreaterThan(0);
        } catch (error) {
          if (!isProblem(error, 'imprint-invalid')) throw error;
        }
      }),
    );
  });
});
