import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file whole or not at all; on disk, with its name, before this returns. */
export async function writeDurably(path: string, content: Uint8Array | string, mode = 0o644): Promise<void> {
  await rename(await draftOf(path, content, mode), path);
  await syncName(path);
}

/** The same for a name that must be new: false, with nothing changed, when the file is there already. */
export async function createDurably(path: string, content: Uint8Array | string, mode = 0o644): Promise<boolean> {
  const draft = await draftOf(path, content, mode);
  try {
    await link(draft, path);
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await unlink(draft);
  }
  await syncName(path);
  return true;
}

/** The JSON kept in a file, or undefined when there is none. */
export async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Ends in `.draft`: whoever lists a directory leaves those out, for a killed process may have left one. */
async function draftOf(path: string, content: Uint8Array | string, mode: number): Promise<string> {
  const draft = `${path}.${randomUUID()}.draft`;
  const file = await open(draft, 'wx', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  return draft;
}

async function syncName(path: string): Promise<void> {
  const directory = await open(dirname(path), 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

const isErrno = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;
