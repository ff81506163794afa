import { createPrivateKey, createPublicKey } from 'node:crypto';
import { sm2 } from 'sm-crypto';
import type { Sm2Point, Sm2Signer } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import { isPoint, messageDigest, pointOfSpki } from './curve.ts';
import { generateSm2KeyPair, nativeSm3 } from './native.ts';
import type { SoftwareSm2 } from './software.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function verify(publicKey: Sm2Point, message: Uint8Array, signature: Uint8Array): boolean {
  return isPoint(publicKey) && sm2.doVerifySignature(messageDigest(publicKey, message), hex(signature), hex(publicKey), { der: true, hash: false });
}

/** PrivateKeyInfo of an SM2 key as OpenSSL writes it, up to the 32 bytes of the scalar. RFC 5208 5, RFC 5915 3 */
const pkcs8Head = Buffer.from('308187020100301306072A8648CE3D020106082A811CCF5501822D046D306B0201010420', 'hex');

function signer(privateKeyPkcs8: Uint8Array): Sm2Signer {
  const key = createPrivateKey({ key: Buffer.from(privateKeyPkcs8), format: 'der', type: 'pkcs8' });
  const exported = key.export({ format: 'der', type: 'pkcs8' }); // 'sec1' makes Node 20 abort
  if (!exported.subarray(0, pkcs8Head.length).equals(pkcs8Head)) throw new Error('not an SM2 private key');
  const scalar = hex(exported.subarray(pkcs8Head.length, pkcs8Head.length + 32));
  exported.fill(0);
  const publicKey = pointOfSpki(createPublicKey(key).export({ format: 'der', type: 'spki' }));
  return {
    publicKey,
    async sign(message) {
      const signature = Buffer.from(sm2.doSignature(messageDigest(publicKey, message), scalar, { der: true, hash: false }), 'hex');
      if (!verify(publicKey, message, signature)) throw problem('device-signature-wrong', { device: 'software' });
      return signature;
    },
  };
}

/** SM2 by sm-crypto, about 30 times slower: for a Node whose OpenSSL does not sign SM2 in the way `native.ts` relies on. */
export const portableCryptography: SoftwareSm2 = { sm3: nativeSm3, verify, generateKeyPair: generateSm2KeyPair, signer };
