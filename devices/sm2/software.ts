import type { Cryptography, Sm2Point, Sm2Signer } from '../../domain/cryptography.ts';

/** A new SM2 key outside any device: for tests, and for a moment on its way into a wrapped key (R51). */
export interface Sm2KeyPair {
  readonly publicKey: Sm2Point;
  /** DER PrivateKeyInfo; whoever holds it overwrites it with zeroes after use. RFC 5208 */
  readonly privateKeyPkcs8: Uint8Array;
}

/** SM2 done in this process. */
export interface SoftwareSm2 extends Cryptography {
  generateKeyPair(): Sm2KeyPair;
  /** Signs with a key given as DER PrivateKeyInfo; the bytes are not kept. */
  signer(privateKeyPkcs8: Uint8Array): Sm2Signer;
}
