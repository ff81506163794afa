import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build, type Rolldown } from 'vite';
import { distFolder, projectRoot } from './folders.ts';
import { keep, readKept } from './kept-file.ts';
import type { Progress } from './setup/thing.ts';
import { precompress } from './web/precompress.ts';
import { sizesOf, type WebSizes } from './web/sizes.ts';

/** Where the built pages lie: `console/` and `modeler/`, as api/web.ts serves them. */
export const webFolder = join(distFolder, 'web');

const workspaces = { console: 'web-console', modeler: 'web-modeler' } as const;
type Pages = keyof typeof workspaces;

/** What was built from what; equal keys give equal pages. */
interface Manifest {
  readonly key: string;
  /** Files of this repository that the pages consist of, relative to its root. */
  readonly sources: readonly string[];
  readonly sizes: WebSizes;
}

/** Builds what is stale of both workspaces. A workspace without index.html has no pages yet. */
export async function buildWeb(progress: Progress): Promise<void> {
  for (const pages of Object.keys(workspaces) as Pages[]) {
    if (existsSync(join(projectRoot, workspaces[pages], 'index.html')) && !(await isFresh(pages))) await buildPages(pages, progress);
  }
}

/** `node tools/yinxin-run.mjs web`: builds, and says how much script each entry loads. */
export async function main(): Promise<number> {
  await buildWeb((line) => { console.log(line); });
  for (const pages of Object.keys(workspaces) as Pages[]) {
    const manifest = await readKept<Manifest>(manifestFile(pages));
    for (const { name, kilobytes } of manifest?.sizes ?? []) console.log(`${pages} ${name.padEnd(14)} ${String(kilobytes).padStart(4)} kB script, gzip`);
  }
  return 0;
}

const manifestFile = (pages: Pages): string => join(webFolder, pages, '.build.json');

async function isFresh(pages: Pages): Promise<boolean> {
  const { key, sources } = (await readKept<Manifest>(manifestFile(pages))) ?? { key: '', sources: [] };
  return key === (await keyOf(pages, sources));
}

async function buildPages(pages: Pages, progress: Progress): Promise<void> {
  const began = performance.now();
  const root = join(projectRoot, workspaces[pages]);
  const draft = join(webFolder, `${pages}.${process.pid}.draft`);
  await mkdir(draft, { recursive: true });
  const built = (await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: draft, emptyOutDir: true } })) as Rolldown.RolldownOutput;
  await precompress(draft);
  const chunks = built.output.filter((output) => output.type === 'chunk');
  const sources = chunks.flatMap(({ moduleIds }) => moduleIds).filter(isOurs).map((id) => relative(projectRoot, id)).filter((path) => !path.startsWith(workspaces[pages]));
  const manifest: Manifest = { key: await keyOf(pages, sources), sources, sizes: await sizesOf(draft, chunks) };
  await keep(join(draft, '.build.json'), manifest);
  await takePlace(draft, join(webFolder, pages));
  progress(`web: ${pages} built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

const isOurs = (id: string): boolean => id.startsWith(`${projectRoot}/`) && !id.includes('/node_modules/') && existsSync(id);

/** Hash of the workspace, of what it imports from other folders, and of the packages. */
async function keyOf(pages: Pages, imported: readonly string[]): Promise<string> {
  const own = await readdir(join(projectRoot, workspaces[pages]), { recursive: true, withFileTypes: true });
  const paths = own.filter((entry) => entry.isFile()).map((entry) => relative(projectRoot, join(entry.parentPath, entry.name))).filter((path) => !path.includes('node_modules/') && !/\.test\.tsx?$/.test(path));
  const hash = createHash('sha256');
  for (const path of [...paths, ...imported, 'package-lock.json'].sort()) {
    hash.update(`${path}\n`).update(await readFile(join(projectRoot, path)).catch(() => 'gone')).update('\n');
  }
  return hash.digest('hex');
}

/** Puts the draft where the old pages are; when another build has just done so, that one stays. */
async function takePlace(draft: string, place: string): Promise<void> {
  const old = `${draft}.old`;
  await rename(place, old).catch(() => undefined); // there may be none yet
  await rename(draft, place).catch(() => rm(draft, { recursive: true, force: true }));
  await rm(old, { recursive: true, force: true });
}
