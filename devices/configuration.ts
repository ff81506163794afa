import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { configuredProfile } from './pkcs11/profiles.ts';

/** The slots of an installation. A process opens only those its role needs. */
export const slotNames = ['data', 'seal', 'maker'] as const;
export type SlotName = (typeof slotNames)[number];

/** Names in the PIN file: the slots' user PINs and the security officer's PIN, which only provisioning uses. */
export const pinNames = ['securityOfficer', ...slotNames] as const;

/** What every device needs, whatever it does. */
const connection = {
  /** Name by which stored keys refer to the device. */
  name: z.string().min(1).max(64),
  /** Path of the PKCS#11 library. */
  library: z.string().min(1),
  /** Label of the token: at most 32 bytes. */
  tokenLabel: z.string().min(1).refine((label) => Buffer.byteLength(label) <= 32, 'at most 32 bytes'),
  /** Binds the library to its own libcrypto instead of Node's. */
  deepBind: z.boolean().default(true),
  /** Most sessions at a time. */
  sessions: z.int().min(1).max(256).default(4),
  /** Longest time a call may take before its process is killed, in milliseconds. */
  watchdog: z.int().min(50).max(120_000).default(5_000),
  /** Longest time until its process has loaded the library, logged in and proved the device, in milliseconds. */
  startup: z.int().min(500).max(300_000).default(20_000),
  /** First pause before the library is started again, in milliseconds. */
  backOff: z.int().min(1).max(10_000).default(100),
  /** Environment of the device's process beyond PATH and HOME: what the vendor's library reads. */
  environment: z.record(z.string(), z.string()).default({}),
  pin: z.strictObject({ file: z.string().min(1), name: z.enum(slotNames) }),
};

/** The AES-256 key by which a device encrypts. */
const wrapping = {
  wrappingKeyId: z.string().min(1).max(64).default('wrapping-1'),
  /** Whether CK_GCM_PARAMS has ulIvBits (PKCS#11 v2.40 errata 01). */
  gcmIvBits: z.boolean().default(false),
};

const hsm = z.strictObject({ ...connection, mode: z.literal('hsm'), profile: configuredProfile });
const wrappedHsm = z.strictObject({ ...connection, ...wrapping, mode: z.literal('hsm-wrapped') });
const dataHsm = z.strictObject({ ...connection, ...wrapping, mode: z.literal('data') });
const keyHsm = z.discriminatedUnion('mode', [hsm, wrappedHsm]);

export type DeviceConfiguration = z.output<typeof hsm> | z.output<typeof wrappedHsm> | z.output<typeof dataHsm>;
export type KeyDeviceConfiguration = z.output<typeof keyHsm>;
export type DataDeviceConfiguration = z.output<typeof dataHsm>;

/** The devices of an installation. New seal keys are made in the first seal device unless another is named. */
export const devicesSchema = z
  .strictObject({
    data: dataHsm,
    seal: z.array(keyHsm).min(1),
    maker: keyHsm,
    /** Whether seal and maker keys may be outside the device in encrypted form. */
    allowWrapped: z.boolean().default(false),
  })
  .refine(({ seal, maker, allowWrapped }) => allowWrapped || [...seal, maker].every(({ mode }) => mode === 'hsm'), 'mode hsm-wrapped must be allowed by "allowWrapped"')
  .refine(({ seal }) => new Set(seal.map(({ name }) => name)).size === seal.length, 'seal devices need different names');
export type DevicesConfiguration = z.output<typeof devicesSchema>;

/** Label of the test token, wherever it is shown. */
export const testTokenLabel = 'SM2 test token - NOT AN HSM';

/**
 * The devices of this process's environment: DEVICES_FILE (JSON, {@link devicesSchema}), or else SoftHSM2 (PKCS11_MODULE, SOFTHSM2_CONF) for
 * data, seal and maker, with the test token (SM2_TOKEN_MODULE, SM2_TOKEN_DIR) as a second seal device. DEVICE_PINS_FILE holds the PINs.
 */
export function devicesFromEnvironment(environment: NodeJS.ProcessEnv): DevicesConfiguration {
  const file = environment.DEVICES_FILE;
  if (file) return devicesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const pins = required(environment, 'DEVICE_PINS_FILE');
  const soft = softHsm(required(environment, 'PKCS11_MODULE'), environment.SOFTHSM2_CONF, pins);
  const token = environment.SM2_TOKEN_MODULE ? [testToken(environment.SM2_TOKEN_MODULE, join(required(environment, 'SM2_TOKEN_DIR'), 'seal'), pins)] : [];
  return devicesSchema.parse({
    data: { ...soft('data'), mode: 'data' },
    seal: [{ ...soft('seal'), mode: 'hsm-wrapped' }, ...token],
    maker: { ...soft('maker'), mode: 'hsm-wrapped' },
    allowWrapped: true,
  });
}

const softHsm = (library: string, configuration: string | undefined, pins: string) => (slot: SlotName) => ({
  name: `softhsm-${slot}`,
  library,
  tokenLabel: `yinxin-${slot}`,
  environment: configuration ? { SOFTHSM2_CONF: configuration } : {},
  pin: { file: pins, name: slot },
});

/** The test token with its store in `directory`; it binds to the libcrypto that Node exports. */
const testToken = (library: string, directory: string, pins: string) => ({
  name: 'sm2-test-token',
  library,
  tokenLabel: testTokenLabel,
  deepBind: false,
  environment: { SM2_TOKEN_DIR: directory, SM2_TOKEN_VENDOR: 'sansec' },
  pin: { file: pins, name: 'seal' as const },
  mode: 'hsm' as const,
  profile: 'sansec',
});

function required(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

const pinsSchema = z.record(z.string(), z.string().min(4).max(64));

/** A PIN from the PIN file, which nobody but its owner may read. */
export function readPin(file: string, name: (typeof pinNames)[number]): string {
  if ((statSync(file).mode & 0o077) !== 0) throw new Error(`${file} may be read by others: its mode must be 0600`);
  const pin = pinsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))[name];
  if (!pin) throw new Error(`${file} holds no PIN named ${name}`);
  return pin;
}
