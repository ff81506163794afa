import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { defaultLimits } from '../../../bpmn/refusal.ts';
import { readDefinitions } from '../../../bpmn/read/definitions.ts';
import { processesOf, type ModelElement } from '../../../bpmn/read/model.ts';
import { problem } from '../../../domain/problem.ts';

/** A flow of bpmn/library, to begin a drawing with. */
export interface FlowTemplate {
  /** Name of its file without the ending. */
  readonly name: string;
  /** Name of its process. */
  readonly title: string;
  /** Documentation of its process: what it is for. */
  readonly description: string;
  readonly bpmn: string;
  readonly scenarios: readonly TemplateScenario[];
}

/** A scenario of a flow of the library: `<flow>.<name>.scenario.json`. */
const TemplateScenario = z.object({ name: z.string(), scenario: z.record(z.string(), z.unknown()) });
type TemplateScenario = z.output<typeof TemplateScenario>;

/** A flow of the library without its drawing, as it is offered. */
export const TemplateView = z
  .object({ name: z.string(), title: z.string(), description: z.string(), scenarios: z.array(TemplateScenario).meta({ description: 'scenario files, by name' }) })
  .meta({ id: 'FlowTemplate' });

const folder = new URL('../../../bpmn/library/', import.meta.url); // the build puts it beside the code

let read: Promise<readonly FlowTemplate[]> | undefined;

/** All flows of the library by name, read once. */
export const templates = (): Promise<readonly FlowTemplate[]> => (read ??= readLibrary());

/** Throws `flow-template-unknown`. */
export async function template(name: string): Promise<FlowTemplate> {
  const found = (await templates()).find((one) => one.name === name);
  if (!found) throw problem('flow-template-unknown', { template: name });
  return found;
}

async function readLibrary(): Promise<readonly FlowTemplate[]> {
  const files = (await readdir(fileURLToPath(folder))).sort();
  return Promise.all(files.filter((file) => file.endsWith('.bpmn')).map(async (file) => {
    const bpmn = await readFile(new URL(file, folder), 'utf8');
    const name = file.replace(/\.bpmn$/, '');
    const process = await processOf(bpmn);
    return { name, title: textIn(process?.name) ?? name, description: documentation(process), bpmn, scenarios: await scenariosOf(name, files) };
  }));
}

async function processOf(bpmn: string): Promise<ModelElement | undefined> {
  const model = await readDefinitions(bpmn, defaultLimits);
  return 'definitions' in model ? processesOf(model.definitions)[0] : undefined;
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

const documentation = (process: ModelElement | undefined): string => {
  const texts = (process?.documentation ?? []) as readonly ModelElement[];
  return texts.flatMap(({ text }) => textIn(text) ?? []).join('\n');
};

async function scenariosOf(flow: string, files: readonly string[]): Promise<readonly TemplateScenario[]> {
  const own = files.flatMap((file) => {
    const [, of, name] = /^(.+)\.(.+)\.scenario\.json$/.exec(file) ?? [];
    return of === flow && name !== undefined ? [{ file, name }] : [];
  });
  return Promise.all(own.map(async ({ file, name }) => TemplateScenario.parse({ name, scenario: JSON.parse(await readFile(new URL(file, folder), 'utf8')) as unknown })));
}
