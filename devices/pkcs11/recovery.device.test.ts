import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearFault, setFault, temporaryDevices, testPins, type TemporaryDevices } from '../../test/devices/temporaryDevices.ts';
import type { KeyDeviceConfiguration } from '../configuration.ts';
import type { SealKeyDevice, SealKeyRecord } from '../signer.ts';
import { nativeCryptography } from '../sm2/native.ts';
import { openKeyDevice } from './keyDevice.ts';
import type { DeviceEvent } from './process.ts';

const message = Buffer.from('to be signed');
const always = -1;

interface Opened {
  readonly configuration: KeyDeviceConfiguration;
  readonly device: SealKeyDevice;
  readonly key: SealKeyRecord;
  readonly events: DeviceEvent[];
  sign(): Promise<boolean>;
}

describe('device', () => {
  let devices: TemporaryDevices;
  const opened: SealKeyDevice[] = [];
  beforeAll(async () => { devices = await temporaryDevices(); });
  afterAll(async () => {
    await Promise.all(opened.map((device) => device.close()));
    await devices.remove();
  });

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
      await setFault(configuration, 'C_Sign return 0xB3 1'); // CKR_SESSION_HANDLE_INVALID
      expect(await sign()).toBe(true);
      expect(rungs(events)).toEqual(['session']);
    });
  });

  describe('when the token has restarted', () => {
    it('logs in, finds the key again by its id, proves itself and signs', async () => {
      const { configuration, events, sign } = await open();
      await setFault(configuration, 'C_SignInit restart 0 1');
      expect(await sign()).toBe(true);
      expect(rungs(events)).toEqual(['session', 'login']);
    });

    it('recovers once for all who were signing', async () => {
      const { configuration, events, sign } = await open();
      await Promise.all([sign(), sign(), sign(), sign()]);
      await setFault(configuration, 'C_SignInit restart 0 1');
      expect(await Promise.all(Array.from({ length: 12 }, sign))).toEqual(new Array(12).fill(true));
      expect(rungs(events)).not.toContain('library');
      expect(rungs(events)).not.toContain('process-ended');
    });
  });

  describe('when a private key\'s handle has died', () => {
    it('logs in again and finds the key again', async () => {
      const { configuration, events, sign } = await open();
      await setFault(configuration, 'C_SignInit return 0x60 1'); // CKR_KEY_HANDLE_INVALID
      expect(await sign()).toBe(true);
      expect(rungs(events)).toEqual(['login']);
    });
  });

  describe('when it reports a device error', () => {
    it('starts the library again, three times at most, and signs', async () => {
      const { configuration, events, sign } = await open();
      await setFault(configuration, 'C_Sign return 0x30 3'); // CKR_DEVICE_ERROR
      expect(await sign()).toBe(true);
      expect(rungs(events)).toEqual(['library', 'library', 'library']);
    });

    it('starts its process again when that does not help, and says unavailable when nothing does', async () => {
      const { configuration, events, sign } = await open();
      await setFault(configuration, `C_Sign return 0x30 ${always}`);
      await expect(sign()).rejects.toMatchObject({ code: 'device-unavailable', retryable: true });
      expect(rungs(events)).toContain('process-ended');
      await clearFault(configuration);
      expect(await sign()).toBe(true);
    });
  });

  describe('when a call hangs', () => {
    it.each(['C_Sign', 'C_SignInit'] as const)('is killed by the watchdog, says unavailable and signs afterwards (%s)', async (name) => {
      const { configuration, events, sign } = await open({ watchdog: 400 });
      await setFault(configuration, `${name} delay 600000 1`);
      const began = performance.now();
      await expect(sign()).rejects.toMatchObject({ code: 'device-unavailable', details: { operation: 'sign' } });
      expect(performance.now() - began).toBeLessThan(3_000);
      expect(rungs(events)).toEqual(['process-ended']);
      expect(await sign()).toBe(true);
    });
  });

  describe('when its library takes the process down', () => {
    it('signs in a new process', async () => {
      const { configuration, events, sign } = await open();
      await setFault(configuration, 'C_Sign crash 0 1');
      expect(await sign()).toBe(true);
      expect(rungs(events)).toEqual(['process-ended']);
    });

    it('says unavailable when it does so again', async () => {
      const { configuration, sign } = await open();
      await setFault(configuration, `C_Sign crash 0 ${always}`);
      await expect(sign()).rejects.toMatchObject({ code: 'device-unavailable' });
      await clearFault(configuration);
      expect(await sign()).toBe(true);
    });
  });

  describe('when a signature does not verify', () => {
    it('R51 keeps it back', async () => {
      const { configuration, sign } = await open();
      await setFault(configuration, 'C_Sign wrong-signature 0 1');
      await expect(sign()).rejects.toMatchObject({ code: 'device-signature-wrong' });
      expect(await sign()).toBe(true);
    });

    it('R51 does not serve after a recovery until a challenge has verified', async () => {
      const { configuration, sign } = await open();
      await setFault(configuration, 'C_SignInit restart 0 1');
      expect(await sign()).toBe(true);
      await setFault(configuration, 'C_SignInit return 0x60 1');
      const signing = sign(); // login rung, whose challenge must come from an honest device
      expect(await signing).toBe(true);
      await setFault(configuration, `C_Sign wrong-signature 0 ${always}`);
      await expect(openKeyDevice(configuration)).rejects.toMatchObject({ code: 'device-signature-wrong' });
    });
  });

  describe('when the token allows fewer sessions than wanted', () => {
    it('signs with as many as there are', async () => {
      const { sign, events } = await open({ sessions: 8, tokenSessions: 2 });
      expect(await Promise.all(Array.from({ length: 40 }, sign))).toEqual(new Array(40).fill(true));
      expect(events).toEqual([]);
    });

    it('keeps no session after an operation failed', async () => {
      const { device, key, sign } = await open({ sessions: 2, tokenSessions: 2 });
      const stranger = { ...key, keyId: 'no-such-key' };
      const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => device.signer(stranger).sign(message)));
      expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
      expect(await sign()).toBe(true);
    });
  });

  describe('when its PIN is wrong', () => {
    const withPin = (configuration: KeyDeviceConfiguration, pin: string): KeyDeviceConfiguration => {
      const file = join(devices.directory, `pins-${pin}.json`);
      writeFileSync(file, JSON.stringify({ ...testPins, seal: pin }), { mode: 0o600 });
      return { ...configuration, pin: { ...configuration.pin, file } };
    };
    /** The token counts wrong tries in the last four bytes of its file. */
    const tries = (configuration: KeyDeviceConfiguration): number => readFileSync(join(configuration.environment.SM2_TOKEN_DIR!, 'token')).readUInt32LE(4 + 4 + 8 + 32 + 16 + 32 + 16 + 60 - 8 + 8);

    it('R41 tries it once and never again, whatever is asked', async () => {
      const { configuration } = await open();
      const wrong = withPin(configuration, 'guessed-1');
      await expect(openKeyDevice(wrong)).rejects.toMatchObject({ code: 'device-pin-wrong', retryable: false });
      expect(tries(configuration)).toBe(1);
    });

    it('R41 does not try it again after a restart of the token either', async () => {
      const { configuration, sign } = await open();
      await setFault(configuration, `C_Login return 0xA0 ${always}`); // CKR_PIN_INCORRECT
      await expect(openKeyDevice(configuration)).rejects.toMatchObject({ code: 'device-pin-wrong' });
      await setFault(configuration, 'C_SignInit restart 0 1');
      expect(await sign()).toBe(true);
      await setFault(configuration, 'C_Login return 0xA4 1'); // CKR_PIN_LOCKED
      const fresh = openKeyDevice(configuration);
      await expect(fresh).rejects.toMatchObject({ code: 'device-pin-wrong', details: { returned: 'CKR_PIN_LOCKED' } });
    });
  });
});
