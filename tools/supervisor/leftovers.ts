import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isMissing, keep, readKept } from '../kept-file.ts';
import { type ProcessIdentity, identityOf, isRunning } from './identity.ts';
import { until } from './until.ts';

/** `run/` under the data folder: one file per running process, and the supervisor's own. */
const lockName = 'supervisor.lock';

/** Another supervisor runs the same data folder. */
export class AlreadyRunning extends Error {
  constructor(readonly holder: ProcessIdentity) {
    super(`already running as process ${holder.pid}; stop it first (Ctrl-C there, or kill ${holder.pid})`);
    this.name = 'AlreadyRunning';
  }
}

/** Takes the data folder for this process; a lock whose holder is gone, killed in whatever way, is void. Answers how to give it back. */
export async function takeFolder(runFolder: string): Promise<() => Promise<void>> {
  const path = join(runFolder, lockName);
  const holder = await readKept<ProcessIdentity>(path);
  if (holder !== undefined && holder.pid !== process.pid && (await isRunning(holder))) throw new AlreadyRunning(holder);
  await keep(path, await identityOf(process.pid));
  await pause(100); // of two that found it void at once, the one that wrote last holds it
  const now = await readKept<ProcessIdentity>(path);
  if (now !== undefined && now.pid !== process.pid) throw new AlreadyRunning(now);
  return () => rm(path, { force: true });
}

export const notePid = async (runFolder: string, name: string, pid: number): Promise<void> => {
  const identity = await identityOf(pid);
  if (identity !== undefined) await keep(pidFile(runFolder, name), identity);
};

export const forgetPid = (runFolder: string, name: string): Promise<void> => rm(pidFile(runFolder, name), { force: true });

/** Stops what a killed supervisor left running: asks, waits, then kills. Answers the names. */
export async function stopLeftovers(runFolder: string, { askFor = 5_000 } = {}): Promise<readonly string[]> {
  const files = await readdir(runFolder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const names = files.filter((file) => file.endsWith('.pid')).map((file) => file.slice(0, -'.pid'.length));
  const stopped = await Promise.all(names.map((name) => stopLeftover(runFolder, name, askFor)));
  return names.filter((_, index) => stopped[index]);
}

async function stopLeftover(runFolder: string, name: string, askFor: number): Promise<boolean> {
  const identity = await readKept<ProcessIdentity>(pidFile(runFolder, name));
  const running = identity !== undefined && (await isRunning(identity));
  if (running) await endProcess(identity, askFor);
  await forgetPid(runFolder, name);
  return running;
}

/** SIGTERM, and after `askFor` milliseconds SIGKILL to it and the processes it started. Returns when it is gone. */
export async function endProcess(identity: ProcessIdentity, askFor: number): Promise<void> {
  const gone = async () => !(await isRunning(identity));
  signal(identity.pid, 'SIGTERM');
  if (await until(gone, { within: askFor, every: 50 })) return;
  signal(-identity.pid, 'SIGKILL');
  signal(identity.pid, 'SIGKILL');
  if (!(await until(gone, { within: 10_000, every: 50 }))) throw new Error(`process ${identity.pid} cannot be stopped`);
}

/** Sends a signal; that nobody is there any more is what was wanted. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const pidFile = (runFolder: string, name: string): string => join(runFolder, `${name}.pid`);
