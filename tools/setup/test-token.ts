import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, toolsFolder } from '../folders.ts';
import { isMissing } from '../kept-file.ts';
import { compiler } from './compiler.ts';
import { firstFile, output } from './command.ts';
import { type Progress, type Thing, ensure } from './thing.ts';

const source = join(projectRoot, 'devices', 'test-token');

/** The project's SM2 test token, compiled under a name that holds the hash of its source. */
export const testToken: Thing = {
  name: 'the SM2 test token',
  remedy: 'its source is devices/test-token; it needs a C compiler and the OpenSSL headers that Node brings',
  find: async () => firstFile([await libraryPath()]),
  install: compile,
};

async function compile(progress: Progress): Promise<void> {
  await ensure(compiler, progress);
  progress('set-up: compiling the SM2 test token');
  const library = await libraryPath();
  await mkdir(join(toolsFolder, 'test-token'), { recursive: true });
  await output('sh', [join(source, 'build.sh'), `${library}.draft`]);
  await rename(`${library}.draft`, library);
}

async function libraryPath(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of await sourceNames()) hash.update(name).update(await readFile(join(source, name)));
  return join(toolsFolder, 'test-token', `sm2-test-token-${hash.digest('hex').slice(0, 16)}.so`);
}

async function sourceNames(): Promise<readonly string[]> {
  const names = await readdir(source).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names.filter((name) => /\.(c|h|sh|mjs)$/.test(name)).sort();
}
