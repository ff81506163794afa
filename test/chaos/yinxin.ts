import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { projectRoot } from '../../tools/folders.ts';
import type { Installation } from '../system/installation.ts';

/** What a command said, and its exit code. */
export interface CommandResult {
  readonly code: number;
  readonly output: string;
}

/** Runs `npx yinxin …` on the installation, as its administrator does at the server. */
export async function yinxin({ data }: Installation, ...argv: string[]): Promise<CommandResult> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [join(projectRoot, 'cli/yinxin.mjs'), ...argv], { cwd: projectRoot, env: { PATH, HOME, YINXIN_DATA: data }, stdio: ['ignore', 'pipe', 'inherit'] });
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number]>]);
  return { code, output };
}
