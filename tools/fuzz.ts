import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { seeds, type Seeds } from '../test/fuzz/files.ts';
import type { Said } from '../test/fuzz/worker.ts';
import { distFolder, projectRoot } from './folders.ts';
import { keepText } from './kept-file.ts';

/** 20,000 flows, 5,000 files of decisions, 5,000 forms. */
const wholeCount = 30_000;
/** Milliseconds after which a file counts as hanging. */
const hangs = 5_000;

interface Tally {
  played: number;
  commands: number;
  longest: number;
  readonly refused: Map<string, number>;
  readonly odd: string[];
}

/** `npm run fuzz`: reads and uses 30,000 damaged files, two of three being flows; `npm run fuzz -- 500` fewer, `npm run fuzz -- 500 7000` from the 7,000th on. */
export async function main([count = String(wholeCount), from = '0']: readonly string[]): Promise<number> {
  const all = await seeds(projectRoot);
  const numbers = Array.from({ length: Number(count) }, (_, at) => Number(from) + at)[Symbol.iterator]();
  const tally: Tally = { played: 0, commands: 0, longest: 0, refused: new Map(), odd: [] };
  await Promise.all(Array.from({ length: availableParallelism() }, () => work(all, numbers, tally)));
  for (const line of tally.odd) console.log(line);
  const page = pageOf(Number(count), tally);
  console.log(page);
  if (Number(count) === wholeCount && from === '0') await keepText(join(projectRoot, 'bench', 'fuzz.md'), page);
  return tally.odd.length === 0 ? 0 : 1;
}

/** One worker after another takes the next number; one that hangs is ended and replaced. */
async function work(all: Seeds, numbers: Iterator<number>, tally: Tally): Promise<void> {
  let worker = begun(all);
  for (let next = numbers.next(); !next.done; next = numbers.next()) {
    const said = await ask(worker, next.value);
    note(tally, next.value, said);
    if (said) continue;
    await worker.terminate();
    worker = begun(all);
  }
  await worker.terminate();
}

const begun = (all: Seeds): Worker => new Worker(pathToFileURL(join(distFolder, 'test', 'fuzz', 'worker.js')), { workerData: all });

/** What the worker says; undefined when it does not in time, or ends. */
function ask(worker: Worker, number: number): Promise<Said | undefined> {
  return new Promise((resolve) => {
    const fails = (): void => { done(undefined); };
    const timer = setTimeout(fails, hangs);
    const done = (said: Said | undefined): void => {
      clearTimeout(timer);
      worker.off('message', done).off('error', fails);
      resolve(said);
    };
    worker.on('message', done).on('error', fails);
    worker.postMessage(number);
  });
}

function note(tally: Tally, number: number, said: Said | undefined): void {
  if (!said) tally.odd.push(`${number}: hangs, or ends its thread`);
  else if ('thrown' in said) tally.odd.push(`${number}: ${said.thrown}`);
  else if ('refused' in said) tally.refused.set(said.refused, (tally.refused.get(said.refused) ?? 0) + 1);
  else {
    tally.played += 1;
    tally.commands += said.commands;
  }
  tally.longest = Math.max(tally.longest, said?.took ?? hangs);
}

function pageOf(count: number, { played, commands, longest, refused, odd }: Tally): string {
  const rows = [...refused].sort(([, a], [, b]) => b - a).map(([rule, times]) => `| refused by ${rule} | ${times} |`);
  return [
    '# Damaged files', '', 'Written by `npm run fuzz`.', '', '| what | number |', '|---|---|',
    `| files | ${count} |`, `| thrown or hanging | ${odd.length} |`, `| deployed and played, asked or filled in | ${played} |`, `| commands, values and submissions in them | ${commands} |`, `| longest, milliseconds | ${Math.ceil(longest)} |`, ...rows, '',
  ].join('\n');
}
