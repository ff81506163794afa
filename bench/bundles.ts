import { join } from 'node:path';
import { projectRoot, testDataFolder } from '../tools/folders.ts';
import { workflowBundlePath } from '../tools/workflow-bundle.ts';

const pure = ['workflows', 'bpmn', 'domain'];

/** Our workflows, and their peers written by hand with nothing of ours that they do not need: each side pays for its own code only. */
export const bundles = {
  ours: () => bundleOf('workflows/index.ts', pure, 'workflows-of-sources.js'),
  handWritten: () => bundleOf('bench/handWritten/index.ts', [...pure, 'bench/handWritten'], 'hand-written-of-sources.js'),
} as const;

const bundleOf = (entry: string, folders: readonly string[], name: string): Promise<string> =>
  workflowBundlePath({ entry: join(projectRoot, entry), folders: folders.map((folder) => join(projectRoot, folder)), bundle: join(testDataFolder, name) });
