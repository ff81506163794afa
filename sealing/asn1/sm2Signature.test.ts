import { describe, it, expect } from '@jest/globals';
import { nativeCryptography } from '../../devices/sm2/native.ts';
import { fromHex, hex } from '../../domain/bytes.ts';
import { sm2SignatureDer } from './sm2Signature.ts';

const r = 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3';
const s = 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa';
const der = `3046022100${r}022100${s}`;

describe('SM2 signature', () => {
  it('is taken as DER and as r ‖ s of 64 bytes', () => {
    expect(hex(sm2SignatureDer(fromHex(der)) ?? new Uint8Array())).toBe(der);
    expect(hex(sm2SignatureDer(fromHex(r + s)) ?? new Uint8Array())).toBe(der);
  });

  it('of the standard\'s example is a signature of "message digest" in either form', () => {
    const key = fromHex('0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13');
    for (const form of [der, r + s]) {
      expect(nativeCryptography.verify(key, new TextEncoder().encode('message digest'), sm2SignatureDer(fromHex(form)) ?? new Uint8Array())).toBe(true);
    }
  });

  it.each(['', '00', '3000', `3044022100${r}`, `${der}00`, '0101ff'])('is nothing else: %s', (bytes) => {
    expect(sm2SignatureDer(fromHex(bytes))).toBeUndefined();
  });
});
