import { deflateSync } from 'node:zlib';
import { name, PdfDictionary, type PdfReference } from './objects.ts';
import type { StampRectangle } from './place.ts';
import { readPng, type Raster } from './png.ts';
import type { NewObject } from './revision.ts';
import { bytesOf, serialise } from './serialise.ts';

/**
 * The objects of a widget's appearance: a form that draws the picture over its whole box, the picture, and its soft mask where it
 * is not opaque. The first is the form. ISO 32000-2 8.10, 8.9.5, 11.6.5.2, 12.5.5
 */
export function stampAppearance(png: Uint8Array, { width, height, matrix }: StampRectangle, fresh: () => PdfReference): [NewObject, ...NewObject[]] {
  const raster = readPng(png);
  const [form, picture] = [fresh(), fresh()];
  const mask = raster.alpha && image(fresh(), raster, 'DeviceGray', raster.alpha);
  const colours = image(picture, raster, raster.samplesPerPixel === 1 ? 'DeviceGray' : 'DeviceRGB', raster.samples, mask?.reference);
  const content = bytesOf(`q ${[width, 0, 0, height, 0, 0].map(fixed).map(serialise).join(' ')} cm /Picture Do Q`);
  const dictionary = new PdfDictionary(
    Object.entries({
      Type: name('XObject'),
      Subtype: name('Form'),
      BBox: [0, 0, width, height].map(fixed),
      Matrix: matrix.map(fixed),
      Resources: new PdfDictionary([['XObject', new PdfDictionary([['Picture', picture]])]]),
      Length: content.length,
    }),
  );
  return [{ reference: form, value: dictionary, data: content }, colours, ...(mask ? [mask] : [])];
}

/** A length to 1/10000 of a unit. */
export const fixed = (value: number): number => Math.round(value * 10_000) / 10_000;

function image(reference: PdfReference, { width, height }: Raster, space: string, samples: Uint8Array, mask?: PdfReference): NewObject {
  const data = deflateSync(samples, { level: 9 });
  const dictionary = new PdfDictionary(
    Object.entries({
      Type: name('XObject'),
      Subtype: name('Image'),
      Width: width,
      Height: height,
      ColorSpace: name(space),
      BitsPerComponent: 8,
      Filter: name('FlateDecode'),
      Length: data.length,
    }),
  );
  return { reference, value: mask ? dictionary.with({ SMask: mask }) : dictionary, data };
}
