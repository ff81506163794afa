import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Installation } from '../system/installation.ts';

/** The faults of the test token that have not happened yet: `FUNCTION KIND ARGUMENT COUNT`. */
export async function faultsLeft({ data }: Installation): Promise<readonly string[]> {
  const text = await readFile(join(data, 'sm2-token', 'seal', 'faults'), 'utf8');
  return text.split('\n').filter((line) => line !== '');
}
