import { problem } from '../../domain/problem.ts';
import { inflate } from './inflate.ts';
import { undoPngFilters } from './predictor.ts';

/** A picture of 8 bits a sample. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** 1 gray, 3 red, green and blue. */
  readonly samplesPerPixel: 1 | 3;
  readonly samples: Uint8Array;
  /** One byte a pixel, 0 is clear; absent when the picture is opaque throughout. */
  readonly alpha?: Uint8Array;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colourType: number;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Samples of a pixel as stored, by colour type. PNG (ISO/IEC 15948) table 11.1 */
const storedSamples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Pixels of one side; a seal of 60 mm at 1,200 dots an inch has 2,835. */
const largestSide = 4096;

/**
 * Reads a PNG: gray, colour, either with alpha, of 8 bits a sample, or a palette of 1 to 8 bits with or without alpha; not
 * interlaced. Anything else is problem `imprint-invalid`. PNG (ISO/IEC 15948)
 */
export function readPng(png: Uint8Array): Raster {
  const chunks = chunksOf(png);
  const header = headerOf(chunks.get('IHDR')?.[0]);
  const { width, height, bitDepth, colourType } = header;
  if (colourType !== 3 && chunks.has('tRNS')) throw problem('imprint-invalid', { reason: 'colour-key' });
  const pixelBits = bitDepth * (storedSamples[colourType] ?? 0);
  const rowBytes = (width * pixelBits + 7) >> 3;
  const data = inflated(concatenated(chunks.get('IDAT') ?? []), (rowBytes + 1) * height);
  const rows = undoPngFilters(data, rowBytes, Math.max(pixelBits >> 3, 1));
  if (rows?.length !== rowBytes * height) throw problem('imprint-invalid', { reason: 'data' });
  if (colourType === 3) return fromPalette(header, rows, chunks.get('PLTE')?.[0] ?? new Uint8Array(), chunks.get('tRNS')?.[0] ?? new Uint8Array());
  const colours = colourType === 0 || colourType === 4 ? 1 : 3;
  return colourType < 4 ? { width, height, samplesPerPixel: colours, samples: rows } : withoutAlpha(header, rows, colours);
}

/** The data of the chunks by their type, in order. */
function chunksOf(png: Uint8Array): Map<string, Uint8Array[]> {
  if (!signature.every((byte, index) => png[index] === byte)) throw problem('imprint-invalid', { reason: 'not-a-png' });
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = signature.length; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > png.length) break;
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    const alike = chunks.get(type) ?? [];
    alike.push(png.subarray(at + 8, at + 8 + length));
    chunks.set(type, alike);
    at += 12 + length;
  }
  if (!chunks.has('IEND')) throw problem('imprint-invalid', { reason: 'cut-off' });
  return chunks;
}

/** PNG (ISO/IEC 15948) 11.2.2 */
function headerOf(chunk: Uint8Array | undefined): Header {
  if (chunk?.length !== 13) throw problem('imprint-invalid', { reason: 'header' });
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const header = { width: view.getUint32(0), height: view.getUint32(4), bitDepth: view.getUint8(8), colourType: view.getUint8(9) };
  const { width, height, bitDepth, colourType } = header;
  const depths = colourType === 3 ? [1, 2, 4, 8] : [8];
  if (!(colourType in storedSamples) || !depths.includes(bitDepth)) throw problem('imprint-invalid', { reason: 'colour-type', colourType, bitDepth });
  if (view.getUint8(12) !== 0) throw problem('imprint-invalid', { reason: 'interlaced' });
  if (width < 1 || height < 1 || width > largestSide || height > largestSide) throw problem('imprint-invalid', { reason: 'size', width, height });
  return header;
}

function inflated(data: Uint8Array, length: number): Uint8Array {
  try {
    return inflate(data, length);
  } catch (error) {
    throw problem('imprint-invalid', { reason: 'data' }, error);
  }
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}

/** PNG (ISO/IEC 15948) 11.2.3, 11.3.2.1 */
function fromPalette({ width, height, bitDepth }: Header, rows: Uint8Array, palette: Uint8Array, transparency: Uint8Array): Raster {
  const samples = new Uint8Array(width * height * 3);
  const alpha = new Uint8Array(width * height).fill(255);
  const rowBytes = (width * bitDepth + 7) >> 3;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const bit = (pixel % width) * bitDepth;
    const byte = rows[Math.floor(pixel / width) * rowBytes + (bit >> 3)] ?? 0;
    const index = (byte >> (8 - bitDepth - (bit & 7))) & ((1 << bitDepth) - 1);
    if (index * 3 + 3 > palette.length) throw problem('imprint-invalid', { reason: 'palette' });
    samples.set(palette.subarray(index * 3, index * 3 + 3), pixel * 3);
    alpha[pixel] = transparency[index] ?? 255;
  }
  return { width, height, samplesPerPixel: 3, samples, alpha: onlyIfClear(alpha) };
}

function withoutAlpha({ width, height }: Header, rows: Uint8Array, colours: 1 | 3): Raster {
  const samples = new Uint8Array(width * height * colours);
  const alpha = new Uint8Array(width * height);
  for (let pixel = 0; pixel < alpha.length; pixel += 1) {
    const from = pixel * (colours + 1);
    for (let colour = 0; colour < colours; colour += 1) samples[pixel * colours + colour] = rows[from + colour] ?? 0;
    alpha[pixel] = rows[from + colours] ?? 0;
  }
  return { width, height, samplesPerPixel: colours, samples, alpha: onlyIfClear(alpha) };
}

const onlyIfClear = (alpha: Uint8Array): Uint8Array | undefined => (alpha.every((value) => value === 255) ? undefined : alpha);
