import type { FlowFile } from '../../../bpmn/deploy.ts';
import { defaultDecisionLimits } from '../../../bpmn/dmn/limits.ts';
import type { DecisionTable } from '../../../bpmn/dmn/model.ts';
import { readDecisions } from '../../../bpmn/dmn/read.ts';
import { childrenOf, readXml } from '../../../bpmn/dmn/xml.ts';
import { readForm } from '../../../bpmn/form/read.ts';
import { readDefinitions } from '../../../bpmn/read/definitions.ts';
import type { Definitions } from '../../../bpmn/read/model.ts';
import { defaultLimits, type Refusal } from '../../../bpmn/refusal.ts';
import type { Finding } from './finding.ts';
import { formPart, idOf, isTable, type Beside, type Part } from './part.ts';

/** A decision that a task may ask. */
export interface KnownDecision { readonly id: string; readonly name: string; readonly part: Part }

/** What stands in the parts that are not on the canvas. */
export interface ReadBeside {
  /** Trees of BPMN files, by name. */
  readonly definitions: ReadonlyMap<string, Definitions>;
  readonly decisions: Readonly<Record<string, DecisionTable>>;
  /** By id of a decision: the file that holds it. */
  readonly holders: Readonly<Record<string, string>>;
  readonly known: readonly KnownDecision[];
  readonly findings: readonly Finding[];
}

export const nothingRead: ReadBeside = { definitions: new Map(), decisions: {}, holders: {}, known: [], findings: [] };

/** Reads everything beside the main file, as deploying does: what is wrong with a file or form is found in it. */
export async function readBeside({ files, forms }: Beside): Promise<ReadBeside> {
  const definitions = new Map<string, Definitions>();
  const found: Finding[] = [];
  const told = (part: Part, refused: readonly Refusal[]): void => { found.push(...refused.map((refusal) => ({ ...refusal, part }))); };
  const decisions: Record<string, DecisionTable> = {};
  const known: KnownDecision[] = [];
  for (const { name, text } of files) {
    if (isTable(name)) {
      const read = await readTable({ name, text });
      told(name, [...read.refused, ...read.known.filter(({ id }) => known.some((other) => other.id === id)).map(({ id }) => twice(id))]);
      known.push(...read.known);
      Object.assign(decisions, read.decisions);
    } else {
      const read = await readDefinitions(text, defaultLimits);
      if ('refused' in read) told(name, read.refused);
      else definitions.set(name, read.definitions);
    }
  }
  for (const form of forms) {
    const read = readForm(JSON.stringify(form));
    if ('refused' in read) told(formPart(idOf(form)), read.refused);
  }
  return { definitions, decisions, holders: Object.fromEntries(known.map(({ id, part }) => [id, part])), known, findings: found };
}

const twice = (id: string): Refusal => ({ rule: 'file-names', element: id, message: `The decision ${id} is held by more than one of the files` });

/** The tables of a file. One that is refused still is known by its id: the tasks that ask it are not to blame. */
async function readTable({ name, text }: FlowFile): Promise<Pick<ReadBeside, 'decisions' | 'known'> & { readonly refused: readonly Refusal[] }> {
  const read = await readDecisions(text);
  const known = decisionsNamed(text).map((decision) => ({ ...decision, part: name }));
  if ('decisions' in read) return { decisions: read.decisions, known, refused: [] };
  return { decisions: Object.fromEntries(known.map(({ id }) => [id, anyTable(id)])), known, refused: read.refused };
}

/** Ids and names of the decisions of a DMN file; none when it cannot be read. */
export function decisionsNamed(text: string): readonly { readonly id: string; readonly name: string }[] {
  const definitions = readXml(text, defaultDecisionLimits);
  if ('rule' in definitions) return [];
  return childrenOf(definitions, 'decision').flatMap(({ attributes: { id, name } }) => (id ? [{ id, name: name ?? id }] : []));
}

/** Stands for a table that is not known here. */
export const anyTable = (id: string): DecisionTable => ({ id, hitPolicy: 'F', inputs: [], outputs: [], rules: [], requires: [] });
