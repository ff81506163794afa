import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { testDataFolder } from './folders.ts';
import { type BundleSource, workflowBundlePath } from './workflow-bundle.ts';

jest.setTimeout(60_000); // the bundler is slow on a busy machine

describe('workflow bundle', () => {
  let folder: string;
  let source: BundleSource;
  const old = new Date('2020-01-01T00:00:00Z');

  beforeEach(async () => {
    await mkdir(testDataFolder, { recursive: true });
    folder = await mkdtemp(join(testDataFolder, 'bundle-')); // within the project, so that Temporal's packages are found
    await mkdir(join(folder, 'workflows'));
    source = { entry: join(folder, 'workflows/index.js'), folders: [join(folder, 'workflows')], bundle: join(folder, 'bundle.js') };
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await writeFile(source.entry, "export { greet } from './greet.js';\n");
    await writeFile(join(folder, 'workflows/greet.js'), 'export async function greet() { return "first text"; }\n');
    await workflowBundlePath(source);
    await utimes(source.bundle, old, old);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('holds what the workflows import', async () => {
    expect(await readFile(source.bundle, 'utf8')).toContain('first text');
  });

  it('is not made again while its sources are the same', async () => {
    await workflowBundlePath(source);
    expect((await stat(source.bundle)).mtime).toEqual(old);
  });

  it('is made again when one of them has changed', async () => {
    await writeFile(join(folder, 'workflows/greet.js'), 'export async function greet() { return "second text"; }\n');
    await workflowBundlePath(source);
    expect(await readFile(source.bundle, 'utf8')).toContain('second text');
  });

  it('loads what workflows share before any of them', async () => {
    const shared = join(folder, 'workflows/greet.js');
    const code = await readFile(await workflowBundlePath({ ...source, shared: [shared] }), 'utf8');
    const loaded: Record<string, unknown> = {};
    const sandbox = createContext({ __webpack_module_cache__: loaded, TextEncoder, TextDecoder, AbortController, URL, URLSearchParams });
    runInContext(code, sandbox);
    const greets = () => Object.keys(loaded).filter((name) => name.endsWith('greet.js'));
    expect(greets()).toEqual([]);
    runInContext('__TEMPORAL__.preloadModules()', sandbox);
    expect(greets()).toHaveLength(1);
  });
});
