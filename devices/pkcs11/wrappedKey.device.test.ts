import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { opensslVerifies } from '../../test/devices/openssl.ts';
import { temporaryDevices, type TemporaryDevices } from '../../test/devices/temporaryDevices.ts';
import type { SealKeyDevice, SealKeyRecord } from '../signer.ts';
import { openKeyDevice } from './keyDevice.ts';

jest.setTimeout(60_000); // each device is a process of its own

const message = Buffer.from('要盖章的内容');

describe('SM2 key wrapped by a key of the device', () => {
  let devices: TemporaryDevices;
  let device: SealKeyDevice;
  let [key, other]: SealKeyRecord[] = [];
  beforeAll(async () => {
    devices = await temporaryDevices();
    device = await openKeyDevice(devices.configuration.seal[0]!);
    [key, other] = [await device.generate('seal-1'), await device.generate('seal-2')];
  });
  afterAll(async () => {
    await device.close();
    await devices.remove();
  });

  const refused = (record: SealKeyRecord) => expect(device.signer(record).sign(message)).rejects.toMatchObject({ code: 'ciphertext-invalid' });

  it('R51 R52 signs standard SM2 that OpenSSL verifies, and names its mode', async () => {
    expect(key).toMatchObject({ mode: 'hsm-wrapped', device: 'softhsm-seal' });
    expect(opensslVerifies(key!.publicKey, message, await device.signer(key!).sign(message))).toBe(true);
  });

  it('R51 shows nothing of the private key in its record', () => {
    const record = JSON.parse(Buffer.from(key!.wrapped!).toString('utf8'));
    const sealed = Buffer.from(record.protectors[0].sealed, 'base64');
    expect(sealed.includes(Buffer.from('2A811CCF5501822D', 'hex'))).toBe(false); // the curve, which stands before the scalar in every PrivateKeyInfo
    expect(sealed.includes(Buffer.from(key!.publicKey.subarray(1)))).toBe(false); // and the point, which stands after it
  });

  it('R80 is not used under another id or another public key', async () => {
    await refused({ ...key!, keyId: 'seal-2' });
    await refused({ ...key!, publicKey: other!.publicKey });
    await refused({ ...key!, wrapped: other!.wrapped });
  });

  it('R58 is refused when a byte of it was changed, and signs unchanged afterwards', async () => {
    const record = JSON.parse(Buffer.from(key!.wrapped!).toString('utf8'));
    const sealed = Buffer.from(record.protectors[0].sealed, 'base64');
    for (const at of [0, 12, 40, sealed.length - 1]) {
      const altered = Buffer.from(sealed);
      altered[at] = altered[at]! ^ 1;
      await refused({ ...key!, wrapped: Buffer.from(JSON.stringify({ ...record, protectors: [{ kind: 'device', sealed: altered.toString('base64') }] })) });
    }
    for (const wrapped of [Buffer.from('{}'), Buffer.from('not json'), Buffer.alloc(0)]) await refused({ ...key!, wrapped });
    expect(await device.signer(key!).sign(message)).toBeInstanceOf(Uint8Array);
  });

  it('R51 is of no use with another device', async () => {
    const maker = await openKeyDevice({ ...devices.configuration.maker, name: 'softhsm-seal' });
    await expect(maker.signer(key!).sign(message)).rejects.toMatchObject({ code: 'ciphertext-invalid' });
    await maker.close();
  });

  describe('when many sign at once', () => {
    it('signs for each', async () => {
      const signatures = await Promise.all(Array.from({ length: 30 }, (_, n) => device.signer(key!).sign(Buffer.from(`message ${n}`))));
      expect(new Set(signatures.map((signature) => Buffer.from(signature).toString('hex'))).size).toBe(30);
    });
  });

  describe('when the wrapping key is not there', () => {
    it('refuses to serve rather than make another', async () => {
      await expect(openKeyDevice({ ...devices.configuration.seal[0]!, wrappingKeyId: 'wrapping-9' } as typeof devices.configuration.maker)).rejects.toMatchObject({ code: 'key-unknown' });
    });
  });
});
