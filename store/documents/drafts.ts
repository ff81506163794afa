import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { hours } from '../../domain/instant.ts';

/** Tells apart two lives of a process under one number, as in a container that starts again. */
const life = randomBytes(6).toString('hex');
const host = hostname().replaceAll(/[^A-Za-z0-9-]/g, '-');
/** A draft of another machine that nobody has touched for so long has no writer. */
const abandonedAfter = hours(24);

/** A new name for a document that is being written: host, process, life, number. */
export const draftName = (): string => `${host}.${process.pid}.${life}.${randomBytes(8).toString('hex')}`;

/** Removes what writers that are gone have left; many processes write into one folder. */
export async function sweepDrafts(folder: string, now: number = Date.now()): Promise<void> {
  for (const name of await readdir(folder)) {
    if (await isAbandoned(folder, name, now)) await rm(join(folder, name), { force: true });
  }
}

async function isAbandoned(folder: string, name: string, now: number): Promise<boolean> {
  const [writerHost, pid, writerLife] = name.split('.');
  if (writerHost === host && Number(pid) === process.pid) return writerLife !== life;
  if (writerHost === host && !isRunning(Number(pid))) return true;
  const file = await stat(join(folder, name)).catch(() => undefined); // its writer has just finished
  return file !== undefined && now - file.mtimeMs > abandonedAfter;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
