import { join } from 'node:path';
import { freshRulesPage, ruleList } from './generate/rules.ts';
import { projectRoot } from './folders.ts';
import { keepText } from './kept-file.ts';

/** `npm run rules`: writes docs/rules.md. */
export async function main(): Promise<number> {
  const page = await freshRulesPage(projectRoot);
  await keepText(join(projectRoot, 'docs', 'rules.md'), page);
  console.log(`docs/rules.md: ${ruleList(page).length} tests of ${new Set(ruleList(page).map((line) => line.split(' ')[1])).size} rules`);
  return 0;
}
