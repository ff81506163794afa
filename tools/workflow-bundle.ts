import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { failureConverterPath } from '../connectors/temporal/codec.ts';
import { keepText } from './kept-file.ts';
import { distFolder, projectRoot } from './folders.ts';
import { firstFile } from './setup/command.ts';

/** What workflow code is made of; design.md › Folders and arrows. */
const pureFolders = ['workflows', 'bpmn', 'domain'];

export interface BundleSource {
  /** The module that exports the workflows, compiled or not. */
  readonly entry: string;
  /** Folders that hold everything it imports. */
  readonly folders: readonly string[];
  /** Modules that all workflows of a worker share, frozen: only such as keep nothing of a workflow, and not a package's own (the bundler would drop it). */
  readonly shared?: readonly string[];
  /** Made again only when what it is made of has changed. */
  readonly bundle: string;
}

const ours: BundleSource = {
  entry: join(distFolder, 'workflows', 'index.js'),
  folders: pureFolders.map((folder) => join(distFolder, folder)),
  shared: ['feel', 'dmn'].map((folder) => join(distFolder, 'bpmn', folder, 'evaluate.js')), // FEEL's parser and calendar: else 0.4 MB and some milliseconds for each workflow in memory
  bundle: join(distFolder, 'workflows-bundle.js'),
};

/** The workflow code as one file, for `Worker.create({ workflowBundle: { codePath } })`: the same for workers and for replay. */
export async function workflowBundlePath(source = ours): Promise<string> {
  const key = `// ${await keyOf(source)}\n`;
  const kept = (await firstFile([source.bundle])) === undefined ? '' : await readFile(source.bundle, 'utf8');
  if (kept.startsWith(key)) return source.bundle;
  const { code } = await bundleWorkflowCode({
    workflowsPath: source.entry,
    preloadModules: [...source.shared ?? []],
    failureConverterPath, // without it failures would reach Temporal in the clear (R53)
    logger: silent,
  });
  await keepText(source.bundle, key + code);
  return source.bundle;
}

/** Hash of the code, what is shared, the failure converter and the packages: all decide what the bundler writes. */
async function keyOf({ folders, shared = [] }: BundleSource): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(shared)).update(await readFile(join(projectRoot, 'package-lock.json'))).update(await readFile(failureConverterPath));
  for (const folder of folders) {
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(ts|js|json)$/.test(name) && !name.endsWith('.test.ts')).sort();
    for (const name of names) hash.update(`${name}\0`).update(await readFile(join(folder, name)));
  }
  return hash.digest('hex');
}

const ignore = (): void => undefined;
/** The bundler's report of sizes is of no use to anyone; its errors are thrown. */
const silent = { log: ignore, trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };
