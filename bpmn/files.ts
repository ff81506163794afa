import type { DecisionTable } from './dmn/model.ts';
import { readDecisions } from './dmn/read.ts';
import { callOf, callsIn, decisionsIn } from './read/calls.ts';
import { readDefinitions } from './read/definitions.ts';
import { processesOf, type Definitions, type ModelScope } from './read/model.ts';
import type { FlowLimits, Refusal } from './refusal.ts';

/** A file of a deployment: `.bpmn`, or `.dmn` with decisions. */
export interface FlowFile {
  /** Empty for the file whose process is deployed. */
  readonly name: string;
  readonly text: string;
}

/** Files as they were read together. */
export interface ReadFiles {
  readonly models: readonly { readonly name: string; readonly definitions: Definitions }[];
  readonly decisions: Readonly<Record<string, DecisionTable>>;
  /** By id of a decision: the file that holds it. */
  readonly holders: Readonly<Record<string, string>>;
}

/** What files ask for by id: processes that are called as they were deployed together, and decisions. */
export interface Needs {
  readonly processes: readonly string[];
  readonly decisions: readonly string[];
}

/** Reads files together; a refusal names its file. */
export async function readFiles(files: readonly FlowFile[], limits: FlowLimits, known: Readonly<Record<string, DecisionTable>> = {}): Promise<{ readonly read: ReadFiles } | { readonly refused: readonly Refusal[] }> {
  const models: ReadFiles['models'][number][] = [];
  const refused: Refusal[] = [];
  const [decisions, holders]: [Record<string, DecisionTable>, Record<string, string>] = [{ ...known }, {}];
  for (const { name, text } of files) {
    const result = /\.dmn$/i.test(name) ? await readDecisions(text, limits) : await readDefinitions(text, limits, false);
    if ('refused' in result) refused.push(...inFile(name, result.refused));
    else if ('definitions' in result) models.push({ name, definitions: result.definitions });
    else {
      const twice = Object.keys(result.decisions).filter((id) => Object.hasOwn(decisions, id));
      refused.push(...inFile(name, twice.map((id) => ({ rule: 'file-names', element: id, message: `The decision ${id} is held by more than one of the files` }))));
      Object.assign(decisions, result.decisions);
      for (const id of Object.keys(result.decisions)) holders[id] = name;
    }
  }
  return refused.length > 0 ? { refused } : { read: { models, decisions, holders } };
}

/** The refusals with the name of their file, where it has one. */
export const inFile = (name: string, refused: readonly Refusal[]): readonly Refusal[] => (name === '' ? refused : refused.map((refusal) => ({ ...refusal, file: name })));

/** What the processes of the files ask for that stands in none of them. */
export function missingFrom({ models, decisions }: ReadFiles): Needs {
  const processes = models.flatMap(({ definitions }) => processesOf(definitions));
  const held = new Set(processes.map(({ id }) => id));
  return {
    processes: distinct(processes.flatMap(calledTogether).filter((id) => !held.has(id))),
    decisions: distinct(processes.flatMap(decisionsIn).map(({ decision }) => decision).filter((id) => !id.startsWith('=') && !Object.hasOwn(decisions, id))),
  };
}

/** Names of the files, but for the first, of which nothing is reached from the process. */
export function unusedFiles({ models, decisions, holders }: ReadFiles, main: string): readonly string[] {
  const all = new Map(models.flatMap(({ name, definitions }) => processesOf(definitions).map((process) => [process.id ?? '', { name, process }] as const)));
  const [reached, used] = [new Set([main]), new Set<string>()];
  for (const id of reached) {
    const found = all.get(id);
    if (!found) continue;
    used.add(found.name);
    for (const { binding = 'deployment', process } of callsIn(found.process).map(callOf)) if (binding === 'deployment' && process !== undefined) reached.add(process);
    for (const { decision } of decisionsIn(found.process)) for (const each of closure(decision, decisions)) used.add(holders[each] ?? '');
  }
  return [...models.slice(1).map(({ name }) => name), ...distinct(Object.values(holders))].filter((name) => !used.has(name));
}

/** A decision and those that it requires. */
function closure(decision: string, decisions: ReadFiles['decisions']): readonly string[] {
  const found = new Set([decision]);
  for (const id of found) for (const required of decisions[id]?.requires ?? []) found.add(required);
  return [...found].filter((id) => Object.hasOwn(decisions, id));
}

const calledTogether = (process: ModelScope): readonly string[] =>
  callsIn(process).map(callOf).flatMap(({ binding, process: id }) => (binding === 'deployment' && id !== undefined && !id.startsWith('=') ? [id] : []));

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
