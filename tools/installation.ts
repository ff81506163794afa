import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pinNames } from '../devices/configuration.ts';
import { type Installation, portNames, registryNames } from './environment.ts';
import { keptPorts } from './ports.ts';
import { keptSecrets } from './secrets.ts';
import { accounts } from './servers/accounts.ts';
import { keepConnectorCertificates } from './servers/connectorCertificates.ts';
import { adminName, databaseUrl, mariadbService } from './servers/mariadb.ts';
import { softHsmConfiguration } from './servers/softhsm.ts';
import { temporalService } from './servers/temporal.ts';
import { mariadb } from './setup/mariadb.ts';
import { softHsm } from './setup/softhsm.ts';
import { temporal } from './setup/temporal.ts';
import { testToken } from './setup/test-token.ts';
import { type Progress, ensure } from './setup/thing.ts';
import type { ProcessSpec } from './supervisor/child.ts';
import { workflowBundlePath } from './workflow-bundle.ts';

const schema = 'yinxin';

/** PINs for devices of our own; kept before the tokens are made, so that an interruption locks nobody out. */
async function newPins(file: string): Promise<string> {
  await keptSecrets(file, pinNames);
  return file;
}

/** What must be on the machine; a server that the environment names already is not looked for. */
export async function ensureThings(progress: Progress) {
  const { DATABASE_URL, TEMPORAL_ADDRESS, PKCS11_MODULE } = process.env;
  const [database, workflows, device, token] = await Promise.all([
    DATABASE_URL === undefined ? ensure(mariadb, progress) : undefined,
    TEMPORAL_ADDRESS === undefined ? ensure(temporal, progress) : undefined,
    PKCS11_MODULE === undefined ? ensure(softHsm, progress) : undefined,
    ensure(testToken, progress),
  ]);
  return { database, workflows, device, token };
}

export type Things = Awaited<ReturnType<typeof ensureThings>>;

export interface PlannedInstallation {
  readonly installation: Installation;
  /** Servers to start before our own processes. */
  readonly services: readonly ProcessSpec[];
}

/** Ports, passwords, tokens and folders of the installation in `data`: made on first use, found again afterwards. */
export async function planInstallation(data: string, port: number, things: Things): Promise<PlannedInstallation> {
  await mkdir(join(data, 'documents'), { recursive: true, mode: 0o700 });
  await mkdir(join(data, 'sm2-token'), { recursive: true, mode: 0o700 });
  await keepConnectorCertificates(join(data, 'tls'), [...registryNames, 'sms']);
  const ports = await keptPorts(join(data, 'ports.json'), portNames);
  const secretsFile = join(data, 'secrets.json');
  const passwords = await keptSecrets(secretsFile, [adminName, ...Object.keys(accounts)]);
  const password = (name: string): string => passwords[name] ?? '';
  const installation: Installation = {
    data, ports, port,
    databaseUrl: (name) => process.env.DATABASE_URL ?? databaseUrl({ name, password: password(name) }, ports.mariadb, schema),
    temporalAddress: process.env.TEMPORAL_ADDRESS ?? `127.0.0.1:${ports.temporal}`,
    pkcs11Module: process.env.PKCS11_MODULE ?? things.device?.module ?? '',
    softHsmConf: await softHsmConfiguration(join(data, 'softhsm')),
    devicePinsFile: process.env.DEVICE_PINS_FILE ?? (await newPins(join(data, 'device-pins.json'))),
    testTokenModule: things.token,
    jurisdiction: process.env.JURISDICTION ?? 'default',
    workflowBundle: await workflowBundlePath(),
  };
  const databaseAccounts = Object.keys(accounts).map((name) => ({ name, password: password(name) }));
  const services = [
    ...(things.database ? [await mariadbService({
      programs: things.database, folder: join(data, 'mariadb'), port: ports.mariadb, schema, adminPassword: password(adminName), accounts: databaseAccounts, durable: true,
    })] : []),
    ...(things.workflows ? [await temporalService({ program: things.workflows, folder: join(data, 'temporal'), port: ports.temporal, namespace: 'default' })] : []),
  ];
  return { installation, services };
}
