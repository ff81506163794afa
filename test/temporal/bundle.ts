import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testDataFolder } from '../../tools/folders.ts';
import { workflowBundlePath } from '../../tools/workflow-bundle.ts';

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The workflow code as it stands in the sources, bundled as workers get it; kept until a source changes. */
export const workflowBundle = (): Promise<string> =>
  workflowBundlePath({ entry: inProject('workflows/index.ts'), folders: ['workflows', 'bpmn', 'domain'].map(inProject), shared: ['bpmn/feel/evaluate.ts', 'bpmn/dmn/evaluate.ts'].map(inProject), bundle: join(testDataFolder, 'workflows-of-sources.js') });
