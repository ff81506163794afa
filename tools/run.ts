import { spawn } from 'node:child_process';
import { projectRoot } from './folders.ts';

/** Runs a program to its end, whatever that is, and answers all it wrote. */
export function run(command: string, argv: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, argv, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject).once('close', (code) => { resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8').trimEnd() }); });
  });
}
