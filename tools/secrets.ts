import { randomBytes } from 'node:crypto';
import { keep, readKept } from './kept-file.ts';

/** A generated secret for each name, kept in `file` (mode 0600). 192 bits, letters and digits of base64url. */
export async function keptSecrets<Name extends string>(file: string, names: readonly Name[]): Promise<Readonly<Record<Name, string>>> {
  const kept = (await readKept<Record<string, string>>(file)) ?? {};
  const missing = names.filter((name) => kept[name] === undefined);
  if (missing.length > 0) {
    for (const name of missing) kept[name] = randomBytes(24).toString('base64url');
    await keep(file, kept, 0o600);
  }
  return kept as Record<Name, string>;
}
