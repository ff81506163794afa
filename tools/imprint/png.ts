import { crc32, deflateSync } from 'node:zlib';
import type { Raster } from '../../sealing/pdf/png.ts';

/** Degrees of cover at the edges: enough for print, and four bits a pixel keep the picture small, for it travels in every signature. */
const degrees = 16;

/** A raster of one colour as a PNG whose palette is that colour in 16 degrees of cover. PNG (ISO/IEC 15948) 11.2, 11.3.2.1 */
export function oneColourPng({ width, height, alpha }: Raster, colour: readonly [number, number, number]): Uint8Array {
  if (!alpha) throw new Error('the drawing covers its whole page');
  const rowBytes = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const degree = Math.round(((alpha[y * width + x] ?? 0) / 255) * (degrees - 1));
      const at = y * rowBytes + 1 + (x >> 1);
      rows[at] = (rows[at] ?? 0) | (degree << (x % 2 === 0 ? 4 : 0));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3], 8); // four bits, palette
  const cover = Array.from({ length: degrees }, (_, degree) => Math.round((degree * 255) / (degrees - 1)));
  const chunks = [chunk('IHDR', header), chunk('PLTE', Buffer.from(cover.flatMap(() => colour))), chunk('tRNS', Buffer.from(cover)), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
