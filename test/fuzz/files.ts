import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mutatedJson } from './jsonMutations.ts';
import { below, mutated, oneOf, randomOf, type Random } from './mutations.ts';

/** What a file is read as. */
export type Kind = 'flow' | 'decisions' | 'form';
export type Seeds = Readonly<Record<Kind, readonly string[]>>;

/** Folders whose files are mutated: what is executed, what is refused, what organisations use, what is written to be mutated. */
const folders = ['bpmn/library', 'test/bpmn', 'test/fuzz/seeds'];
const endings = { flow: '.bpmn', decisions: '.dmn', form: '.form' } as const;
/** Of six files in a row, four are flows. */
const kinds: readonly Kind[] = ['flow', 'flow', 'decisions', 'flow', 'flow', 'form'];

/** The texts of all files that the project keeps and that run, without their diagrams. */
export async function seeds(root: string): Promise<Seeds> {
  return { flow: await textsOf(root, endings.flow), decisions: await textsOf(root, endings.decisions), form: await textsOf(root, endings.form) };
}

async function textsOf(root: string, ending: string): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const folder of folders) {
    const names = (await readdir(join(root, folder), { recursive: true })).filter((name) => name.endsWith(ending) && !/\b(bad|refused)/.test(name)).sort();
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
export function fuzzed(all: Seeds, number: number): { readonly kind: Kind; readonly text: string; readonly random: Random } {
  const random = randomOf(number * 2_654_435_761);
  below(random, 2);
  const kind = kinds[number % kinds.length] ?? 'flow';
  return { kind, text: changed[kind](all[kind], random), random };
}

const changed: Readonly<Record<Kind, (texts: readonly string[], random: Random) => string>> = {
  flow(texts, random) {
    const xml = mutated(oneOf(random, texts), random, texts);
    return random() < 0.9 ? agreeing(xml) : xml;
  },
  decisions: (texts, random) => mutated(oneOf(random, texts), random, texts),
  form: (texts, random) => mutatedJson(oneOf(random, texts), random),
};
