import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { temporaryDevices, type TemporaryDevices } from '../test/devices/temporaryDevices.ts';
import { hours, later, type Instant } from '../domain/instant.ts';
import type { ReleaseTerms } from '../domain/custody/release.ts';
import { openKeyCustody, openSealSlot, type SealSlot } from './slots.ts';
import { nativeCryptography } from './sm2/native.ts';
import type { SealKeyRecord } from './signer.ts';

jest.setTimeout(60_000); // each device is a process of its own

const message = Buffer.from('要盖章的内容');
const [pin, another] = ['保管人-20261122', 'another-PIN-4711'];

describe('custody of a wrapped key', () => {
  let devices: TemporaryDevices;
  let seals: SealSlot;
  let custody: ReturnType<typeof openKeyCustody>;
  let key: SealKeyRecord;
  let locked: { readonly id: string; readonly wrapped: Uint8Array };
  const terms = (changes: Partial<ReleaseTerms> = {}): ReleaseTerms => ({
    keyId: key.keyId, purpose: 'use/1', subject: 'a'.repeat(64), stamps: 1, notAfter: later(0 as Instant, hours(1)), ...changes,
  });
  const signs = async (wrapped: Uint8Array) => nativeCryptography.verify(key.publicKey, message, await seals.signer({ ...key, wrapped }).sign(message));

  beforeAll(async () => {
    devices = await temporaryDevices();
    [seals, custody] = [await openSealSlot(devices.configuration), openKeyCustody(devices.configuration)];
    key = await seals.generate('seal-1');
    locked = { id: key.keyId, wrapped: (await custody.lock({ id: key.keyId, wrapped: key.wrapped }, pin))! };
  });
  afterAll(async () => {
    await Promise.all([seals.close(), custody.close()]);
    await devices.remove();
  });

  it('R41 signs no more with the device alone once a PIN is set', async () => {
    expect(await signs(key.wrapped!)).toBe(true);
    await expect(seals.signer({ ...key, wrapped: locked.wrapped }).sign(message)).rejects.toMatchObject({ code: 'ciphertext-invalid' });
    expect(Buffer.from(locked.wrapped).toString('utf8')).not.toContain('"device"');
    expect(locked.wrapped.length).toBeLessThan(1024);
  });

  it('R80 signs with a release that the PIN gave, and no other PIN gives one', async () => {
    const sealed = await custody.release(locked, pin, terms());
    expect(await signs(await custody.released(sealed!, terms()))).toBe(true);
    await expect(custody.release(locked, another, terms())).rejects.toMatchObject({ code: 'pin-wrong' });
  });

  it('R80 opens a release for nothing but the use, subject, number and time that it was given for', async () => {
    const sealed = (await custody.release(locked, pin, terms()))!;
    for (const changed of [{ purpose: 'use/2' }, { subject: 'b'.repeat(64) }, { stamps: 2 }, { notAfter: later(terms().notAfter, 1) }, { keyId: 'seal-2' }]) {
      await expect(custody.released(sealed, terms(changed))).rejects.toMatchObject({ code: 'ciphertext-invalid' });
    }
    const altered = Uint8Array.from(sealed);
    altered[20]! ^= 1;
    await expect(custody.released(altered, terms())).rejects.toMatchObject({ code: 'ciphertext-invalid' });
  });

  it('R51 shows the key to nobody: what PIN and data slot open together is still encrypted by the seal device', async () => {
    const opened = await custody.released((await custody.release(locked, pin, terms()))!, terms());
    expect(Buffer.from(opened)).toEqual(Buffer.from(key.wrapped!));
  });

  it('R41 opens with the new PIN alone after it was changed', async () => {
    const changed = { id: key.keyId, wrapped: (await custody.relock(locked, pin, another))! };
    await expect(custody.release(changed, pin, terms())).rejects.toMatchObject({ code: 'pin-wrong' });
    expect(await signs(await custody.released((await custody.release(changed, another, terms()))!, terms()))).toBe(true);
    await expect(custody.relock(locked, another, pin)).rejects.toMatchObject({ code: 'pin-wrong' });
  });

  it('R41 leaves a key that the device keeps in as it is', async () => {
    const inside = { id: 'seal-9' };
    expect([await custody.lock(inside, pin), await custody.relock(inside, pin, another), await custody.release(inside, pin, terms())]).toEqual([undefined, undefined, undefined]);
  });

  it('R41 judges a PIN by Argon2id', async () => {
    const hash = await custody.hash(pin);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect([await custody.matches(hash, pin), await custody.matches(hash, another)]).toEqual([true, false]);
  });
});
