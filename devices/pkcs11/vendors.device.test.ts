import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { opensslVerifies } from '../../test/devices/openssl.ts';
import { temporaryDevices, type TemporaryDevices } from '../../test/devices/temporaryDevices.ts';
import type { KeyDeviceConfiguration } from '../configuration.ts';
import { nativeCryptography } from '../sm2/native.ts';
import { openKeyDevice } from './keyDevice.ts';
import type { VendorProfile, VendorProfileName } from './profiles.ts';

jest.setTimeout(60_000); // each device is a process of its own

const message = Buffer.from('要盖章的内容');

describe('SM2 key inside a device', () => {
  let devices: TemporaryDevices;
  beforeAll(async () => { devices = await temporaryDevices(); });
  afterAll(() => devices.remove());

  const speaking: readonly [vendor: string, profile: VendorProfileName, how: string][] = [
    ['sansec', 'sansec', 'digest in, DER out'],
    ['sansec', 'sansec-raw', 'digest in, raw out'],
    ['sansec', 'sansec-message', 'message in, DER out'],
    ['sansec', 'sansec-z-message', 'Z and message in, DER out'],
    ['tass', 'tass', 'digest in, raw out, bare point'],
    ['koal', 'koal', 'digest in, DER out'],
    ['luna', 'luna', 'digest in, raw out'],
    ['ibm-ep11', 'ibm-ep11', 'digest in, raw out'],
  ];

  it.each(speaking)('R51 R52 signs standard SM2 that OpenSSL verifies: token of %s, profile %s, %s', async (vendor, profile) => {
    const device = await openKeyDevice(await devices.testToken(vendor, profile));
    const key = await device.generate('seal-key-1');
    const signature = await device.signer(key).sign(message);
    await device.close();
    expect(key).toMatchObject({ keyId: 'seal-key-1', mode: 'hsm', device: device.name });
    expect(key.wrapped).toBeUndefined();
    expect(nativeCryptography.verify(key.publicKey, message, signature)).toBe(true);
    expect(opensslVerifies(key.publicKey, message, signature)).toBe(true);
  });

  describe('when the profile is not that of the device', () => {
    it('R51 refuses to serve where the vendor leaves Z out of its SM2 with SM3', async () => {
      const configuration = await devices.testToken('sansec', 'sansec-message');
      const withoutZ: KeyDeviceConfiguration = speakingLike(configuration, { sign: 0x80008101 });
      await expect(openKeyDevice(withoutZ)).rejects.toMatchObject({ code: 'device-signature-wrong' });
    });

    it('refuses to serve where mechanisms are missing', async () => {
      await expect(openKeyDevice(await devices.testToken('luna', 'koal'))).rejects.toMatchObject({ code: 'device-refused', details: { missing: ['80008001', '80008104'] } });
    });

    it('refuses to serve where the form of the signature or of the point is another', async () => {
      const configuration = await devices.testToken('koal', 'koal');
      const raw: KeyDeviceConfiguration = speakingLike(configuration, { signature: 'raw' });
      const barePoint: KeyDeviceConfiguration = speakingLike(configuration, { point: 'raw' });
      await expect(openKeyDevice(raw)).rejects.toMatchObject({ code: 'device-signature-wrong' });
      await expect(openKeyDevice(barePoint)).rejects.toMatchObject({ code: 'device-refused' });
    });

    it('refuses SoftHSM2, which has ECDSA only', async () => {
      const { maker, seal } = devices.configuration;
      const softHsm = { ...seal.find(({ mode }) => mode === 'hsm')!, ...{ library: maker.library, tokenLabel: maker.tokenLabel, environment: maker.environment, pin: maker.pin } };
      await expect(openKeyDevice(softHsm)).rejects.toMatchObject({ code: 'device-refused' });
    });
  });

  describe('when a key is asked for again', () => {
    it('is the same key, also asked twice at once and after the process was replaced', async () => {
      const configuration = await devices.testToken('sansec', 'sansec');
      const first = await openKeyDevice(configuration);
      const [one, two] = await Promise.all([first.generate('seal-key-2'), first.generate('seal-key-2')]);
      const other = await first.generate('seal-key-3');
      await first.close();
      const second = await openKeyDevice(configuration);
      expect(await second.generate('seal-key-2')).toEqual(one);
      expect(two).toEqual(one);
      expect(other.publicKey).not.toEqual(one.publicKey);
      expect(opensslVerifies(one.publicKey, message, await second.signer(one).sign(message))).toBe(true);
      await second.close();
    });

    it('R43 does not sign for a record with another public key, of another device, or of a destroyed key', async () => {
      const device = await openKeyDevice(await devices.testToken('sansec', 'sansec'));
      const [key, other] = [await device.generate('a'), await device.generate('b')];
      await expect(device.signer({ ...key, publicKey: other.publicKey }).sign(message)).rejects.toMatchObject({ code: 'key-unknown' });
      expect(() => device.signer({ ...key, device: 'elsewhere' })).toThrow(expect.objectContaining({ code: 'key-unknown' }));
      await device.destroy(key);
      await device.destroy(key);
      await expect(device.signer(key).sign(message)).rejects.toMatchObject({ code: 'key-unknown' });
      expect(await device.signer(other).sign(message)).toBeInstanceOf(Uint8Array);
      await device.close();
    });
  });

  it('R51 lies encrypted in the token\'s files, which only their owner may read', async () => {
    const configuration = await devices.testToken('sansec', 'sansec');
    const device = await openKeyDevice(configuration);
    const key = await device.generate('kept');
    await device.close();
    const directory = configuration.environment.SM2_TOKEN_DIR!;
    const files = (await readdir(directory)).map((name) => join(directory, name));
    const [keyFile] = files.filter((file) => file.endsWith('.key'));
    const bytes = await readFile(keyFile!);
    expect(bytes.includes(Buffer.from(key.publicKey))).toBe(true);
    expect(bytes.includes(Buffer.from('2A811CCF5501822D', 'hex'))).toBe(false); // the curve, which stands before the scalar in every PrivateKeyInfo
    for (const file of files) expect((await stat(file)).mode & 0o777).toBe(0o600);
  });
});

/** The same device under a profile that differs. */
function speakingLike(configuration: KeyDeviceConfiguration, change: Partial<VendorProfile>): KeyDeviceConfiguration {
  if (configuration.mode !== 'hsm') throw new Error('not a device with a vendor profile');
  return { ...configuration, profile: { ...configuration.profile, ...change } };
}
