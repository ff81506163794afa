import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sm2 as smCrypto } from 'sm-crypto';
import { sm2 as smCryptoV2, sm3 as smCryptoV2Sm3 } from 'sm-crypto-v2';
import { chooseCryptography } from './choose.ts';
import { generateSm2KeyPair, nativeCryptography, softwareSigner } from './native.ts';
import { portableCryptography } from './portable.ts';
import { publishedSignature, selfTest } from './selfTest.ts';
import type { SoftwareSm2 } from './software.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const message = fc.uint8Array({ maxLength: 300 });
const der = { der: true, hash: true };
/** The scalar of a PrivateKeyInfo as OpenSSL writes it. */
const scalarOf = (pkcs8: Uint8Array): string => hex(pkcs8.subarray(36, 68));

describe('SM2 with SM3', () => {
  it.each([['native', nativeCryptography], ['portable', portableCryptography]])('R52 accepts the published signature and passes its self-test (%s)', async (_, cryptography) => {
    const { publicKey, message, signature } = publishedSignature;
    expect(cryptography.verify(publicKey, message, signature)).toBe(true);
    expect(await selfTest(cryptography)).toBeUndefined();
  });

  describe('when sm-crypto and sm-crypto-v2 are the oracles', () => {
    const pair = generateSm2KeyPair();
    const publicKey = hex(pair.publicKey);
    const signers = [softwareSigner(pair.privateKeyPkcs8), portableCryptography.signer(pair.privateKeyPkcs8)];

    it('R52 signs what they accept', async () => {
      await fc.assert(
        fc.asyncProperty(message, async (bytes) => {
          for (const signer of signers) {
            const signature = hex(await signer.sign(bytes));
            expect(smCrypto.doVerifySignature(bytes, signature, publicKey, der)).toBe(true);
            expect(smCryptoV2.doVerifySignature(bytes, signature, publicKey, der)).toBe(true);
          }
        }),
        { numRuns: 5 },
      );
    });

    it('R52 accepts what they sign and refuses it for another message', () => {
      fc.assert(
        fc.property(message, (bytes) => {
          const scalar = scalarOf(pair.privateKeyPkcs8);
          const signatures = [smCrypto.doSignature(bytes, scalar, { ...der, publicKey }), smCryptoV2.doSignature(bytes, scalar, { ...der, publicKey })];
          for (const signature of signatures.map((text) => Buffer.from(text, 'hex'))) {
            expect(nativeCryptography.verify(pair.publicKey, bytes, signature)).toBe(true);
            expect(nativeCryptography.verify(pair.publicKey, Buffer.concat([bytes, Buffer.of(0)]), signature)).toBe(false);
          }
        }),
        { numRuns: 8 },
      );
    });
  });

  describe('when a signature is altered or is no signature', () => {
    it('R43 is false for any changed bit and any foreign bytes, and never throws', () => {
      const { publicKey, message: signed, signature } = publishedSignature;
      fc.assert(
        fc.property(fc.nat(signature.length * 8 - 1), fc.uint8Array({ maxLength: 90 }), (bit, junk) => {
          const altered = Buffer.from(signature);
          altered[bit >> 3] = altered[bit >> 3]! ^ (1 << (bit & 7));
          expect(nativeCryptography.verify(publicKey, signed, altered)).toBe(false);
          expect(nativeCryptography.verify(publicKey, signed, junk)).toBe(false);
          expect(nativeCryptography.verify(publicKey, signed, Buffer.concat([signature, junk, Buffer.of(0)]))).toBe(false);
        }),
      );
    });

    it('R43 is false for a public key that is no point of the curve', () => {
      const { message: signed, signature } = publishedSignature;
      fc.assert(
        fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (xy) => {
          const point = Buffer.concat([Buffer.of(4), xy]);
          expect(nativeCryptography.verify(point, signed, signature)).toBe(false);
          expect(nativeCryptography.verify(xy, signed, signature)).toBe(false);
        }),
      );
    });
  });

  describe('when more keys are verified than are kept imported', () => {
    it('still verifies the first one', async () => {
      const pairs = Array.from({ length: 520 }, generateSm2KeyPair);
      const first = pairs[0]!;
      const signature = await softwareSigner(first.privateKeyPkcs8).sign(Buffer.from('first'));
      for (const { publicKey } of pairs) nativeCryptography.verify(publicKey, Buffer.from('first'), signature);
      expect(nativeCryptography.verify(first.publicKey, Buffer.from('first'), signature)).toBe(true);
    });
  });
});

describe('SM3', () => {
  it('R52 gives the digest that sm-crypto-v2 gives, whole or piece by piece', () => {
    fc.assert(
      fc.property(message, message, (head, tail) => {
        const expected = smCryptoV2Sm3(new Uint8Array([...head, ...tail]));
        expect(hex(nativeCryptography.sm3.hash(head, tail))).toBe(expected);
        expect(hex(nativeCryptography.sm3.stream().update(head).update(tail).digest())).toBe(expected);
      }),
    );
  });
});

describe('choice of the SM2 implementation', () => {
  it('is native where Node signs SM2, without a warning', async () => {
    const warnings: string[] = [];
    expect(await chooseCryptography((warning) => warnings.push(warning))).toBe(nativeCryptography);
    expect(warnings).toEqual([]);
  });

  describe('when the first implementation fails its self-test', () => {
    const accepting: SoftwareSm2 = { ...nativeCryptography, verify: () => true };
    const refusing: SoftwareSm2 = { ...nativeCryptography, verify: () => false };

    it.each([['accepts everything', accepting], ['refuses everything', refusing]])('falls back to the portable one and says so (%s)', async (_, faulty) => {
      const warnings: string[] = [];
      expect(await chooseCryptography((warning) => warnings.push(warning), [faulty, portableCryptography])).toBe(portableCryptography);
      expect(warnings).toHaveLength(1);
    });

    it('starts nothing when none passes', async () => {
      await expect(chooseCryptography(() => undefined, [accepting, refusing])).rejects.toThrow('no implementation');
    });
  });
});
