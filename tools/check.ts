import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './folders.ts';
import { staleFiles } from './generated.ts';
import { run } from './run.ts';

interface Check {
  readonly name: string;
  /** What is wrong; empty when nothing is. */
  readonly complaints: () => Promise<string>;
}

const program = (name: string, ...argv: readonly string[]) => async (): Promise<string> => {
  const { code, output } = await run(join(projectRoot, 'node_modules', '.bin', name), argv);
  return code === 0 ? '' : output || `${name} ended with ${code}`;
};

/** Those that tsconfig.json names and that are there. */
async function sourceFolders(): Promise<readonly string[]> {
  const { include } = JSON.parse(await readFile(join(projectRoot, 'tsconfig.json'), 'utf8')) as { include: readonly string[] };
  return include.filter((folder) => existsSync(join(projectRoot, folder)));
}

/** Workspaces whose pages there are, each with a tsconfig.json of its own. */
const pageFolders = (): readonly string[] => ['web-console', 'web-modeler'].filter((folder) => existsSync(join(projectRoot, folder, 'tsconfig.json')));

/** Their tests hold functions that run in a browser. */
const browserTests = 'test/browser';

const checks: readonly Check[] = [
  { name: 'types', complaints: program('tsc', '-p', '.') },
  { name: 'types of the pages', complaints: async () => (await Promise.all([...pageFolders(), browserTests].map((folder) => program('tsc', '-p', folder)()))).join('') },
  { name: 'lint', complaints: program('eslint', '.') },
  { name: 'arrows', complaints: async () => program('depcruise', '--config', '.dependency-cruiser.mjs', ...(await sourceFolders()), ...pageFolders().map((folder) => `${folder}/src`))() },
  { name: 'unused', complaints: program('knip') },
  { name: 'generated', complaints: async () => (await staleFiles()).map((path) => `${path} is stale: node tools/yinxin-run.mjs generate`).join('\n') },
];

/** `npm run check`: all checks, so that one run names everything that is wrong; `npm run check -- types lint` only some. */
export async function main(argv: readonly string[]): Promise<number> {
  let bad = 0;
  for (const { name, complaints } of checks.filter((check) => argv.length === 0 || argv.includes(check.name))) {
    const began = performance.now();
    const said = await complaints();
    console.log(`${said === '' ? 'good' : 'BAD '} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    if (said === '') continue;
    console.log(said);
    bad += 1;
  }
  return bad === 0 ? 0 : 1;
}
