import { join } from 'node:path';
import { projectRoot } from './folders.ts';
import { generatedFiles } from './generated.ts';
import { keepText } from './kept-file.ts';

/** `node tools/yinxin-run.mjs generate`: writes every generated file. */
export async function main(): Promise<number> {
  for (const { path, render } of generatedFiles) {
    await keepText(join(projectRoot, path), await render());
    console.log(path);
  }
  return 0;
}
