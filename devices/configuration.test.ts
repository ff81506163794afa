import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { devicesFromEnvironment, devicesSchema, testTokenLabel } from './configuration.ts';

const environment = { PKCS11_MODULE: '/lib/softhsm.so', SOFTHSM2_CONF: '/etc/softhsm2.conf', DEVICE_PINS_FILE: '/pins.json' };
const token = { SM2_TOKEN_MODULE: '/lib/token.so', SM2_TOKEN_DIR: '/tokens' };
const directory = mkdtempSync(join(tmpdir(), 'configuration-'));
afterAll(() => { rmSync(directory, { recursive: true }); });

describe('configuration of devices', () => {
  it('is SoftHSM2 for data, seal and maker, each with a token and a PIN of its own', () => {
    const { data, seal, maker } = devicesFromEnvironment(environment);
    expect([data, ...seal, maker].map(({ tokenLabel, mode, pin }) => [tokenLabel, mode, pin.name])).toEqual([
      ['yinxin-data', 'data', 'data'],
      ['yinxin-seal', 'hsm-wrapped', 'seal'],
      ['yinxin-maker', 'hsm-wrapped', 'maker'],
    ]);
  });

  it('R51 has the test token as second seal device where there is one, under its honest name', () => {
    const { seal } = devicesFromEnvironment({ ...environment, ...token });
    expect(seal[1]).toMatchObject({ mode: 'hsm', tokenLabel: testTokenLabel, environment: { SM2_TOKEN_DIR: '/tokens/seal' } });
  });

  it.each(['PKCS11_MODULE', 'DEVICE_PINS_FILE'])('names the variable that is missing: %s', (name) => {
    expect(() => devicesFromEnvironment({ ...environment, [name]: undefined })).toThrow(name);
  });

  describe('when it comes from a file', () => {
    const device = { library: '/opt/vendor/libpkcs11.so', tokenLabel: 'seals', pin: { file: '/pins.json', name: 'seal' } };
    const inside = { ...device, name: 'vendor', mode: 'hsm', profile: 'sansec' };
    const wrapped = { ...device, name: 'wrapped', mode: 'hsm-wrapped' };
    const data = { ...device, name: 'data', mode: 'data' };

    it('takes a profile by name or written out', () => {
      const file = join(directory, 'devices.json');
      const own = { name: 'Own', keyType: '80000001', generate: '80000002', sign: '80000003', input: 'm', signature: 'raw', point: 'raw' };
      writeFileSync(file, JSON.stringify({ data, seal: [inside, { ...inside, name: 'own', profile: own }], maker: inside }));
      const { seal } = devicesFromEnvironment({ DEVICES_FILE: file });
      expect(seal.map((each) => each.mode === 'hsm' && each.profile.sign)).toEqual([0x8000_8104, 0x8000_0003]);
    });

    it('R51 refuses wrapped keys unless they are allowed', () => {
      expect(devicesSchema.safeParse({ data, seal: [wrapped], maker: inside }).success).toBe(false);
      expect(devicesSchema.safeParse({ data, seal: [inside], maker: wrapped }).success).toBe(false);
      expect(devicesSchema.safeParse({ data, seal: [wrapped], maker: inside, allowWrapped: true }).success).toBe(true);
    });

    it('refuses two seal devices of one name, an unknown profile and a label that no token can have', () => {
      expect(devicesSchema.safeParse({ data, seal: [inside, inside], maker: inside }).success).toBe(false);
      expect(devicesSchema.safeParse({ data, seal: [{ ...inside, profile: 'some' }], maker: inside }).success).toBe(false);
      expect(devicesSchema.safeParse({ data, seal: [{ ...inside, tokenLabel: '印'.repeat(11) }], maker: inside }).success).toBe(false);
    });
  });
});
