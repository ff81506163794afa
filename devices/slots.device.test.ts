import { execFile } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { temporaryDevices, type TemporaryDevices } from '../test/devices/temporaryDevices.ts';
import { auditMac, dataPurposes } from './dataKeys.ts';
import { createEnvelope } from './envelope.ts';
import { provisionDevices } from './provision.ts';
import type { DeviceEvent } from './pkcs11/process.ts';
import { openDataSlot, openMakerSlot, openSealSlot, type DataSlot } from './slots.ts';
import { nativeCryptography } from './sm2/native.ts';

jest.setTimeout(60_000); // each device is a process of its own

const message = Buffer.from('to be signed');

describe('slots of an installation', () => {
  let devices: TemporaryDevices;
  beforeAll(async () => { devices = await temporaryDevices(); });
  afterAll(() => devices.remove());

  describe('seal slot', () => {
    it('R51 makes keys in the first device or the named one, names their mode, and signs in the device of the record', async () => {
      const slot = await openSealSlot(devices.configuration);
      expect(slot.devices).toEqual([{ name: 'softhsm-seal', mode: 'hsm-wrapped' }, { name: 'sm2-test-token', mode: 'hsm' }]);
      const keys = [await slot.generate('k1'), await slot.generate('k1', 'sm2-test-token')];
      expect(keys.map(({ device, mode }) => [device, mode])).toEqual([['softhsm-seal', 'hsm-wrapped'], ['sm2-test-token', 'hsm']]);
      for (const key of keys) expect(nativeCryptography.verify(key.publicKey, message, await slot.signer(key).sign(message))).toBe(true);
      await expect(slot.generate('k1', 'unheard-of')).rejects.toMatchObject({ code: 'key-unknown' });
      await Promise.all(keys.map((key) => slot.destroy(key)));
      await expect(slot.signer(keys[1]!).sign(message)).rejects.toMatchObject({ code: 'key-unknown' });
      await slot.close();
    });

    it('signs in the other devices while one does not answer, and says so of that one', async () => {
      const { seal, ...others } = devices.configuration;
      const events: DeviceEvent[] = [];
      const slot = await openSealSlot({ ...others, seal: [...seal, { ...seal[0]!, name: 'gone', tokenLabel: 'no such token', backOff: 1 }] }, (event) => events.push(event));
      expect(events).toContainEqual({ kind: 'not-opened', device: 'gone', problem: 'device-unavailable' });
      const key = await slot.generate('k2');
      expect(nativeCryptography.verify(key.publicKey, message, await slot.signer(key).sign(message))).toBe(true);
      await expect(slot.generate('k2', 'gone')).rejects.toMatchObject({ code: 'device-unavailable' });
      await slot.close();
    });

    it('opens none when one lacks what its profile needs', async () => {
      const { seal, ...others } = devices.configuration;
      const wrongProfile = { ...(await devices.testToken('luna', 'koal')), name: 'misfit' };
      await expect(openSealSlot({ ...others, seal: [...seal, wrongProfile] })).rejects.toMatchObject({ code: 'device-refused' });
    });
  });

  describe('maker slot', () => {
    it('R18 holds the maker\'s key', async () => {
      const slot = await openMakerSlot(devices.configuration);
      const key = await slot.generate();
      expect(nativeCryptography.verify(key.publicKey, message, await slot.signer(key).sign(message))).toBe(true);
      await slot.close();
    });
  });

  describe('data slot', () => {
    let slot: DataSlot;
    beforeAll(async () => { slot = await openDataSlot(devices.configuration); });
    afterAll(() => slot.close());

    it('R53 wraps a secret of its own for each purpose and unwraps the same again', async () => {
      const wrapped = await slot.createDataKeys();
      const [keys, again] = [await slot.unwrapDataKeys(wrapped), await slot.unwrapDataKeys(wrapped)];
      const secrets = dataPurposes.map((purpose) => Buffer.from(keys[purpose].secrets.get(1)!));
      expect(again).toEqual(keys);
      expect(new Set(secrets.map((secret) => secret.toString('hex'))).size).toBe(4);
      for (const secret of secrets) expect(Buffer.from(wrapped).toString('utf8')).not.toContain(secret.toString('base64'));
    });

    it('R58 refuses data keys that were altered, exchanged or wrapped elsewhere', async () => {
      const written = JSON.parse(Buffer.from(await slot.createDataKeys()).toString('utf8'));
      const { documents, columns } = written.generations[0].secrets;
      written.generations[0].secrets = { ...written.generations[0].secrets, documents: columns, columns: documents };
      await expect(slot.unwrapDataKeys(Buffer.from(JSON.stringify(written)))).rejects.toMatchObject({ code: 'ciphertext-invalid' });
      await expect(slot.unwrapDataKeys(Buffer.from('[]'))).rejects.toMatchObject({ code: 'ciphertext-invalid' });
    });

    describe('when the keys have been rotated', () => {
      it('opens what was sealed before, seals with the new key and keeps the audit chain verifiable', async () => {
        const first = await slot.createDataKeys();
        const [before, after] = [await slot.unwrapDataKeys(first), await slot.unwrapDataKeys(await slot.rotateDataKeys(first))];
        const sealed = createEnvelope(before.columns).seal(Buffer.from('value'), 'row');
        expect(createEnvelope(after.columns).open(sealed, 'row')).toEqual(Buffer.from('value'));
        expect(after.columns.current).toBe(2);
        expect(auditMac(after).mac(message)).toEqual(auditMac(before).mac(message));
      });
    });

    it('leaves no session open at SoftHSM2, which would never refuse one', async () => {
      const [loader, program] = [new URL('../tools/typescript.mjs', import.meta.url).href, fileURLToPath(new URL('../test/devices/softHsmSessions.ts', import.meta.url))];
      const { data } = devices.configuration;
      const { stdout } = await promisify(execFile)(process.execPath, ['--import', loader, program, JSON.stringify(data)], { env: { ...data.environment, PATH: process.env.PATH } });
      const counted = JSON.parse(stdout) as { open: number; opened: number; refused: number };
      expect(counted).toMatchObject({ opened: 200, refused: 100 });
      expect(counted.open).toBeGreaterThan(0);
      expect(counted.open).toBeLessThanOrEqual(data.sessions);
    });
  });

  describe('provisioning', () => {
    it('leaves tokens and keys as they are when it is done again', async () => {
      const slot = await openDataSlot(devices.configuration);
      const wrapped = await slot.createDataKeys();
      await slot.close();
      expect(await provisionDevices(devices.configuration)).toEqual(['softhsm-data', 'softhsm-seal', 'sm2-test-token', 'softhsm-maker']);
      const again = await openDataSlot(devices.configuration);
      expect((await again.unwrapDataKeys(wrapped)).audit.current).toBe(1);
      await again.close();
    });

    it('R41 refuses a PIN file that others may read', async () => {
      chmodSync(devices.pinsFile, 0o640);
      await expect(openDataSlot(devices.configuration)).rejects.toThrow('0600');
      chmodSync(devices.pinsFile, 0o600);
      expect(Object.keys(JSON.parse(readFileSync(devices.pinsFile, 'utf8')))).toContain('data');
    });
  });
});
