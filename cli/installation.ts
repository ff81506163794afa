import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFoundation, type Foundation } from '../foundation/open.ts';

/** Where `npm start` leaves the configuration of its processes (mode 0600). */
const environmentFile = join(process.env.YINXIN_DATA ?? '.data', 'environment.json');

/**
 * Opens the installation that this command works on: the one that the environment names, else the one `npm start` made here.
 * Throws an Error that says what is missing.
 */
export async function openInstallation(): Promise<Foundation> {
  return openFoundation(installationEnvironment(), (message) => {
    console.error(message);
  });
}

/** The variables of that installation. Throws as openInstallation does. */
export const installationEnvironment = (): NodeJS.ProcessEnv => (process.env.DATABASE_URL === undefined ? { ...process.env, ...keptEnvironment() } : process.env);

/** As a whole: a single variable from elsewhere would join two installations. */
function keptEnvironment(): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(environmentFile, 'utf8')) as Record<string, string>;
  } catch (cause) {
    throw new Error(`no installation: set DATABASE_URL and the other variables, or run \`npm start\` once here (${environmentFile})`, { cause });
  }
}
