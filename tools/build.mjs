/**
 * TypeScript → `dist/` with swc, file by file. A file's key is the hash of its text, the options and the compiler's version;
 * only files whose key changed are compiled, and outputs whose source is gone are removed. Other files (JSON, SQL, .mjs) that code finds
 * beside itself by `import.meta.url` are copied.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform, version as compilerVersion } from '@swc/core';

/** SQL that code reads beside itself; every other folder is one of tsconfig.json. */
const dataFolders = ['migrations'];
const isTest = (path) => /\.(test|d)\.m?ts$/.test(path);
const isData = (path) => (/(^|\/)(fixtures|releases)\//.test(path) && !path.endsWith('.ts')) || path.endsWith('.md');
const manifestName = '.build.json';

/**
 * Brings `dist/` up to date and answers its URL.
 * @param {{ root?: string, progress?: (line: string) => void }} [options] `root` holds the source folders, tsconfig.json and .swcrc
 * @returns {Promise<URL>}
 */
export async function build({ root = fileURLToPath(new URL('../', import.meta.url)), progress = () => {} } = {}) {
  const dist = join(root, 'dist');
  const options = { ...JSON.parse(await readFile(join(root, '.swcrc'), 'utf8')), swcrc: false, configFile: false, sourceMaps: true };
  const before = await manifestOf(dist);
  const after = {};
  let built = 0;
  await Promise.all((await sources(root)).map(async (path) => {
    const source = await readFile(join(root, path));
    after[path] = keyOf(path, source, options);
    if (before[path] === after[path] && (await exists(join(dist, outputOf(path))))) return;
    await produce({ root, dist, path, source, options });
    built += 1;
  }));
  const gone = Object.keys(before).filter((path) => !Object.hasOwn(after, path));
  await Promise.all(gone.flatMap((path) => [outputOf(path), `${outputOf(path)}.map`]).map((output) => rm(join(dist, output), { force: true })));
  if (built + gone.length > 0) {
    await writeWhole(join(dist, manifestName), JSON.stringify(after));
    progress(`build: ${built} files compiled or copied, ${gone.length} removed`);
  }
  return new URL(`file://${dist}/`);
}

/** The key of one source: equal keys give equal outputs. */
export const keyOf = (path, source, options) => createHash('sha256').update(JSON.stringify([path, options, compilerVersion])).update(source).digest('hex');

export const outputOf = (path) => path.replace(/\.ts$/, '.js');

async function sources(root) {
  const folders = [...JSON.parse(await readFile(join(root, 'tsconfig.json'), 'utf8')).include, ...dataFolders];
  const listed = await Promise.all(folders.map(async (folder) => {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(ignoreMissing);
    return (entries ?? []).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length).replace(/^\//, ''));
  }));
  return listed.flat().filter((path) => !isTest(path) && !isData(path)).sort();
}

async function produce({ root, dist, path, source, options }) {
  const output = join(dist, outputOf(path));
  await mkdir(dirname(output), { recursive: true });
  if (!path.endsWith('.ts')) return writeWhole(output, source);
  const { code, map } = await transform(source.toString('utf8'), { ...options, filename: path, sourceFileName: join(root, path) });
  await writeWhole(`${output}.map`, map);
  await writeWhole(output, `${code}\n//# sourceMappingURL=${outputOf(path).split('/').at(-1)}.map\n`);
}

/** Whole or not at all, also when two builds run at once. */
async function writeWhole(path, content) {
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, content);
  await rename(draft, path);
}

async function manifestOf(dist) {
  const text = await readFile(join(dist, manifestName), 'utf8').catch(ignoreMissing);
  return text === undefined ? {} : JSON.parse(text);
}

const exists = (path) => stat(path).then(() => true, () => false);
const ignoreMissing = (error) => { if (error.code !== 'ENOENT') throw error; };
