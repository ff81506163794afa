import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { below, mutated, oneOf, randomOf } from './mutations.ts';

/** Folders whose BPMN files are mutated: what is executed, what is refused, what organisations use. */
const folders = ['bpmn/library', 'test/bpmn'];

/** The texts of all BPMN files that the project keeps and that run, without their diagrams. */
export async function seeds(root: string): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const folder of folders) {
    const names = (await readdir(join(root, folder), { recursive: true })).filter((name) => name.endsWith('.bpmn') && !/\b(bad|refused)/.test(name)).sort();
    for (const name of names) texts.push(lean(await readFile(join(root, folder, name), 'utf8')));
  }
  return texts;
}

const lean = (xml: string): string => xml.replace(/<(\w+:)?BPMNDiagram[\s\S]*<\/(\w+:)?BPMNDiagram>/, '');

/** Lets `incoming` and `outgoing` say what the flows say, so that more than this is judged. */
function agreeing(xml: string): string {
  const bare = xml.replace(/\s*<(\w+:)?(incoming|outgoing)>[^<]*<\/(\w+:)?(incoming|outgoing)>/g, '');
  const flows = [...bare.matchAll(/<(?:\w+:)?sequenceFlow\b[^>]*>/g)].map(([tag]) => ({ id: attribute(tag, 'id'), source: attribute(tag, 'sourceRef'), target: attribute(tag, 'targetRef') }));
  return bare.replace(/<(\w+:)?((?:start|end|intermediate\w+|boundary)Event|\w*[tT]ask|\w*[sS]ubProcess|transaction|callActivity|\w+Gateway)\b([^>]*?)(\/?)>/g, (tag, prefix: string | undefined, name: string, given: string, closed: string) => {
    const id = attribute(given, 'id');
    const of = (what: string, those: typeof flows): string => those.map((flow) => `<${prefix ?? ''}${what}>${flow.id ?? ''}</${prefix ?? ''}${what}>`).join('');
    const inside = of('incoming', flows.filter(({ target }) => id !== undefined && target === id)) + of('outgoing', flows.filter(({ source }) => id !== undefined && source === id));
    if (inside === '') return tag;
    return closed === '/' ? `<${prefix ?? ''}${name}${given}>${inside}</${prefix ?? ''}${name}>` : `${tag}${inside}`;
  });
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** The n-th file of a series, always the same. */
export function fuzzed(texts: readonly string[], number: number): { readonly xml: string; readonly random: () => number } {
  const random = randomOf(number * 2_654_435_761);
  below(random, 2);
  const xml = mutated(oneOf(random, texts), random, texts);
  return { xml: random() < 0.9 ? agreeing(xml) : xml, random };
}
