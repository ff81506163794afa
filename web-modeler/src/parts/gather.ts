import type { FlowFile } from '../../../bpmn/deploy.ts';
import { readDefinitions } from '../../../bpmn/read/definitions.ts';
import { callOf, callsIn } from '../../../bpmn/read/calls.ts';
import { processesOf } from '../../../bpmn/read/model.ts';
import { defaultLimits, type Refusal } from '../../../bpmn/refusal.ts';
import { readJsonFile, withScenario, type KeptScenario } from '../scenarios/kept.ts';
import { formPart, idOf, isTable, kindOf, nameFor, type Beside, type Form, type PartKind } from './part.ts';

/** A flow as it comes out of files. */
export interface Gathered extends Beside {
  readonly bpmn: string;
  readonly scenarios: readonly KeptScenario[];
  readonly key: string;
  readonly name: string;
}

export type Gathering = Gathered | { readonly refused: readonly (Refusal & { readonly file: string })[] } | { readonly missing: true };

/** Puts the files that somebody chose together: the BPMN file that no other calls is the main one, or an exported flow is. */
export async function gathered(chosen: readonly FlowFile[]): Promise<Gathering> {
  const drawings = chosen.filter(({ name }) => !/\.(json|form|dmn)$/i.test(name));
  const tables = chosen.filter(({ name }) => isTable(name));
  const forms: Form[] = [];
  let scenarios: readonly KeptScenario[] = [];
  let whole: Gathered | undefined;
  for (const { name, text } of chosen.filter((file) => /\.(json|form)$/i.test(file.name))) {
    const read = readJsonFile(name, text);
    if ('refused' in read) return { refused: read.refused.map((refusal) => ({ ...refusal, file: name })) };
    if ('flow' in read) whole = { files: [], forms: [], ...read.flow };
    else if ('form' in read) forms.push(read.form);
    else scenarios = withScenario(scenarios, read.scenario);
  }
  const main = whole ?? (await mainOf(drawings));
  if (!main) return { missing: true };
  const others = whole ? drawings : drawings.filter(({ text }) => text !== main.bpmn);
  return {
    key: main.key, name: main.name, bpmn: main.bpmn, scenarios: scenarios.reduce(withScenario, main.scenarios),
    files: distinct([...main.files, ...others.map(called), ...tables], ({ name }) => name), forms: distinct([...main.forms, ...forms], idOf),
  };
}

/** The one that none of the others calls. */
async function mainOf(drawings: readonly FlowFile[]): Promise<Gathered | undefined> {
  const calls = await Promise.all(drawings.map(callsOf));
  const main = drawings.find((_, index) => !calls.some(({ calls: targets }, other) => other !== index && calls[index]?.processes.some((id) => targets.includes(id)))) ?? drawings[0];
  return main && { bpmn: main.text, scenarios: [], files: [], forms: [], key: keyOf(main.name), name: main.name };
}

async function callsOf({ text }: FlowFile): Promise<{ readonly processes: readonly string[]; readonly calls: readonly string[] }> {
  const read = await readDefinitions(text, defaultLimits, false);
  if ('refused' in read) return { processes: [], calls: [] };
  const processes = processesOf(read.definitions);
  return { processes: processes.flatMap(({ id }) => id ?? []), calls: processes.flatMap(callsIn).flatMap((call) => callOf(call).process ?? []) };
}

/** Files of other tools may be called `.xml`. */
const called = ({ name, text }: FlowFile): FlowFile => ({ name: /\.bpmn$/i.test(name) ? name : `${name.replace(/\.\w+$/, '')}.bpmn`, text });

/** Of those with one name, the last. */
const distinct = <T>(all: readonly T[], name: (one: T) => string): readonly T[] => [...new Map(all.map((one) => [name(one), one])).values()];

/** A key made from the name of a file. */
function keyOf(file: string): string {
  const plain = file.replace(/\.\w+$/, '').toLowerCase().replace(/[^a-z0-9-]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  return plain === '' ? 'flow' : plain.slice(0, 100);
}

/** Further parts from files that somebody chose for one kind; or which of them cannot be taken. */
export function gatheredBeside(kind: Exclude<PartKind, 'main'>, chosen: readonly FlowFile[], there: Beside): { readonly beside: Beside } | { readonly refused: readonly string[] } {
  const files: FlowFile[] = [];
  const forms: Form[] = [];
  const refused: string[] = [];
  for (const file of chosen) {
    const read = kind === 'form' ? readJsonFile(file.name, file.text) : undefined;
    const named = kind === 'process' ? called(file) : file;
    const now: Beside = { files: [...there.files, ...files], forms: [...there.forms, ...forms] };
    if (read && 'form' in read && nameFor(formPart(''), idOf(read.form), now) === idOf(read.form)) forms.push(read.form);
    else if (kind !== 'form' && kindOf(named.name) === kind && nameFor(`?${named.name}`, named.name, now) === named.name) files.push(named);
    else refused.push(file.name);
  }
  return refused.length > 0 ? { refused } : { beside: { files, forms } };
}
