import type { Sm2Point, Sm2Signer } from '../domain/cryptography.ts';

/**
 * Where a key lives, named honestly wherever it is shown. R51
 * - `hsm`: made and used inside the device by a vendor's SM2 mechanism; it never leaves.
 * - `hsm-wrapped`: encrypted by a non-extractable AES-256 key of the device; in the memory of the device's process only while it signs.
 */
export type KeyMode = 'hsm' | 'hsm-wrapped';

/** A seal's or maker's key as the store keeps it: plain data, and no secret in it. */
export interface SealKeyRecord {
  readonly keyId: string;
  readonly mode: KeyMode;
  /** Name of the device in the configuration. */
  readonly device: string;
  readonly publicKey: Sm2Point;
  /** Mode `hsm-wrapped`: the encrypted private key, {@link WrappedKey} as UTF-8 JSON. */
  readonly wrapped?: Uint8Array;
}

/** A device that holds SM2 keys. All methods throw `device-unavailable`, `device-refused`, `device-pin-wrong`. */
export interface SealKeyDevice {
  readonly name: string;
  readonly mode: KeyMode;
  /** Makes a key. In mode `hsm` the same id gives the same key again; in mode `hsm-wrapped` a key whose record was never stored leaves nothing behind. */
  generate(keyId: string): Promise<SealKeyRecord>;
  /** Signs with the key. Signing throws `key-unknown`, `device-signature-wrong`, and `ciphertext-invalid` when a wrapped key was altered or belongs elsewhere. */
  signer(key: SealKeyRecord): Sm2Signer;
  /** Ends the key's life in the device; a wrapped key ends with its record. R87 */
  destroy(key: SealKeyRecord): Promise<void>;
  close(): Promise<void>;
}
