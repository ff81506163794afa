import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { derOfRaw, pointOfAttribute } from './signatureFormat.ts';

/** DER SEQUENCE { r, s } read back, each number left-padded to 32 bytes. */
function rawOfDer(der: Buffer): Buffer {
  const number = (at: number) => der.subarray(at + 2, at + 2 + der[at + 1]!);
  const [r, s] = [number(2), number(2 + 2 + der[3]!)];
  return Buffer.concat([r, s].map((bytes) => Buffer.concat([Buffer.alloc(32), bytes]).subarray(-32)));
}

describe('raw signature', () => {
  it('becomes the DER of the same two numbers, as short as DER demands', () => {
    const number = fc.tuple(fc.nat(32), fc.uint8Array({ minLength: 32, maxLength: 32 })).map(([zeros, bytes]) => bytes.fill(0, 0, zeros));
    fc.assert(
      fc.property(number, number, (r, s) => {
        const raw = Buffer.concat([r, s]);
        const der = derOfRaw(raw);
        expect(rawOfDer(der)).toEqual(raw);
        expect(der[1]).toBe(der.length - 2);
        expect(der[4]! < 0x80 && (der[4] !== 0 || der[3] === 1 || der[5]! >= 0x80)).toBe(true);
      }),
    );
  });

  it('is refused at any length but 64', () => {
    for (const length of [0, 63, 65, 72]) expect(() => derOfRaw(new Uint8Array(length))).toThrow(expect.objectContaining({ code: 'device-signature-wrong' }));
  });
});

describe('public point of a device', () => {
  const point = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 7)]);
  const octets = Buffer.concat([Buffer.of(4, 65), point]);

  it('is taken out of its octet string, or as it is, as the profile says', () => {
    expect(Buffer.from(pointOfAttribute(octets, 'der'))).toEqual(point);
    expect(Buffer.from(pointOfAttribute(point, 'raw'))).toEqual(point);
  });

  it('is refused in the other form', () => {
    expect(() => pointOfAttribute(point, 'der')).toThrow(expect.objectContaining({ code: 'device-refused' }));
    expect(() => pointOfAttribute(octets, 'raw')).toThrow(expect.objectContaining({ code: 'device-refused' }));
    expect(() => pointOfAttribute(Buffer.alloc(0), 'raw')).toThrow(expect.objectContaining({ code: 'device-refused' }));
  });
});
