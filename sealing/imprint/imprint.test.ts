import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Problem } from '../../domain/problem.ts';
import { oneColourPng } from '../../tools/imprint/png.ts';
import { readImprint, type ImprintLimits, type ImprintSize } from './imprint.ts';

const demo = new URL('../../docker/demo/imprints/', import.meta.url);
const round = { width: 40, height: 40 };

/** A square with a dot in its middle, of so many pixels. */
const picture = (width: number, height = width, cover: (x: number, y: number) => number = (x, y) => (Math.hypot(x - width / 2, y - height / 2) < width / 4 ? 255 : 0)): Uint8Array =>
  oneColourPng({ width, height, samplesPerPixel: 3, samples: new Uint8Array(), alpha: Uint8Array.from({ length: width * height }, (_, i) => cover(i % width, Math.floor(i / width))) }, [217, 22, 26]);

const reasonOf = (png: Uint8Array, size: ImprintSize = round, limits?: ImprintLimits): unknown => {
  try {
    return readImprint(png, size, limits);
  } catch (error) {
    return error instanceof Problem ? `${error.code} ${String(error.details.reason)}` : error;
  }
};

describe('imprint', () => {
  it('R06 is a picture that fits its millimetres, fine enough to print, clear around the seal', () => {
    expect(reasonOf(picture(472))).toMatchObject({ width: 472, height: 472, dotsPerInch: expect.closeTo(299.7, 1), clearBackground: true });
    expect(reasonOf(picture(473, 355), { width: 40, height: 30 })).toMatchObject({ width: 473, height: 355 });
  });

  it('with an opaque background is told apart', () => {
    expect(reasonOf(picture(300, 300, (x) => 100 + (x % 2) * 100))).toMatchObject({ clearBackground: false });
  });

  it.each<[string, string, () => unknown]>([
    ['no PNG', 'not-a-png', () => reasonOf(new TextEncoder().encode('GIF89a'))],
    ['cut off', 'cut-off', () => reasonOf(picture(300).subarray(0, 300))],
    ['larger than allowed', 'bytes', () => reasonOf(new Uint8Array(256 * 1024 + 1))],
    ['too coarse', 'resolution', () => reasonOf(picture(200))],
    ['too fine', 'resolution', () => reasonOf(picture(200), { width: 4, height: 4 })],
    ['distorted', 'distorted', () => reasonOf(picture(472), { width: 40, height: 30 })],
    ['empty', 'blank', () => reasonOf(picture(300, 300, () => 0))],
    ['of one colour', 'blank', () => reasonOf(picture(300, 300, () => 255))],
    ['of no size', 'millimetres', () => reasonOf(picture(300), { width: 0, height: 40 })],
    ['of broken millimetres', 'millimetres', () => reasonOf(picture(472), { width: 40.5, height: 40.5 })],
    ['of a size no seal has', 'millimetres', () => reasonOf(picture(472), { width: 61, height: 61 })],
  ])('that is %s is refused', (_, reason, act) => {
    expect(act()).toBe(`imprint-invalid ${reason}`);
  });

  it('never fails otherwise than with a problem, whatever bytes are changed', () => {
    const whole = picture(240);
    fc.assert(fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
      const answer = reasonOf(Uint8Array.from(whole, (byte, index) => (index === at ? value : byte)));
      expect(answer).not.toBeInstanceOf(Error);
    }), { numRuns: 60 });
  });

  describe('of the demo', () => {
    const files = readdirSync(demo).filter((name) => name.endsWith('.png'));

    it.each(files)('%s is small, printable and clear around the seal', (name) => {
      const png = new Uint8Array(readFileSync(new URL(name, demo)));
      const side = name === 'zhao-qiang.png' ? 18 : 40; // a person's, and units'
      const { dotsPerInch, clearBackground } = readImprint(png, { width: side, height: side });
      expect(dotsPerInch).toBeGreaterThanOrEqual((448 / 40) * 25.4); // 284.48: 38 mm of 40 at 300 dots an inch
      expect(png.length).toBeLessThan(20_000);
      expect(clearBackground).toBe(side === 40); // the frame of a square one reaches its corners
    });
  });
});
