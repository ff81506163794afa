import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../tools/folders.ts';
import { newInstallation, type Installation } from './system/installation.ts';

/** A block of commands, and what the tutorial says that they print. */
interface Step {
  readonly title: string;
  readonly commands: string;
  readonly printed: string | undefined;
}

const markdown = readFileSync(join(projectRoot, 'docs/tutorial.md'), 'utf8');
const steps = stepsOf(markdown);
let installation: Installation;
let outputs: readonly string[];

beforeAll(async () => {
  installation = await newInstallation('tutorial');
  outputs = await outputsOf(steps, { YINXIN_DATA: installation.data, PORT: new URL(installation.url).port });
}, 240_000);
afterAll(() => installation.stop(), 60_000);

describe('tutorial', () => {
  it('shows the lines with which npm start says where everything is', () => {
    const shown = /```console\n\$ npm start\n([\s\S]*?)```/.exec(markdown)?.[1] ?? '';
    expect(installation.printed.join('\n').replaceAll(installation.url, 'http://localhost:8080')).toMatch(patternOf(shown));
  });

  it.each(steps.map((step, index) => ({ ...step, index })))('R43 goes as it is written: step $index, $title', ({ index, printed }) => {
    expect(outputs[index]).toBeDefined();
    if (printed !== undefined) expect(outputs[index]).toMatch(patternOf(printed));
  });
});

function stepsOf(text: string): Step[] {
  const blocks = [...text.matchAll(/^## (?<title>.+)$|^```(?<kind>sh|text)\n(?<content>[\s\S]*?)^```$/gm)].map(({ groups = {} }) => groups);
  return blocks.flatMap(({ kind, content = '' }, index) => {
    if (kind !== 'sh') return [];
    const next = blocks[index + 1];
    return [{ title: blocks.slice(0, index).findLast(({ title }) => title !== undefined)?.title ?? '', commands: content, printed: next?.kind === 'text' ? next.content : undefined }];
  });
}

const mark = '--- end of a step ---';

/** Runs the steps in one shell, as somebody would who copies one after another; answers what each printed, ending with the first that fails. */
async function outputsOf(all: readonly Step[], environment: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { NODE_OPTIONS: _, NODE_ENV: __, ...inherited } = process.env; // those of the test, not of a newcomer
  const shell = spawn('bash', ['-eu', '-o', 'pipefail', '-c', all.map(({ commands }) => `${commands}\necho '${mark}'`).join('\n')], {
    cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'], env: { ...inherited, ...environment },
  });
  const chunks: Buffer[] = [];
  for await (const chunk of shell.stdout) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8').split(`${mark}\n`).slice(0, -1);
}

/** `…` in what the tutorial shows is any text. */
function patternOf(shown: string): RegExp {
  const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`^${shown.trim().split('…').map(literal).join('[\\s\\S]*')}\\s*$`);
}
