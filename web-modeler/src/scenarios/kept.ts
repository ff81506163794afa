import type { Refusal } from '../../../bpmn/refusal.ts';
import { readScenario } from '../../../bpmn/scenario/read.ts';
import type { Beside, Form } from '../parts/part.ts';

/** A scenario that is kept beside a flow; deploying runs it. */
export interface KeptScenario {
  readonly name: string;
  /** Content of a scenario file. */
  readonly scenario: Readonly<Record<string, unknown>>;
}

/** A flow as it is handed on: what the API exports and imports. */
export interface ExportedFlow extends Partial<Beside> {
  readonly format: 'yinxin-flow-1';
  readonly key: string;
  readonly name: string;
  readonly bpmn: string;
  readonly scenarios: readonly KeptScenario[];
}

export type ReadFile = { readonly flow: ExportedFlow } | { readonly form: Form } | { readonly scenario: KeptScenario } | { readonly refused: readonly Refusal[] };

/** Reads a JSON file: an exported flow, a form, or one scenario, named as its file. */
export function readJsonFile(fileName: string, text: string): ReadFile {
  const json = parsed(text);
  if (isExported(json)) return { flow: json };
  if (isForm(json)) return { form: typeof json.id === 'string' ? json : { ...json, id: nameOf(fileName) } };
  const read = readScenarioText(text);
  return 'refused' in read ? read : { scenario: { name: nameOf(fileName), scenario: read.scenario } };
}

/** The text of a scenario, as it is written by hand; or what is wrong with it. */
export function readScenarioText(text: string): { readonly scenario: KeptScenario['scenario'] } | { readonly refused: readonly Refusal[] } {
  const read = readScenario(text);
  return 'refused' in read ? read : { scenario: JSON.parse(text) as KeptScenario['scenario'] };
}

/** A scenario takes the place of the one with its name. */
export const withScenario = (all: readonly KeptScenario[], one: KeptScenario): readonly KeptScenario[] =>
  all.some(({ name }) => name === one.name) ? all.map((each) => (each.name === one.name ? one : each)) : [...all, one];

/** `simple-use.approved.scenario.json` → `approved` */
const nameOf = (fileName: string): string => fileName.replace(/(\.scenario)?\.json$/, '').replace(/^.*\./, '') || 'scenario';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isExported(json: unknown): json is ExportedFlow {
  const flow = json as Partial<ExportedFlow> | null | undefined;
  return flow?.format === 'yinxin-flow-1' && typeof flow.bpmn === 'string' && typeof flow.key === 'string' && typeof flow.name === 'string' && Array.isArray(flow.scenarios);
}

const isForm = (json: unknown): json is Form => typeof json === 'object' && json !== null && Array.isArray((json as Form).components);

/** A scenario to begin with. */
export const newScenario = (name: string, description: string): KeptScenario => ({ name, scenario: { description, variables: { subject: { form: {} } }, steps: [{ expect: { tasks: [] } }] } });
