import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiTypes } from './generate/apiTypes.ts';
import { conformancePage } from './generate/conformance.ts';
import { errorsPage } from './generate/errors.ts';
import { generate as openApi } from './generate/openapi.ts';
import { freshRulesPage, ruleList } from './generate/rules.ts';
import { projectRoot } from './folders.ts';
import { isMissing } from './kept-file.ts';

/** A file of the repository that is made from others. */
export interface Generated {
  readonly path: string;
  readonly render: () => Promise<string>;
  /** What of it must agree with a fresh one; the whole text unless told. */
  readonly essence?: (text: string) => unknown;
}

export const generatedFiles: readonly Generated[] = [
  { path: 'docs/errors.md', render: errorsPage },
  { path: 'docs/bpmn-conformance.md', render: conformancePage },
  { path: 'openapi.json', render: async () => openApi() },
  { path: 'web-console/src/api/schema.ts', render: async () => apiTypes() },
  { path: 'docs/rules.md', render: () => freshRulesPage(projectRoot), essence: ruleList },
];

/** The files that are not what they would be now. */
export async function staleFiles(files = generatedFiles, root = projectRoot): Promise<readonly string[]> {
  const stale = await Promise.all(files.map(async ({ path, render, essence = (text) => text }) => {
    const kept = await readFile(join(root, path), 'utf8').catch((error: unknown) => {
      if (isMissing(error)) return '';
      throw error;
    });
    return JSON.stringify(essence(kept)) === JSON.stringify(essence(await render())) ? [] : [path];
  }));
  return stale.flat();
}
