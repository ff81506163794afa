import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { build } from './build.mjs';

const options = { module: { type: 'es6' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' }, rewriteRelativeImportExtensions: true } };

describe('build', () => {
  let root: string;
  const write = async (path: string, text: string) => {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const there = (path: string) => stat(join(root, 'dist', path)).then(() => true, () => false);
  const old = new Date('2020-01-01T00:00:00Z');
  /** Marks an output, so that one sees whether it is written again. */
  const age = (path: string) => utimes(join(root, 'dist', path), old, old);
  const isOld = async (path: string) => (await stat(join(root, 'dist', path))).mtime.getTime() === old.getTime();

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'yinxin-build-'));
    await write('.swcrc', JSON.stringify(options));
    await write('tsconfig.json', JSON.stringify({ include: ['domain', 'bpmn'] }));
    await write('domain/one.ts', "import { two } from './two.ts';\nexport const one: number = two - 1;\n");
    await write('domain/two.ts', 'export const two: number = 2;\n');
    await write('domain/one.test.ts', 'throw new Error();\n');
    await write('bpmn/extension.json', '{}');
    await build({ root });
  });
  afterEach(() => rm(root, { recursive: true }));

  it('makes modules that find each other', async () => {
    expect(await readFile(join(root, 'dist/domain/one.js'), 'utf8')).toContain("from './two.js'".replaceAll("'", '"'));
    await write('package.json', '{ "type": "module" }');
    const module = (await import(pathToFileURL(join(root, 'dist/domain/one.js')).href)) as { one: number };
    expect(module.one).toBe(1);
  });

  it('copies what code finds beside itself, and leaves tests out', async () => {
    expect(await there('bpmn/extension.json')).toBe(true);
    expect(await there('domain/one.test.js')).toBe(false);
  });

  describe('when one file has changed', () => {
    it('compiles that file only', async () => {
      await age('domain/one.js');
      await age('domain/two.js');
      await write('domain/two.ts', 'export const two: number = 3;\n');
      await build({ root });
      expect(await isOld('domain/one.js')).toBe(true);
      expect(await isOld('domain/two.js')).toBe(false);
    });
  });

  describe('when a file has only been touched', () => {
    it('compiles nothing', async () => {
      await age('domain/two.js');
      await utimes(join(root, 'domain/two.ts'), new Date(), new Date());
      await build({ root });
      expect(await isOld('domain/two.js')).toBe(true);
    });
  });

  describe('when the options have changed', () => {
    it('compiles everything', async () => {
      await age('domain/one.js');
      await write('.swcrc', JSON.stringify({ ...options, minify: true }));
      await build({ root });
      expect(await isOld('domain/one.js')).toBe(false);
    });
  });

  describe('when a source is gone', () => {
    it('removes its output', async () => {
      await rm(join(root, 'domain/two.ts'));
      await build({ root });
      expect(await there('domain/two.js')).toBe(false);
    });
  });

  describe('when an output is gone', () => {
    it('makes it again', async () => {
      await rm(join(root, 'dist/domain/two.js'));
      await build({ root });
      expect(await there('domain/two.js')).toBe(true);
    });
  });
});
