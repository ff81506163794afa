import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { clearFaults, setFaults, temporaryDevices, testPins, type TemporaryDevices } from '../../test/devices/temporaryDevices.ts';
import type { KeyDeviceConfiguration } from '../configuration.ts';
import type { SealKeyDevice, SealKeyRecord } from '../signer.ts';
import { nativeCryptography } from '../sm2/native.ts';
import { openKeyDevice } from './keyDevice.ts';
import type { DeviceEvent } from './process.ts';

jest.setTimeout(60_000); // each device is a process of its own

const message = Buffer.from('to be signed');
const always = -1;

interface Opened {
  readonly configuration: KeyDeviceConfiguration;
  readonly device: SealKeyDevice;
  readonly key: SealKeyRecord;
  readonly events: DeviceEvent[];
  /** Signs, and says whether the signature verifies. */
  readonly sign: () => Promise<boolean>;
}

describe('device', () => {
  let devices: TemporaryDevices;
  const opened: SealKeyDevice[] = [];
  beforeAll(async () => { devices = await temporaryDevices({ provisioned: false }); });
  afterEach(() => Promise.all(opened.splice(0).map((device) => device.close())));
  afterAll(() => devices.remove());

  async function open(options: Parameters<TemporaryDevices['testToken']>[2] = {}): Promise<Opened> {
    const configuration = await devices.testToken('sansec', 'sansec', options);
    const events: DeviceEvent[] = [];
    const device = await openKeyDevice(configuration, (event) => events.push(event));
    opened.push(device);
    const key = await device.generate('key');
    return { configuration, device, key, events, sign: async () => nativeCryptography.verify(key.publicKey, message, await device.signer(key).sign(message)) };
  }

  const rungs = (events: readonly DeviceEvent[]): string[] => events.map((event) => (event.kind === 'recovery' ? event.rung : event.kind));

  describe('when a session is lost', () => {
    it('signs on a new session', async () => {
      const { configuration, events, sign } = await open();
      await setFaults(configuration, 'C_Sign return 0xB3 1'); // CKR_SESSION_HANDLE_INVALID
      expect(await sign()).toBe(true);
      expect(rungs(events)).toEqual(['session']);
    });
  });

  describe('when the token has restarted', () => {
    it('logs in, finds the key again by its id, proves itself and signs', async () => {
      const { configuration, events, sign } = await open();
      await setFaults(configuration, 'C_SignInit restart 0 1');
      expect(await sign()).toBe(true);
      expect(rungs(events)).toEqual(['session']);
    });

    it('recovers once for all who were signing', async () => {
      const { configuration, events, sign } = await open();
      await Promise.all([sign(), sign(), sign(), sign()]);
      await setFaults(configuration, 'C_SignInit restart 0 1');
      expect(await Promise.all(Array.from({ length: 12 }, sign))).toEqual(new Array(12).fill(true));
      expect(rungs(events)).not.toContain('library');
      expect(rungs(events)).not.toContain('process-ended');
    });
  });

  describe('when a private key\'s handle has died', () => {
    it('logs in again and finds the key again', async () => {
      const { configuration, events, sign } = await open();
      await setFaults(configuration, 'C_SignInit return 0x60 1'); // CKR_KEY_HANDLE_INVALID
      expect(await sign()).toBe(true);
      expect(rungs(events)).toEqual(['login']);
    });
  });

  describe('when it reports a device error', () => {
    it('starts the library again, three times at most, and signs', async () => {
      const { configuration, events, sign } = await open();
      await setFaults(configuration, 'C_Sign return 0x30 3'); // CKR_DEVICE_ERROR
      expect(await sign()).toBe(true);
      expect(rungs(events)).toEqual(['library', 'library', 'library']);
    });

    it('starts its process again when that does not help, and says unavailable when nothing does', async () => {
      const { configuration, events, sign } = await open();
      await setFaults(configuration, `C_Sign return 0x30 ${always}`);
      await expect(sign()).rejects.toMatchObject({ code: 'device-unavailable', retryable: true });
      expect(rungs(events)).toContain('process-ended');
      await clearFaults(configuration);
      expect(await sign()).toBe(true);
    });
  });

  describe('when a call hangs', () => {
    it.each(['C_Sign', 'C_SignInit'] as const)('is killed by the watchdog, says unavailable and signs afterwards (%s)', async (name) => {
      const { configuration, events, sign } = await open({ watchdog: 1_000 });
      await setFaults(configuration, `${name} delay 600000 1`);
      const began = performance.now();
      await expect(sign()).rejects.toMatchObject({ code: 'device-unavailable', details: { operation: 'sign' } });
      expect(performance.now() - began).toBeLessThan(5_000);
      expect(rungs(events)).toEqual(['process-ended']);
      expect(await sign()).toBe(true);
    });
  });

  describe('when its library takes the process down', () => {
    it('signs in a new process', async () => {
      const { configuration, events, sign } = await open();
      await setFaults(configuration, 'C_Sign crash 0 1');
      expect(await sign()).toBe(true);
      expect(rungs(events)).toEqual(['process-ended']);
    });

    it('says unavailable when it does so again', async () => {
      const { configuration, sign } = await open();
      await setFaults(configuration, `C_Sign crash 0 ${always}`);
      await expect(sign()).rejects.toMatchObject({ code: 'device-unavailable' });
      await clearFaults(configuration);
      expect(await sign()).toBe(true);
    });
  });

  describe('when a signature does not verify', () => {
    it('R51 keeps it back', async () => {
      const { configuration, sign } = await open();
      await setFaults(configuration, 'C_Sign wrong-signature 0 1');
      await expect(sign()).rejects.toMatchObject({ code: 'device-signature-wrong' });
      expect(await sign()).toBe(true);
    });

    it.each([
      ['a restart of the token', 'C_SignInit restart 0 1'],
      ['the death of a handle', 'C_SignInit return 0x60 1'],
      ['a device error', 'C_SignInit return 0x30 1'],
    ] as const)('R51 does not serve after %s until a challenge has verified', async (_, fault) => {
      const { configuration, sign } = await open();
      await setFaults(configuration, fault, 'C_Sign wrong-signature 0 1'); // the second meets the challenge
      await expect(sign()).rejects.toMatchObject({ code: 'device-signature-wrong' });
      expect(await sign()).toBe(true);
    });

    it('R51 does not begin to serve', async () => {
      const { configuration } = await open();
      await setFaults(configuration, `C_Sign wrong-signature 0 ${always}`);
      await expect(openKeyDevice(configuration)).rejects.toMatchObject({ code: 'device-signature-wrong' });
    });
  });

  describe('when the token allows fewer sessions than wanted', () => {
    it('signs with as many as there are', async () => {
      const { sign, events } = await open({ sessions: 8, tokenSessions: 2 });
      expect(await Promise.all(Array.from({ length: 40 }, sign))).toEqual(new Array(40).fill(true));
      expect(events).toEqual([]);
    });

    it('keeps no session after operations that failed', async () => {
      const { configuration, device, key, sign } = await open({ sessions: 2, tokenSessions: 2 });
      await setFaults(configuration, 'C_SignInit return 0x54 50'); // CKR_FUNCTION_NOT_SUPPORTED
      const refused = await Promise.allSettled(Array.from({ length: 50 }, sign));
      const unknown = await Promise.allSettled(Array.from({ length: 50 }, () => device.signer({ ...key, keyId: 'no-such-key' }).sign(message)));
      expect(refused).toEqual(new Array(50).fill({ status: 'rejected', reason: expect.objectContaining({ code: 'device-refused' }) }));
      expect(unknown).toEqual(new Array(50).fill({ status: 'rejected', reason: expect.objectContaining({ code: 'key-unknown' }) }));
      expect(await sign()).toBe(true);
    });
  });

  describe('when its PIN is wrong', () => {
    const withPin = (configuration: KeyDeviceConfiguration, pin: string): KeyDeviceConfiguration => {
      const file = join(devices.directory, `pins-${pin}.json`);
      writeFileSync(file, JSON.stringify({ ...testPins, seal: pin }), { mode: 0o600 });
      return { ...configuration, pin: { ...configuration.pin, file } };
    };
    /** The token's count of wrong tries stands at the end of its file. */
    const tries = (configuration: KeyDeviceConfiguration): number => {
      const file = readFileSync(join(configuration.environment.SM2_TOKEN_DIR!, 'token'));
      return file.readUInt32LE(file.length - 4);
    };

    it('R41 tries it once, although the process could be started again', async () => {
      const { configuration } = await open();
      await expect(openKeyDevice(withPin(configuration, 'guessed-1'))).rejects.toMatchObject({ code: 'device-pin-wrong', retryable: false, details: { returned: 'CKR_PIN_INCORRECT' } });
      expect(tries(configuration)).toBe(1);
    });

    it.each([['0xA0', 'CKR_PIN_INCORRECT'], ['0xA4', 'CKR_PIN_LOCKED']])('R41 never tries it again, whatever is asked later (%s)', async (code, returned) => {
      const { configuration, sign } = await open();
      await setFaults(configuration, 'C_SignInit restart 0 1', `C_Login return ${code} 1`); // a second try would be let in
      await expect(sign()).rejects.toMatchObject({ code: 'device-pin-wrong', details: { returned } });
      await expect(sign()).rejects.toMatchObject({ code: 'device-pin-wrong', details: { returned } });
      expect(tries(configuration)).toBe(0);
    });

    it('R41 is locked by the token after five wrong tries', async () => {
      const { configuration } = await open();
      for (const pin of ['guess-1', 'guess-2', 'guess-3', 'guess-4', 'guess-5']) await expect(openKeyDevice(withPin(configuration, pin))).rejects.toMatchObject({ code: 'device-pin-wrong' });
      await expect(openKeyDevice(configuration)).rejects.toMatchObject({ code: 'device-pin-wrong', details: { returned: 'CKR_PIN_LOCKED' } });
    });
  });
});
