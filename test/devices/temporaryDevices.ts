import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { devicesFromEnvironment, type DevicesConfiguration, type KeyDeviceConfiguration } from '../../devices/configuration.ts';
import { vendorProfile, type VendorProfileName } from '../../devices/pkcs11/profiles.ts';
import { DeviceProcess } from '../../devices/pkcs11/process.ts';
import { provisionDevices } from '../../devices/provision.ts';
import { softHsm } from '../../tools/setup/softhsm.ts';
import { testToken } from '../../tools/setup/test-token.ts';
import { ensure } from '../../tools/setup/thing.ts';

export interface TemporaryDevices {
  readonly directory: string;
  /** SoftHSM2 for data, seal and maker, the test token as second seal device. */
  readonly configuration: DevicesConfiguration;
  /** A test token of its own that speaks like a vendor; provisioned. */
  testToken(vendor: string, profile: VendorProfileName, options?: { sessions?: number; tokenSessions?: number; watchdog?: number }): Promise<KeyDeviceConfiguration>;
  /** The PIN file that all of them read. */
  readonly pinsFile: string;
  remove(): Promise<void>;
}

export const testPins = { securityOfficer: 'officer-0815', data: 'data-4711', seal: 'seal-4711', maker: 'maker-4711' };

/** Devices in a directory of their own, which `remove` removes. @param provisioned whether tokens are made for the configuration, too */
export async function temporaryDevices({ provisioned = true } = {}): Promise<TemporaryDevices> {
  const directory = await mkdtemp(join(tmpdir(), 'devices-'));
  const [tokens, softHsmFile, pinsFile] = [join(directory, 'tokens'), join(directory, 'softhsm2.conf'), join(directory, 'pins.json')];
  await mkdir(tokens);
  await writeFile(softHsmFile, `directories.tokendir = ${tokens}\nlog.level = ERROR\n`);
  await writeFile(pinsFile, JSON.stringify(testPins), { mode: 0o600 });
  const quietly = (): void => undefined;
  const configuration = devicesFromEnvironment({
    PKCS11_MODULE: process.env.PKCS11_MODULE ?? (await ensure(softHsm, quietly)).module,
    SOFTHSM2_CONF: softHsmFile,
    SM2_TOKEN_MODULE: process.env.SM2_TOKEN_MODULE ?? (await ensure(testToken, quietly)),
    SM2_TOKEN_DIR: join(directory, 'test-token'),
    DEVICE_PINS_FILE: pinsFile,
  });
  if (provisioned) await provisionDevices(configuration);
  const hsm = configuration.seal.find((device) => device.mode === 'hsm')!;
  let provisionedToken: Promise<string> | undefined;
  return {
    directory,
    configuration,
    pinsFile,
    testToken: async (vendor, profile, options = {}) => {
      const store = await mkdtemp(join(directory, `${vendor}-`));
      await copyFile(await (provisionedToken ??= provision(hsm, join(directory, 'blank'))), join(store, 'token'));
      return {
        ...hsm,
        name: `${vendor} ${profile}`,
        profile: vendorProfile(profile),
        backOff: 5,
        watchdog: options.watchdog ?? hsm.watchdog,
        sessions: options.sessions ?? hsm.sessions,
        environment: { SM2_TOKEN_DIR: store, SM2_TOKEN_VENDOR: vendor, SM2_TOKEN_SESSIONS: String(options.tokenSessions ?? 8) },
      };
    },
    remove: () => rm(directory, { recursive: true }),
  };
}

/** A test token with its PINs set and no keys; answers its file. */
async function provision(hsm: KeyDeviceConfiguration, store: string): Promise<string> {
  await mkdir(store);
  await new DeviceProcess({ ...hsm, environment: { ...hsm.environment, SM2_TOKEN_DIR: store } }).provision();
  return join(store, 'token');
}

/** FUNCTION KIND ARGUMENT COUNT (-1: always) */
type Fault = `C_${string} ${'delay' | 'return' | 'restart' | 'wrong-signature' | 'crash'} ${string} ${number}`;

/** Sets the fault switches of a test token; of several for one function the first counts. */
export const setFaults = (device: KeyDeviceConfiguration, ...faults: readonly Fault[]): Promise<void> => writeFile(faultsFile(device), faults.map((fault) => `${fault}\n`).join(''));

export const clearFaults = (device: KeyDeviceConfiguration): Promise<void> => rm(faultsFile(device), { force: true });

const faultsFile = (device: KeyDeviceConfiguration): string => join(device.environment.SM2_TOKEN_DIR!, 'faults');
