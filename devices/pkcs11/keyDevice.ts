import { isProblem, problem } from '../../domain/problem.ts';
import type { KeyDeviceConfiguration } from '../configuration.ts';
import type { SealKeyDevice, SealKeyRecord } from '../signer.ts';
import { DeviceProcess, type DeviceEvent } from './process.ts';

/** A device for SM2 keys behind PKCS#11, begun and proved. */
export async function openKeyDevice(configuration: KeyDeviceConfiguration, observe?: (event: DeviceEvent) => void): Promise<SealKeyDevice> {
  const device = new DeviceProcess(configuration, observe);
  await device.open();
  return keyDeviceOf(device, configuration);
}

/**
 * The same, also when the device does not answer now or refuses its PIN: it says so to each request, is begun anew by the next one, and a refused
 * PIN is not tried again.
 */
export async function openKeyDeviceOrWait(configuration: KeyDeviceConfiguration, observe: (event: DeviceEvent) => void = () => undefined): Promise<SealKeyDevice> {
  const device = new DeviceProcess(configuration, observe);
  try {
    await device.open();
  } catch (error) {
    if (!isProblem(error, 'device-unavailable') && !isProblem(error, 'device-pin-wrong')) throw error;
    observe({ kind: 'not-opened', device: configuration.name, problem: error.code });
  }
  return keyDeviceOf(device, configuration);
}

function keyDeviceOf(device: DeviceProcess, { name, mode }: KeyDeviceConfiguration): SealKeyDevice {
  const own = (key: SealKeyRecord): SealKeyRecord => {
    if (key.device !== name || key.mode !== mode) throw problem('key-unknown', { keyId: key.keyId, device: key.device, mode: key.mode });
    return key;
  };
  return {
    name,
    mode,
    async generate(keyId) {
      if (Buffer.byteLength(keyId) > 64) throw new Error(`key id longer than 64 bytes: ${keyId}`);
      return { keyId, mode, device: name, ...(await device.request('generate', { keyId })) };
    },
    signer(key) {
      const { keyId, publicKey, wrapped } = own(key);
      return { publicKey, sign: (message) => device.request('sign', { keyId, publicKey, wrapped, message }) };
    },
    async destroy(key) {
      await device.request('destroy', { keyId: own(key).keyId });
    },
    close: () => device.close(),
  };
}
