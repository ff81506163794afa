import { randomBytes } from 'node:crypto';
import pkcs11js, { type Handle } from 'pkcs11js';
import { problem } from '../../domain/problem.ts';
import { findObject, holding, keyIdentity } from './library.ts';
import { remedyFor } from './returnValues.ts';
import type { TokenSession } from './token.ts';

const ivLength = 12;
const tagLength = 16;

/** A non-extractable AES-256 key in the device that encrypts small secrets: CKM_AES_GCM, 96-bit IV made here. PKCS#11 v2.40 mechanisms, 2.12 */
export class WrappingKey {
  readonly #keyId: string;
  readonly #parameters: number;

  /** @param ivBits whether the device's CK_GCM_PARAMS has the member ulIvBits, which v2.40 errata 01 added */
  constructor(keyId: string, { ivBits }: { readonly ivBits: boolean }) {
    this.#keyId = keyId;
    this.#parameters = ivBits ? pkcs11js.CK_PARAMS_AES_GCM_v240 : pkcs11js.CK_PARAMS_AES_GCM;
  }

  /** Makes the key unless the device holds it. Only provisioning does this: a key that has been lost must not be replaced in silence. */
  async make(session: TokenSession): Promise<void> {
    if (this.#find(session)) return;
    const yes = [pkcs11js.CKA_TOKEN, pkcs11js.CKA_PRIVATE, pkcs11js.CKA_SENSITIVE, pkcs11js.CKA_ENCRYPT, pkcs11js.CKA_DECRYPT];
    const template: pkcs11js.Template = [
      { type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_SECRET_KEY },
      { type: pkcs11js.CKA_KEY_TYPE, value: pkcs11js.CKK_AES },
      { type: pkcs11js.CKA_VALUE_LEN, value: 32 },
      ...yes.map((type) => ({ type, value: true })),
      { type: pkcs11js.CKA_EXTRACTABLE, value: false },
      ...keyIdentity(this.#keyId),
    ];
    await holding(session.library.C_GenerateKeyAsync(session.handle, { mechanism: pkcs11js.CKM_AES_KEY_GEN }, template), template);
  }

  /** Checks that the device keeps the key in, and that what it encrypts it decrypts, and nothing else. Throws `key-unknown`, `device-refused`. */
  async prove(session: TokenSession): Promise<void> {
    this.#checkKeptIn(session);
    const [secret, context] = [randomBytes(32), randomBytes(16)];
    const sealed = await this.seal(session, secret, context);
    const opened = await this.#decrypt(session, sealed, context);
    if (!opened.equals(secret)) throw problem('device-refused', { reason: 'the device does not decrypt what it encrypted' });
  }

  /** IV ‖ ciphertext ‖ tag. @param context authenticated with the secret, not stored */
  async seal(session: TokenSession, secret: Uint8Array, context: Uint8Array): Promise<Buffer> {
    const iv = randomBytes(ivLength);
    const [input, room, parameter] = [Buffer.from(secret), Buffer.alloc(secret.length + tagLength), this.#gcm(iv, context)];
    try {
      session.library.C_EncryptInit(session.handle, { mechanism: pkcs11js.CKM_AES_GCM, parameter }, this.#handle(session));
      return Buffer.concat([iv, await holding(session.library.C_EncryptAsync(session.handle, input, room), input, room, parameter)]);
    } finally {
      input.fill(0);
    }
  }

  /** The secret; the caller overwrites it after use. Throws `ciphertext-invalid` when bytes, context or key are others. */
  async open(session: TokenSession, sealed: Uint8Array, context: Uint8Array): Promise<Buffer> {
    if (sealed.length < ivLength + tagLength) throw problem('ciphertext-invalid');
    try {
      return await this.#decrypt(session, sealed, context);
    } catch (error) {
      if (remedyFor(error) !== 'library') throw error;
      await this.prove(session); // SoftHSM reports a wrong tag as a general error: a device that still works did not fail, the bytes did
      throw problem('ciphertext-invalid', {}, error);
    }
  }

  async #decrypt(session: TokenSession, sealed: Uint8Array, context: Uint8Array): Promise<Buffer> {
    const [input, room] = [Buffer.from(sealed.subarray(ivLength)), Buffer.alloc(sealed.length)];
    const parameter = this.#gcm(Buffer.from(sealed.subarray(0, ivLength)), context);
    session.library.C_DecryptInit(session.handle, { mechanism: pkcs11js.CKM_AES_GCM, parameter }, this.#handle(session));
    return holding(session.library.C_DecryptAsync(session.handle, input, room), input, room, parameter);
  }

  #checkKeptIn(session: TokenSession): void {
    const attributes = session.library.C_GetAttributeValue(session.handle, this.#handle(session), [{ type: pkcs11js.CKA_SENSITIVE }, { type: pkcs11js.CKA_EXTRACTABLE }]);
    const [sensitive, extractable] = attributes.map(({ value }) => value[0]);
    if (sensitive !== 1 || extractable !== 0) throw problem('device-refused', { reason: 'the wrapping key may leave the device', keyId: this.#keyId });
  }

  #handle(session: TokenSession): Handle {
    const handle = session.keys.get(this.#keyId) ?? this.#find(session);
    if (!handle) throw problem('key-unknown', { keyId: this.#keyId });
    session.keys.set(this.#keyId, handle);
    return handle;
  }

  #gcm(iv: Buffer, context: Uint8Array) {
    return { type: this.#parameters, iv, aad: Buffer.from(context), ivBits: ivLength * 8, tagBits: tagLength * 8 };
  }

  #find({ library, handle }: TokenSession): Handle | undefined {
    return findObject(library, handle, [{ type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_SECRET_KEY }, { type: pkcs11js.CKA_ID, value: Buffer.from(this.#keyId, 'utf8') }]);
  }
}
