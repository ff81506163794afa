import { randomBytes } from 'node:crypto';
import pkcs11js, { type Handle } from 'pkcs11js';
import type { Sm2Point, Sm2Verifier } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import { messageDigest, sm2CurveOid, userDigest } from '../sm2/curve.ts';
import { findObject, holding, keyIdentity } from './library.ts';
import type { VendorProfile } from './profiles.ts';
import { derOfRaw, pointOfAttribute } from './signatureFormat.ts';
import type { TokenSession } from './token.ts';

/** Room for a signature in any form. */
const signatureRoom = 160;

interface KeyPairHandles {
  readonly publicKey: Handle;
  readonly privateKey: Handle;
}

/** SM2 keys that are made and used inside the device by a vendor's mechanisms: mode `hsm`. */
export class Sm2Keys {
  readonly #profile: VendorProfile;
  readonly #verifier: Sm2Verifier;

  constructor(profile: VendorProfile, verifier: Sm2Verifier) {
    this.#profile = profile;
    this.#verifier = verifier;
  }

  /** Makes a key that signs a random challenge and verifies in software, and forgets it. Throws `device-refused`, `device-signature-wrong`. */
  async prove(session: TokenSession): Promise<void> {
    this.#checkMechanisms(session);
    const pair = await this.#generatePair(session, [], false);
    try {
      await this.#signWith(session, pair.privateKey, this.#pointOf(session, pair.publicKey), randomBytes(48));
    } finally {
      session.library.C_DestroyObject(session.handle, pair.privateKey);
      session.library.C_DestroyObject(session.handle, pair.publicKey);
    }
  }

  /** The public key of the key with this id, which is made unless the device holds it already. */
  async generate(session: TokenSession, keyId: string): Promise<Sm2Point> {
    const known = this.#publicKey(session, keyId);
    if (known) return this.#pointOf(session, known);
    const { publicKey } = await this.#generatePair(session, keyIdentity(keyId), true);
    return this.#pointOf(session, publicKey);
  }

  /** Signs as {@link Sm2Verifier} verifies: DER, checked before it is given out. Throws `key-unknown`, `device-signature-wrong`. */
  async sign(session: TokenSession, keyId: string, publicKey: Sm2Point, message: Uint8Array): Promise<Uint8Array> {
    return this.#signWith(session, this.#privateKey(session, keyId, publicKey), publicKey, message);
  }

  /** Destroys both halves; a key that is gone already is no error. */
  destroy(session: TokenSession, keyId: string): void {
    session.keys.delete(keyId);
    for (const found of [this.#find(session, keyId, pkcs11js.CKO_PRIVATE_KEY), this.#publicKey(session, keyId)]) {
      if (found) session.library.C_DestroyObject(session.handle, found);
    }
  }

  #checkMechanisms({ library, handle }: TokenSession): void {
    const { slotID } = library.C_GetSessionInfo(handle);
    const offered = new Set(library.C_GetMechanismList(slotID).map((mechanism) => mechanism >>> 0));
    const missing = [this.#profile.generate, this.#profile.sign].filter((mechanism) => !offered.has(mechanism));
    if (missing.length === 0) return;
    throw problem('device-refused', { reason: 'the token lacks mechanisms of the vendor profile', profile: this.#profile.name, missing: missing.map((mechanism) => mechanism.toString(16)) });
  }

  async #generatePair(session: TokenSession, identity: pkcs11js.Template, kept: boolean): Promise<KeyPairHandles> {
    const common: pkcs11js.Template = [{ type: pkcs11js.CKA_KEY_TYPE, value: this.#profile.keyType }, { type: pkcs11js.CKA_TOKEN, value: kept }, ...identity];
    const publicTemplate: pkcs11js.Template = [...common, { type: pkcs11js.CKA_EC_PARAMS, value: sm2CurveOid }, { type: pkcs11js.CKA_VERIFY, value: true }];
    const privateTemplate: pkcs11js.Template = [
      ...common,
      { type: pkcs11js.CKA_PRIVATE, value: true },
      { type: pkcs11js.CKA_SENSITIVE, value: true },
      { type: pkcs11js.CKA_EXTRACTABLE, value: false },
      { type: pkcs11js.CKA_SIGN, value: true },
    ];
    const call = session.library.C_GenerateKeyPairAsync(session.handle, { mechanism: this.#profile.generate }, publicTemplate, privateTemplate);
    return holding(call, publicTemplate, privateTemplate);
  }

  async #signWith(session: TokenSession, privateKey: Handle, publicKey: Sm2Point, message: Uint8Array): Promise<Uint8Array> {
    const [input, room] = [this.#inputFor(publicKey, message), Buffer.alloc(signatureRoom)];
    session.library.C_SignInit(session.handle, { mechanism: this.#profile.sign }, privateKey);
    const given = await holding(session.library.C_SignAsync(session.handle, input, room), input, room);
    const signature = this.#profile.signature === 'raw' ? derOfRaw(given) : Buffer.from(given);
    if (!this.#verifier.verify(publicKey, message, signature)) throw problem('device-signature-wrong', { profile: this.#profile.name });
    return signature;
  }

  #inputFor(publicKey: Sm2Point, message: Uint8Array): Buffer {
    if (this.#profile.input === 'e') return messageDigest(publicKey, message);
    return this.#profile.input === 'z||m' ? Buffer.concat([userDigest(publicKey), message]) : Buffer.from(message);
  }

  /** The private key, found again after every login, and only beside the public key that the caller expects. */
  #privateKey(session: TokenSession, keyId: string, expected: Sm2Point): Handle {
    const known = session.keys.get(keyId);
    if (known) return known;
    const [found, itsPublicKey] = [this.#find(session, keyId, pkcs11js.CKO_PRIVATE_KEY), this.#publicKey(session, keyId)];
    if (!found || !itsPublicKey) throw problem('key-unknown', { keyId });
    if (!Buffer.from(expected).equals(this.#pointOf(session, itsPublicKey))) throw problem('key-unknown', { keyId, reason: 'the device holds another key under this id' });
    session.keys.set(keyId, found);
    return found;
  }

  #publicKey(session: TokenSession, keyId: string): Handle | undefined {
    return this.#find(session, keyId, pkcs11js.CKO_PUBLIC_KEY);
  }

  #find({ library, handle }: TokenSession, keyId: string, objectClass: number): Handle | undefined {
    return findObject(library, handle, [{ type: pkcs11js.CKA_CLASS, value: objectClass }, { type: pkcs11js.CKA_ID, value: Buffer.from(keyId, 'utf8') }]);
  }

  #pointOf({ library, handle }: TokenSession, publicKey: Handle): Sm2Point {
    const [attribute] = library.C_GetAttributeValue(handle, publicKey, [{ type: pkcs11js.CKA_EC_POINT }]);
    return pointOfAttribute(attribute?.value instanceof Buffer ? attribute.value : Buffer.alloc(0), this.#profile.point);
  }
}
