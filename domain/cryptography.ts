/** What the pure core needs of cryptography; `devices` provides it. Algorithms are the commercial set SM2, SM3, SM4 (R52). */

/** SM3 over bytes: 32 bytes. GB/T 32905 */
export interface Sm3 {
  hash(...parts: Uint8Array[]): Uint8Array;
  /** An SM3 that is fed piece by piece. */
  stream(): Sm3Stream;
}

export interface Sm3Stream {
  update(part: Uint8Array): this;
  /** 32 bytes; the stream cannot be used afterwards. */
  digest(): Uint8Array;
}

/** An SM2 public key: the uncompressed point 04 ‖ x ‖ y, 65 bytes. GB/T 32918.5 */
export type Sm2Point = Uint8Array;

/** Verifies SM2 with SM3 and the standard user id 1234567812345678. GB/T 32918.2, GB/T 35276 */
export interface Sm2Verifier {
  /** @param signature DER SEQUENCE { r, s }. False for a wrong or malformed signature; never throws for bad input. */
  verify(publicKey: Sm2Point, message: Uint8Array, signature: Uint8Array): boolean;
}

/** Signs with one SM2 key; the key stays where it is (R51). */
export interface Sm2Signer {
  readonly publicKey: Sm2Point;
  /** SM2 with SM3 over the message with the standard user id; DER SEQUENCE { r, s }, verified before it is given out. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** Authenticated encryption of small values: SM4-CTR and HMAC-SM3, encrypt then MAC. */
export interface Envelope {
  /** @param context bound to the ciphertext but not stored in it (table, column, row …) */
  seal(plain: Uint8Array, context: string): Uint8Array;
  /** Throws problem `ciphertext-invalid` when the bytes, the key or the context are not those that were sealed. */
  open(sealed: Uint8Array, context: string): Uint8Array;
}

/** What verification and sealing use together. */
export interface Cryptography extends Sm2Verifier {
  readonly sm3: Sm3;
}

/** HMAC-SM3 with one key that its holder keeps: 32 bytes. */
export interface Mac {
  mac(...parts: Uint8Array[]): Uint8Array;
}
