import { releaseContext, type ReleaseTerms } from '../domain/custody/release.ts';
import { problem } from '../domain/problem.ts';
import type { SecretWrapper } from './dataKeys.ts';
import { isPin, openByPin, pinHash, sealByPin } from './pinLock.ts';
import { protectorOf, writeWrappedKey } from './pkcs11/wrappedKeyForm.ts';

/** A key of mode `hsm-wrapped` as the store keeps it; `wrapped` is undefined in mode `hsm`, where the device keeps the key in. */
export interface KeptKey {
  readonly id: string;
  readonly wrapped?: Uint8Array | undefined;
}

/**
 * What a PIN and a release do to a wrapped key, without the seal slot: here the key is only ever seen as its device encrypted it. R41, design.md › Custody
 * PINs and opened keys are not kept.
 */
export interface KeyCustody {
  hash(pin: string): Promise<string>;
  matches(hash: string, pin: string): Promise<boolean>;
  /** Whether a device alone does not open it: a PIN locks it, or the device keeps it in. */
  isLocked(key: KeptKey): boolean;
  /** The key as only this PIN opens it, for one that the device alone opened so far. */
  lock(key: KeptKey, pin: string): Promise<Uint8Array | undefined>;
  /** The same for another PIN. `pin-wrong` */
  relock(key: KeptKey, old: string, pin: string): Promise<Uint8Array | undefined>;
  /** The key opened by the PIN once and encrypted for these stamps. `pin-wrong` */
  release(key: KeptKey, pin: string, terms: ReleaseTerms): Promise<Uint8Array | undefined>;
  /** What a release holds: the key as its device opens it. `ciphertext-invalid` when any term is another than it was given for. */
  released(sealed: Uint8Array, terms: ReleaseTerms): Promise<Uint8Array>;
}

/** @param wrapper the data slot, which API and stamping may both open */
export function createKeyCustody(wrapper: SecretWrapper): KeyCustody {
  const lockOpened = async ({ id }: KeptKey, opened: Uint8Array, pin: string): Promise<Uint8Array> =>
    writeWrappedKey('pin', await wrapper.wrap(await sealByPin(opened, pin, `pin/${id}`), contextOf(id)));
  const open = async ({ id, wrapped }: KeptKey, pin: string): Promise<Uint8Array | undefined> => {
    if (!wrapped) return undefined;
    const locked = protectorOf(wrapped, 'pin');
    return locked ? openByPin(await wrapper.unwrap(locked, contextOf(id)), pin, `pin/${id}`) : deviceForm(wrapped);
  };
  return {
    hash: pinHash,
    matches: isPin,
    isLocked: ({ wrapped }) => !wrapped || protectorOf(wrapped, 'device') === undefined,
    lock: async (key, pin) => key.wrapped && lockOpened(key, deviceForm(key.wrapped), pin),
    async relock(key, old, pin) {
      const opened = await open(key, old);
      return opened && lockOpened(key, opened, pin);
    },
    async release(key, pin, terms) {
      const opened = await open(key, pin);
      return opened && wrapper.wrap(opened, releaseContext(terms));
    },
    released: async (sealed, terms) => writeWrappedKey('device', await wrapper.unwrap(sealed, releaseContext(terms))),
  };
}

const contextOf = (keyId: string): Uint8Array => Buffer.from(`pin-lock/${keyId}`);

function deviceForm(wrapped: Uint8Array): Uint8Array {
  const sealed = protectorOf(wrapped, 'device');
  if (!sealed) throw problem('ciphertext-invalid', { reason: 'a PIN is set for the key' });
  return sealed;
}
