import { join } from 'node:path';
import { devicesFromEnvironment } from '../devices/configuration.ts';
import { provisionDevices } from '../devices/provision.ts';
import { migrate } from '../store/migrate.ts';
import { type Installation, environmentOf } from './environment.ts';
import { dataFolder, projectRoot } from './folders.ts';
import { ensureThings, planInstallation } from './installation.ts';
import { keep } from './kept-file.ts';
import { isFree } from './ports.ts';
import { appProcesses, processSpec } from './processes.ts';
import { seed } from './seed.ts';
import { grantRights } from './servers/accounts.ts';
import { adminName } from './servers/mariadb.ts';
import { type Progress, SetupFailed } from './setup/thing.ts';
import { stopSignal } from './stop-signal.ts';
import { AlreadyRunning } from './supervisor/leftovers.ts';
import { type Supervisor, supervise } from './supervisor/supervisor.ts';
import { buildWeb } from './web.ts';

/** `npm start`: everything here, until Ctrl-C. */
export async function main(): Promise<number> {
  const progress: Progress = (line) => { console.log(line); };
  const stopped = stopSignal();
  const port = Number(process.env.PORT ?? 8080);
  let supervisor: Supervisor | undefined;
  try {
    const running = startEverything(port, progress, (started) => { supervisor = started; });
    const asked = await Promise.race([stopped, running.then(() => stopped)]);
    progress(`stopping (${asked})`);
    return 0;
  } catch (error) {
    console.error(error instanceof SetupFailed || error instanceof AlreadyRunning || error instanceof PortTaken ? error.message : error);
    return 1;
  } finally {
    await supervisor?.stop();
  }
}

class PortTaken extends Error {}

async function startEverything(port: number, progress: Progress, started: (supervisor: Supervisor) => void): Promise<void> {
  const [things] = await Promise.all([ensureThings(progress), buildWeb(progress)]);
  const supervisor = await supervise({ data: dataFolder, progress });
  started(supervisor);
  if (!(await isFree(port))) throw new PortTaken(`port ${port} is taken; choose another: PORT=8081 npm start`);
  const { installation, services } = await planInstallation(dataFolder, port, things);
  await Promise.all([supervisor.start(services), prepareDevices(installation)]);
  await prepareDatabase(installation, progress);
  await keep(join(dataFolder, 'environment.json'), environmentOf(installation, 'worker'), 0o600); // for `npx yinxin` on this machine (cli/installation.ts)
  const servers = services.map(({ name }) => name); // stopped last: workers end what they have begun
  await supervisor.start(appProcesses.map((row) => processSpec({ ...row, after: [...row.after, ...servers] }, installation)));
  const signIns = await seed(environmentOf(installation, 'api'));
  console.log(`Yinxin is ready at http://localhost:${port}`);
  const { MAILBOX_URL, CA_URL } = environmentOf(installation, 'api');
  for (const line of [`mail ${MAILBOX_URL}`, `certificate authority ${CA_URL}`, ...signIns]) console.log(line);
}

/** Tokens and wrapping keys, where they are missing. */
async function prepareDevices(installation: Installation): Promise<void> {
  await provisionDevices(devicesFromEnvironment({ ...process.env, ...environmentOf(installation, 'api') }));
}

async function prepareDatabase(installation: Installation, progress: Progress): Promise<void> {
  const url = installation.databaseUrl(adminName);
  const applied = await migrate(url, join(projectRoot, 'migrations'));
  if (applied.length > 0) progress(`database: ${applied.length} migrations applied`);
  if (process.env.DATABASE_URL === undefined) await grantRights(url);
}
