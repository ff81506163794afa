import { mkdir } from 'node:fs/promises';
import type { DeviceConfiguration, DevicesConfiguration } from './configuration.ts';
import { DeviceProcess } from './pkcs11/process.ts';

/**
 * Makes the tokens and wrapping keys that the configuration names, where they are missing: C_InitToken with the security
 * officer's PIN, C_InitPIN, a non-extractable AES key. Repeatable; a token that is there keeps its PIN and keys. Real devices
 * are initialised by their vendor's ceremony and only get the wrapping key here. Answers the names of what is ready.
 */
export async function provisionDevices({ data, seal, maker }: DevicesConfiguration): Promise<readonly string[]> {
  const ready: string[] = [];
  for (const device of [data, ...seal, maker]) ready.push(await provisionDevice(device)); // one after the other: SoftHSM renumbers its slots
  return ready;
}

async function provisionDevice(configuration: DeviceConfiguration): Promise<string> {
  const { SM2_TOKEN_DIR: directory } = configuration.environment;
  if (directory) await mkdir(directory, { recursive: true, mode: 0o700 });
  const device = new DeviceProcess(configuration);
  await device.provision();
  return configuration.name;
}
