import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, whether this file runs from `tools/` or from `dist/tools/`. */
export const projectRoot = ancestorWith('package.json', dirname(fileURLToPath(import.meta.url)));

/** Compiled code; see build.mjs. */
export const distFolder = join(projectRoot, 'dist');

/** What set-up fetches or compiles; may be removed at any time. */
export const toolsFolder = join(projectRoot, '.tools');

/** Everything an installation keeps. `YINXIN_DATA` moves it, so that several can run from one copy of the code. */
export const dataFolder = resolve(projectRoot, process.env.YINXIN_DATA ?? '.data');

/** What tests keep; never the data of `npm start`. */
export const testDataFolder = join(dataFolder, 'test');

function ancestorWith(name: string, folder: string): string {
  if (existsSync(join(folder, name))) return folder;
  if (folder === dirname(folder)) throw new Error(`no ${name} above ${fileURLToPath(import.meta.url)}`);
  return ancestorWith(name, dirname(folder));
}
