import { readPng } from '../pdf/png.ts';

/**
 * What a PNG shows, whatever way it is stored: width and height as four bytes each, then red, green, blue and alpha of every pixel; what is wholly clear
 * is clear of any colour. Two imprints look the same where these bytes are the same. `imprint-invalid` R14
 */
export function imprintPixels(png: Uint8Array): Uint8Array {
  const { width, height, samples, samplesPerPixel, alpha } = readPng(png);
  const pixels = new Uint8Array(8 + 4 * width * height);
  const view = new DataView(pixels.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const shown = alpha?.[pixel] ?? 255;
    if (shown === 0) continue;
    for (let colour = 0; colour < 3; colour += 1) pixels[8 + 4 * pixel + colour] = samples[pixel * samplesPerPixel + Math.min(colour, samplesPerPixel - 1)] ?? 0;
    pixels[8 + 4 * pixel + 3] = shown;
  }
  return pixels;
}
