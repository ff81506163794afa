import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { below, mutated, oneOf, randomOf } from './mutations.ts';

/** Folders whose BPMN files are mutated: what is executed, what is refused, what organisations use. */
const folders = ['bpmn/library', 'test/bpmn'];

/** The texts of all BPMN files that the project keeps. */
export async function seeds(root: string): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const folder of folders) {
    const names = (await readdir(join(root, folder), { recursive: true })).filter((name) => name.endsWith('.bpmn')).sort();
    for (const name of names) texts.push(await readFile(join(root, folder, name), 'utf8'));
  }
  return texts;
}

/** The n-th file of a series, always the same. */
export function fuzzed(texts: readonly string[], number: number): { readonly xml: string; readonly random: () => number } {
  const random = randomOf(number * 2_654_435_761);
  below(random, 2);
  return { xml: mutated(oneOf(random, texts), random, texts), random };
}
