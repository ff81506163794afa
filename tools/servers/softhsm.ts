import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { keepText } from '../kept-file.ts';

/** A SoftHSM2 with its tokens in `folder`. Answers the path for SOFTHSM2_CONF. */
export async function softHsmConfiguration(folder: string): Promise<string> {
  const tokens = join(folder, 'tokens');
  await mkdir(tokens, { recursive: true, mode: 0o700 });
  const path = join(folder, 'softhsm2.conf');
  await keepText(path, `directories.tokendir = ${tokens}\nobjectstore.backend = file\nlog.level = ERROR\nslots.removable = false\n`);
  return path;
}
