import { join } from 'node:path';
import { projectRoot, testDataFolder } from '../tools/folders.ts';
import { workflowBundlePath } from '../tools/workflow-bundle.ts';

const inProject = (path: string): string => join(projectRoot, path);
const pure = ['workflows', 'bpmn', 'domain'];

/** Our workflows, and their peers written by hand with nothing of ours that they do not need: each side pays for its own code only. */
export const bundles = {
  ours: () => workflowBundlePath({
    entry: inProject('workflows/index.ts'), folders: pure.map(inProject), shared: ['bpmn/feel/evaluate.ts', 'bpmn/dmn/evaluate.ts'].map(inProject), bundle: join(testDataFolder, 'workflows-of-sources.js'),
  }),
  handWritten: () => workflowBundlePath({
    entry: inProject('bench/handWritten/index.ts'), folders: [...pure, 'bench/handWritten'].map(inProject), bundle: join(testDataFolder, 'hand-written-of-sources.js'),
  }),
} as const;
