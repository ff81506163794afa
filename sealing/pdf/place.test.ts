import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { onePage, tablePdf } from '../../test/sealing/pdfs.ts';
import { openPdf, page, pageCount, seenPlace, seenSize, stampRectangle } from './index.ts';

const first = (attributes: string) => page(openPdf(tablePdf(onePage({ page: attributes }))), 1);
const refusal = (code: string): object => expect.objectContaining({ code });

describe('page', () => {
  it('takes boxes and turn from the nodes above it, its own first', () => {
    const pdf = openPdf(tablePdf({
      1: '<< /Type /Catalog /Pages 2 0 R >>',
      2: '<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 /MediaBox [0 0 300 400] /Rotate 90 >>',
      3: '<< /Type /Pages /Kids [4 0 R] /Count 1 /Rotate 180 /CropBox 6 0 R >>',
      4: '<< /Type /Page /Parent 3 0 R >>',
      5: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 200] /Rotate -90 >>',
      6: '[310 390 10 20]',
    }));
    expect(pageCount(pdf)).toBe(2);
    expect(page(pdf, 1)).toMatchObject({ visible: [10, 20, 300, 390], rotate: 180, userUnit: 1 });
    expect(page(pdf, 2)).toMatchObject({ visible: [0, 0, 100, 200], rotate: 270 });
  });

  it('is seen in millimetres, turned and in its own unit', () => {
    expect(seenSize(first('/CropBox [0 0 144 72]'))).toEqual({ width: 50.8, height: 25.4 });
    expect(seenSize(first('/CropBox [0 0 144 72] /Rotate 90 /UserUnit 2'))).toEqual({ width: 50.8, height: 101.6 });
  });

  it('is refused as pdf-page-unknown when the document has no such page', () => {
    const pdf = openPdf(tablePdf(onePage()));
    for (const number of [0, 2, -1, 1.5, Number.NaN]) expect(() => page(pdf, number)).toThrow(refusal('pdf-page-unknown'));
  });

  it('is refused as pdf-unsupported when it cannot be told what is seen of it', () => {
    for (const attributes of ['/Rotate 45', '/Rotate /Right', '/CropBox [600 0 700 100]']) expect(() => first(attributes)).toThrow(refusal('pdf-unsupported'));
    const boxless = tablePdf({ 1: '<< /Pages 2 0 R >>', 2: '<< /Kids [3 0 R] >>', 3: '<< /Type /Page >>' });
    expect(() => page(openPdf(boxless), 1)).toThrow(refusal('pdf-unsupported'));
  });

  it('is refused as pdf-truncated when the tree runs in a circle or leads nowhere', () => {
    const circle = tablePdf({ 1: '<< /Pages 2 0 R >>', 2: '<< /Kids [3 0 R] >>', 3: '<< /Kids [2 0 R] >>' });
    const nowhere = tablePdf({ 1: '<< /Pages 2 0 R >>', 2: '<< /Kids [9 0 R] >>' });
    for (const file of [circle, nowhere]) expect(() => pageCount(openPdf(file))).toThrow(refusal('pdf-truncated'));
  });
});

describe('place of a stamp', () => {
  const inch = { width: 25.4, height: 25.4 };

  it('is counted from the top left corner of what is seen', () => {
    const at = (attributes: string) => stampRectangle(first(attributes), { left: 25.4, top: 50.8 }, { width: 25.4, height: 12.7 }).rectangle.map(Math.round);
    expect(at('')).toEqual([72, 662, 144, 698]);
    expect(at('/CropBox [100 100 500 800]')).toEqual([172, 620, 244, 656]);
    expect(at('/Rotate 90')).toEqual([144, 72, 180, 144]);
    expect(at('/Rotate 180')).toEqual([451, 144, 523, 180]);
    expect(at('/Rotate 270')).toEqual([415, 698, 451, 770]);
    expect(at('/UserUnit 2')).toEqual([36, 752, 72, 770]);
  });

  it('is found again from the rectangle, to 0.01 mm, on any page', () => {
    const millimetres = fc.double({ min: 0, max: 400, noNaN: true });
    const offset = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(fc.constantFrom(0, 90, 180, 270), offset, offset, fc.constantFrom(0.5, 1, 3), millimetres, millimetres, (rotate, x, y, unit, left, top) => {
        const box = `/MediaBox [${x} ${y} ${x + 9000} ${y + 9500}] /CropBox [${x + 7} ${y + 9} ${x + 8000} ${y + 9000}]`;
        const shown = page(openPdf(tablePdf({ ...onePage(), 3: `<< /Type /Page ${box} /Rotate ${rotate} /UserUnit ${unit} >>` })), 1);
        const { rectangle, matrix, width, height } = stampRectangle(shown, { left, top }, { width: 42, height: 30 });
        const seen = seenPlace(shown, rectangle.map((value) => Math.round(value * 10_000) / 10_000) as unknown as typeof rectangle);
        for (const [found, meant] of [[seen.left, left], [seen.top, top], [seen.width, 42], [seen.height, 30]] as const) expect(Math.abs(found - meant)).toBeLessThan(0.01);
        const [a, b, c, d, e, f] = matrix;
        const corners = [[0, 0], [width, height]].map(([px = 0, py = 0]) => [a * px + c * py + e, b * px + d * py + f]);
        expect(Math.min(...corners.flat())).toBeCloseTo(0, 6); // the turned picture fills a box that begins at the origin
        expect(Math.max(...corners.map(([px = 0]) => px))).toBeCloseTo(rectangle[2] - rectangle[0], 6);
        expect(Math.max(...corners.map(([, py = 0]) => py))).toBeCloseTo(rectangle[3] - rectangle[1], 6);
      }),
    );
  });

  it('may touch the edges of the page', () => {
    const shown = first('/CropBox [0 0 72 72]');
    expect(stampRectangle(shown, { left: 0, top: 0 }, inch).rectangle).toEqual([0, 0, 72, 72]);
  });

  it('is refused as pdf-place-outside when any part of the stamp is not on the page as seen', () => {
    const shown = first('/CropBox [0 0 144 72] /Rotate 90'); // seen 25.4 wide, 50.8 high
    expect(stampRectangle(shown, { left: 0, top: 25.4 }, inch).rectangle).toEqual([72, 0, 144, 72]);
    const outside = [{ left: 0.1, top: 0 }, { left: -0.1, top: 0 }, { left: 0, top: 25.6 }, { left: 0, top: -1 }, { left: Number.NaN, top: 0 }, { left: 0, top: Number.POSITIVE_INFINITY }];
    for (const place of outside) expect(() => stampRectangle(shown, place, inch)).toThrow(refusal('pdf-place-outside'));
    for (const size of [{ width: 0, height: 5 }, { width: 5, height: -5 }, { width: Number.NaN, height: 5 }]) expect(() => stampRectangle(shown, { left: 0, top: 0 }, size)).toThrow(refusal('pdf-place-outside'));
  });
});
