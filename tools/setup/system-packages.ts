import { onPath, output } from './command.ts';
import type { Progress } from './thing.ts';

let listsAreFresh: Promise<unknown> | undefined;
let turn: Promise<unknown> = Promise.resolve();

/** Installs packages of the system with apt-get, one installation at a time; throws where this process may not. */
export function installSystemPackages(packages: readonly string[], progress: Progress): Promise<void> {
  const mine = turn.then(() => aptGet(packages, progress));
  turn = mine.catch(() => undefined); // the next in turn runs whatever became of this one; the caller gets the error
  return mine;
}

async function aptGet(packages: readonly string[], progress: Progress): Promise<void> {
  if (process.getuid?.() !== 0) throw new Error('only root may install system packages');
  if ((await onPath('apt-get')) === undefined) throw new Error('there is no apt-get here');
  progress(`set-up: apt-get install ${packages.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await repairInterrupted(env);
  listsAreFresh ??= output('apt-get', ['update', '-q'], { env });
  await listsAreFresh;
  await output('apt-get', ['install', '-q', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...packages], { env });
}

/** dpkg refuses to go on after it was killed until it is told to finish. */
const repairInterrupted = (env: Record<string, string>) => output('dpkg', ['--configure', '-a'], { env });
