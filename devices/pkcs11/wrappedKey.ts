import type { Sm2Point, Sm2Signer } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import type { SoftwareSm2 } from '../sm2/software.ts';
import type { TokenSession } from './token.ts';
import { protectorOf, writeWrappedKey } from './wrappedKeyForm.ts';
import type { WrappingKey } from './wrappingKey.ts';

/** SM2 keys encrypted by a key of the device: mode `hsm-wrapped`. */
export class WrappedKeys {
  readonly #wrapping: WrappingKey;
  readonly #software: SoftwareSm2;

  constructor(wrapping: WrappingKey, software: SoftwareSm2) {
    this.#wrapping = wrapping;
    this.#software = software;
  }

  /** A new key; the private half leaves this function only encrypted. R51 */
  async generate(session: TokenSession, keyId: string): Promise<{ publicKey: Sm2Point; wrapped: Uint8Array }> {
    const { publicKey, privateKeyPkcs8 } = this.#software.generateKeyPair();
    try {
      const sealed = await this.#wrapping.seal(session, privateKeyPkcs8, contextOf(keyId, publicKey));
      return { publicKey, wrapped: writeWrappedKey('device', sealed) };
    } finally {
      privateKeyPkcs8.fill(0);
    }
  }

  /** Signs with the key, which is in memory for this long. Throws `ciphertext-invalid`. */
  async sign(session: TokenSession, key: { keyId: string; publicKey: Sm2Point; wrapped: Uint8Array }, message: Uint8Array): Promise<Uint8Array> {
    const sealed = protectorOf(key.wrapped, 'device');
    if (!sealed) throw problem('ciphertext-invalid', { reason: 'the key is not released' });
    const privateKeyPkcs8 = await this.#wrapping.open(session, sealed, contextOf(key.keyId, key.publicKey));
    try {
      return await this.#signerOf(privateKeyPkcs8, key.publicKey).sign(message);
    } finally {
      privateKeyPkcs8.fill(0);
    }
  }

  #signerOf(privateKeyPkcs8: Uint8Array, expected: Sm2Point): Sm2Signer {
    const signer = this.#software.signer(privateKeyPkcs8);
    if (!Buffer.from(expected).equals(signer.publicKey)) throw problem('ciphertext-invalid', { reason: 'the key does not belong to its public key' });
    return signer;
  }
}

/** What a wrapped key is bound to; the point has a fixed length, so the two cannot run into each other. */
const contextOf = (keyId: string, publicKey: Sm2Point): Buffer => Buffer.concat([Buffer.from(keyId, 'utf8'), publicKey]);
