import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defaultLimits } from '../../../bpmn/refusal.ts';
import { readDefinitions } from '../../../bpmn/read/definitions.ts';
import { processesOf, type ModelElement } from '../../../bpmn/read/model.ts';
import type * as z from 'zod';
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
}

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
    return { name, title: name, ...(await saidBy(bpmn)), bpmn, scenarios: await scenariosOf(name, files) };
  }));
}

/** What the process of a file says of itself. */
async function saidBy(bpmn: string): Promise<{ title?: string; description?: string }> {
  const model = await readDefinitions(bpmn, defaultLimits);
  const [process] = 'definitions' in model ? processesOf(model.definitions) : [];
  const [documentation] = (process?.documentation ?? []) as readonly ModelElement[];
  const [title, description] = [textOf(process, 'name'), textOf(documentation, 'text')];
  return { ...(title && { title }), ...(description && { description }) };
}

async function scenariosOf(flow: string, files: readonly string[]): Promise<readonly TemplateScenario[]> {
  const own = files.flatMap((file) => { const [, of, name] = /^(.+)\.(.+)\.scenario\.json$/.exec(file) ?? []; return of === flow && name !== undefined ? [{ file, name }] : []; });
  return Promise.all(own.map(async ({ file, name }) => ({ name, scenario: JSON.parse(await readFile(new URL(file, folder), 'utf8')) as TemplateScenario['scenario'] })));
}
