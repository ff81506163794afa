import { createDataKeys, rotateDataKeys, unwrapDataKeys, type DataKeys, type SecretWrapper } from './dataKeys.ts';
import { createKeyCustody, type KeyCustody } from './keyCustody.ts';
import { problem } from '../domain/problem.ts';
import type { DevicesConfiguration } from './configuration.ts';
import { openKeyDeviceOrWait } from './pkcs11/keyDevice.ts';
import { DeviceProcess, type DeviceEvent } from './pkcs11/process.ts';
import type { KeyMode, SealKeyDevice, SealKeyRecord } from './signer.ts';
import type { Sm2Signer } from '../domain/cryptography.ts';

type Observe = (event: DeviceEvent) => void;

/** The devices that hold seal keys; only stamping and making open it. */
export interface SealSlot {
  /** Name and mode of each device, the first being where new keys are made unless another is named. */
  readonly devices: readonly { readonly name: string; readonly mode: KeyMode }[];
  /** As {@link SealKeyDevice.generate}; an unknown device is `key-unknown`. */
  generate(keyId: string, device?: string): Promise<SealKeyRecord>;
  /** As {@link SealKeyDevice.signer}, in the device that the record names. */
  signer(key: SealKeyRecord): Sm2Signer;
  destroy(key: SealKeyRecord): Promise<void>;
  close(): Promise<void>;
}

/** Opens every seal device of the configuration. One that does not answer, or that refuses its PIN, keeps no other from signing. */
export async function openSealSlot({ seal }: DevicesConfiguration, observe?: Observe): Promise<SealSlot> {
  const devices = await openAll(seal.map((configuration) => () => openKeyDeviceOrWait(configuration, observe)));
  const named = (name: string | undefined): SealKeyDevice => {
    const device = name === undefined ? devices[0] : devices.find((candidate) => candidate.name === name);
    if (!device) throw problem('key-unknown', { device: name });
    return device;
  };
  return {
    devices: devices.map(({ name, mode }) => ({ name, mode })),
    generate: async (keyId, device) => named(device).generate(keyId),
    signer: (key) => named(key.device).signer(key),
    destroy: async (key) => named(key.device).destroy(key),
    close: () => closeAll(devices),
  };
}

/** The maker's signing key; only making opens it. */
export interface MakerSlot {
  readonly mode: KeyMode;
  /** Makes the maker's key, once; its record is kept by the store, like a seal's. */
  generate(): Promise<SealKeyRecord>;
  signer(key: SealKeyRecord): Sm2Signer;
  close(): Promise<void>;
}

const makerKeyId = 'maker-1';

export async function openMakerSlot({ maker }: DevicesConfiguration, observe?: Observe): Promise<MakerSlot> {
  const device = await openKeyDeviceOrWait(maker, observe);
  return { mode: device.mode, generate: () => device.generate(makerKeyId), signer: (key) => device.signer(key), close: () => device.close() };
}

/** The device that wraps data keys: the one slot that other processes than stamping and making may open. */
export interface DataSlot {
  /** New data keys, wrapped: bytes to be stored. */
  createDataKeys(): Promise<Uint8Array>;
  /** The data keys, for use in this process. Throws `ciphertext-invalid`. */
  unwrapDataKeys(wrapped: Uint8Array): Promise<DataKeys>;
  /** The same with one generation more, which encrypts from now on; older ones still open what they sealed. */
  rotateDataKeys(wrapped: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
}

export async function openDataSlot({ data }: DevicesConfiguration, observe?: Observe): Promise<DataSlot> {
  const device = new DeviceProcess(data, observe);
  await device.open();
  const wrapper = wrapperOf(device);
  return {
    createDataKeys: () => createDataKeys(wrapper),
    unwrapDataKeys: (wrapped) => unwrapDataKeys(wrapper, wrapped),
    rotateDataKeys: (wrapped) => rotateDataKeys(wrapper, wrapped),
    close: () => device.close(),
  };
}

/** Custody of keys over the data slot, which is begun by the first PIN or release: few processes ever see one. */
export function openKeyCustody({ data }: DevicesConfiguration, observe?: Observe): KeyCustody & { close(): Promise<void> } {
  const device = new DeviceProcess(data, observe);
  return { ...createKeyCustody(wrapperOf(device)), close: () => device.close() };
}

const wrapperOf = (device: DeviceProcess): SecretWrapper => ({
  wrap: (secret, context) => device.request('encrypt', { secret, context }),
  unwrap: (sealed, context) => device.request('decrypt', { sealed, context }),
});

/** All or none: what was opened is closed when another cannot be. */
async function openAll(opening: readonly (() => Promise<SealKeyDevice>)[]): Promise<SealKeyDevice[]> {
  const settled = await Promise.allSettled(opening.map((open) => open()));
  const opened = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = settled.find((result) => result.status === 'rejected');
  if (!failed) return opened;
  await closeAll(opened);
  throw failed.reason;
}

const closeAll = async (devices: readonly SealKeyDevice[]): Promise<void> => {
  await Promise.all(devices.map((device) => device.close()));
};
