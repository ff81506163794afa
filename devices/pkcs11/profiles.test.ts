import { describe, expect, it } from '@jest/globals';
import { vendorProfile, vendorProfileNames, vendorProfileSchema } from './profiles.ts';

const written = { name: 'Vendor', keyType: '80000004', generate: '0x80008001', sign: '80008104', input: 'e', signature: 'der', point: 'der' };

describe('vendor profile', () => {
  it('reads mechanism numbers as unsigned', () => {
    expect(vendorProfileSchema.parse(written)).toMatchObject({ keyType: 0x8000_0004, generate: 0x8000_8001, sign: 0x8000_8104 });
  });

  it.each(vendorProfileNames)('is complete for %s', (name) => {
    const profile = vendorProfile(name);
    expect(profile.sign).toBeGreaterThanOrEqual(0x8000_0000);
    expect(profile.keyType).toBeGreaterThanOrEqual(0x8000_0000);
  });

  it.each([
    ['CKM_ECDSA, which on the SM2 curve is not SM2', { sign: '00001041' }],
    ['CKK_EC', { keyType: '00000003' }],
    ['a number that is not hexadecimal', { generate: '8000800g' }],
    ['a negative number', { sign: '-7fff7efc' }],
    ['an unknown form', { signature: 'asn1' }],
    ['an unknown member', { guess: true }],
  ])('R52 is refused with %s', (_, change) => {
    expect(vendorProfileSchema.safeParse({ ...written, ...change }).success).toBe(false);
  });
});
