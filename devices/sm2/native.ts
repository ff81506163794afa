import { createHash, createPrivateKey, createPublicKey, createSign, createVerify, generateKeyPairSync, type Hash, type KeyObject } from 'node:crypto';
import type { Sm2Point, Sm2Signer, Sm3, Sm3Stream } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import { isPoint, pointOfSpki, spkiOfPoint, userDigest } from './curve.ts';
import type { Sm2KeyPair, SoftwareSm2 } from './software.ts';

/** SM3 by Node's OpenSSL. */
export const nativeSm3: Sm3 = {
  hash: (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sm3')).digest(),
  stream: () => new NativeSm3Stream(),
};

class NativeSm3Stream implements Sm3Stream {
  readonly #hash: Hash = createHash('sm3');

  update(part: Uint8Array): this {
    this.#hash.update(part);
    return this;
  }

  digest(): Uint8Array {
    return this.#hash.digest();
  }
}

/** Importing a key costs as much as a signature, and the same few certificates are verified again and again. */
const importedKeysKept = 512;

interface ImportedKey {
  readonly key: KeyObject;
  readonly userDigest: Uint8Array;
}

/** Imported public keys by their bytes; the longest unused one leaves first. */
const imported = new Map<string, ImportedKey>();

/** The key ready for OpenSSL; undefined when the bytes are no point of the curve. */
function importKey(point: Sm2Point): ImportedKey | undefined {
  if (!isPoint(point)) return undefined;
  const name = Buffer.from(point).toString('latin1');
  const known = imported.get(name) ?? newImport(point);
  if (!known) return undefined;
  imported.delete(name);
  imported.set(name, known);
  if (imported.size > importedKeysKept) imported.delete(imported.keys().next().value ?? '');
  return known;
}

function newImport(point: Sm2Point): ImportedKey | undefined {
  try {
    return { key: createPublicKey({ key: spkiOfPoint(point), format: 'der', type: 'spki' }), userDigest: userDigest(point) };
  } catch {
    return undefined; // not on the curve: a malformed input, which nothing verifies
  }
}

function verify(publicKey: Sm2Point, message: Uint8Array, signature: Uint8Array): boolean {
  const known = importKey(publicKey);
  return known !== undefined && createVerify('sm3').update(known.userDigest).update(message).verify(known.key, signature);
}

/** A new key pair. It leaves OpenSSL as DER and comes back by import only: fresh key objects sign ECDSA instead of SM2. */
export function generateSm2KeyPair(): Sm2KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'SM2',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  return { publicKey: pointOfSpki(publicKey), privateKeyPkcs8: privateKey };
}

/** Signs with an SM2 key given as DER PrivateKeyInfo. Throws problem `device-signature-wrong` rather than give out what does not verify. */
export function softwareSigner(privateKeyPkcs8: Uint8Array): Sm2Signer {
  const key = createPrivateKey({ key: Buffer.from(privateKeyPkcs8.buffer, privateKeyPkcs8.byteOffset, privateKeyPkcs8.length), format: 'der', type: 'pkcs8' });
  const publicKey = pointOfSpki(createPublicKey(key).export({ format: 'der', type: 'spki' }));
  const z = userDigest(publicKey);
  return {
    publicKey,
    async sign(message) {
      const signature = createSign('sm3').update(z).update(message).sign(key);
      if (!verify(publicKey, message, signature)) throw problem('device-signature-wrong', { device: 'software' });
      return signature;
    },
  };
}

/** SM2 and SM3 by Node's own OpenSSL: Node hashes Z ‖ M and signs the raw digest, which is standard SM2 for any user id. */
export const nativeCryptography: SoftwareSm2 = {
  sm3: nativeSm3,
  verify,
  generateKeyPair: generateSm2KeyPair,
  signer: softwareSigner,
};
