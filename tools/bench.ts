import { readdir } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench, BenchRow } from '../bench/bench.ts';
import { distFolder, projectRoot } from './folders.ts';
import { keepText } from './kept-file.ts';
import { testServices } from './test-services.ts';

interface Measured {
  readonly name: string;
  readonly rows: readonly BenchRow[];
}

/** `npm run bench`: every benchmark, one after another; `npm run bench -- sm2` only those whose file name holds a word. */
export async function main(argv: readonly string[]): Promise<number> {
  const all = (await readdir(join(distFolder, 'bench'))).filter((name) => name.endsWith('.bench.js')).sort();
  const chosen = all.filter((name) => argv.length === 0 || argv.some((word) => name.includes(word)));
  const services = await testServices((line) => { console.log(line); });
  try {
    Object.assign(process.env, services.environment);
    const measured: Measured[] = [];
    for (const file of chosen) measured.push(await measure(file));
    if (chosen.length === all.length) await keepText(join(projectRoot, 'bench', 'results.md'), resultsPage(measured));
    const broken = measured.flatMap(({ rows }) => rows).filter((row) => !keepsBound(row));
    for (const { what, ratio } of broken) console.log(`out of bounds: ${what}: ${ratio?.value.toFixed(2) ?? ''}`);
    return measured.length > 0 && broken.length === 0 ? 0 : 1;
  } finally {
    await services.stop();
  }
}

async function measure(file: string): Promise<Measured> {
  const { bench } = (await import(pathToFileURL(join(distFolder, 'bench', file)).href)) as { bench: Bench };
  console.log(`bench: ${bench.name}`);
  const rows = await bench.run();
  for (const row of rows) console.log(`  ${cells(row).join('  ')}`);
  return { name: bench.name, rows };
}

export const keepsBound = ({ ratio }: BenchRow): boolean =>
  ratio === undefined || ((ratio.atLeast === undefined || ratio.value >= ratio.atLeast) && (ratio.atMost === undefined || ratio.value <= ratio.atMost));

/** bench/results.md */
export function resultsPage(measured: readonly Measured[]): string {
  const tables = measured.map(({ name, rows }) =>
    [`## ${name}`, '', '| what | value | ratio | bound |', '|---|---|---|---|', ...rows.map((row) => `| ${cells(row).join(' | ')} |`), ''].join('\n'));
  const machine = `Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  return `# Benchmarks\n\nWritten by \`npm run bench\` in one run on ${machine}. Compare ratios, not times.\n\n${tables.join('\n')}`;
}

function cells({ what, value, unit, ratio }: BenchRow): readonly string[] {
  const bounds = [ratio?.atLeast === undefined ? '' : `≥ ${ratio.atLeast}`, ratio?.atMost === undefined ? '' : `≤ ${ratio.atMost}`].filter(Boolean);
  return [what, `${rounded(value)} ${unit}`, ratio ? `${rounded(ratio.value)} × ${ratio.against}` : '', bounds.join(', ')];
}

const rounded = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 4 });
