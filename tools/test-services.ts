import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestEnvironment } from '../test/environment.ts';
import { testDataFolder } from './folders.ts';
import { keep, readKept } from './kept-file.ts';
import { keptPorts } from './ports.ts';
import { keptSecrets } from './secrets.ts';
import { adminName, databaseUrl, mariadbService } from './servers/mariadb.ts';
import { softHsmConfiguration } from './servers/softhsm.ts';
import { temporalService } from './servers/temporal.ts';
import { mariadb } from './setup/mariadb.ts';
import { softHsm } from './setup/softhsm.ts';
import { temporal } from './setup/temporal.ts';
import { testToken } from './setup/test-token.ts';
import { type Progress, ensure } from './setup/thing.ts';
import { timeSkippingServer } from './setup/time-skipping-server.ts';
import { witnesses } from './setup/witnesses.ts';
import { stopSignal } from './stop-signal.ts';
import { AlreadyRunning } from './supervisor/leftovers.ts';
import { supervise } from './supervisor/supervisor.ts';

export interface TestServices {
  readonly environment: TestEnvironment;
  stop(): Promise<void>;
}

/** Where running test services tell tests about themselves; test/environment.ts reads it. */
export const environmentFile = join(testDataFolder, 'environment.json');

/** Finds or installs what tests need, and starts the servers that they share. */
async function startTestServices(progress: Progress): Promise<TestServices> {
  const things = await ensureTestThings(progress);
  await mkdir(testDataFolder, { recursive: true });
  const supervisor = await supervise({ data: testDataFolder, progress });
  try {
    const ports = await keptPorts(join(testDataFolder, 'ports.json'), ['mariadb', 'temporal']);
    const { admin } = await keptSecrets(join(testDataFolder, 'secrets.json'), ['admin']);
    const namespace = 'default';
    await supervisor.start([
      await mariadbService({
        programs: things.mariadb, folder: join(testDataFolder, 'mariadb'), port: ports.mariadb, schema: 'yinxin', adminPassword: admin, accounts: [], durable: false,
      }),
      await temporalService({ program: things.temporal, folder: join(testDataFolder, 'temporal'), port: ports.temporal, namespace }),
    ]);
    const tokens = join(testDataFolder, 'sm2-token');
    await mkdir(tokens, { recursive: true, mode: 0o700 });
    const environment: TestEnvironment = {
      YINXIN_TEST_DATABASE: databaseUrl({ name: adminName, password: admin }, ports.mariadb, 'yinxin'),
      YINXIN_TEST_SERVER: things.timeSkippingServer,
      YINXIN_TEST_DEVELOPMENT_SERVER: things.temporal,
      TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`,
      TEMPORAL_NAMESPACE: namespace,
      PKCS11_MODULE: things.softHsm.module,
      SOFTHSM2_CONF: await softHsmConfiguration(join(testDataFolder, 'softhsm')),
      SOFTHSM2_UTIL: things.softHsm.util,
      SM2_TOKEN_MODULE: things.testToken,
      SM2_TOKEN_DIR: tokens,
    };
    await keep(environmentFile, environment, 0o600);
    return { environment, stop: () => rm(environmentFile, { force: true }).then(() => supervisor.stop()) };
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
}

/** Those of this process, or those that a developer keeps running. */
export async function testServices(progress: Progress): Promise<TestServices> {
  try {
    return await startTestServices(progress);
  } catch (error) {
    const environment = error instanceof AlreadyRunning ? await readKept<TestEnvironment>(environmentFile) : undefined;
    if (environment === undefined) throw error;
    progress(`using the test services of process ${(error as AlreadyRunning).holder.pid}`);
    return { environment, stop: async () => undefined };
  }
}

async function ensureTestThings(progress: Progress) {
  const [foundMariadb, foundTemporal, foundServer, foundHsm, foundToken] = await Promise.all([
    ensure(mariadb, progress), ensure(temporal, progress), ensure(timeSkippingServer, progress), ensure(softHsm, progress), ensure(testToken, progress),
    ...witnesses.map((witness) => ensure(witness, progress)),
  ]);
  return { mariadb: foundMariadb, temporal: foundTemporal, timeSkippingServer: foundServer, softHsm: foundHsm, testToken: foundToken };
}

/** `node tools/yinxin-run.mjs services`: keeps the test services running, so that single test files can be run. */
export async function main(): Promise<number> {
  const stopped = stopSignal();
  const services = await startTestServices((line) => { console.log(line); });
  console.log(`test services run; ${environmentFile} tells tests where. Ctrl-C stops them.`);
  await stopped;
  await services.stop();
  return 0;
}
