import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The value kept in a JSON file, or undefined when there is none yet. */
export async function readKept<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new Error(`${path} cannot be read`, { cause: error });
  }
}

/** Keeps a value as JSON: whole or not at all, on disk before this returns. `mode` 0600 for what only the owner may read. */
export async function keep(path: string, value: unknown, mode = 0o644): Promise<void> {
  await keepText(path, `${JSON.stringify(value, null, 2)}\n`, mode);
}

export async function keepText(path: string, text: string, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.draft`;
  const file = await open(draft, 'w', mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

export const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
