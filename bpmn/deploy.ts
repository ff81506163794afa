import { compileDefinitions, contextOf, mainProcessOf, modelRefusals, type Compiled, type CompileOptions } from './compile.ts';
import { readFiles, type FlowFile, type ReadFiles } from './files.ts';
import type { FlowGraph } from './graph.ts';
import { readDefinitions } from './read/definitions.ts';
import type { Refusal } from './refusal.ts';

export { findingsIn, modelRefusals, type Compiled, type CompileOptions } from './compile.ts';
export type { FlowFile } from './files.ts';
export type { FlowLimits, Refusal } from './refusal.ts';

/** What the rules on a file find in it, whatever it is deployed for and together with. */
export async function fileRefusals(xml: string): Promise<readonly Refusal[]> {
  const context = contextOf({});
  const read = await readDefinitions(xml, context.limits, false);
  return 'refused' in read ? read.refused : modelRefusals(read.definitions, context);
}

/** What is deployed: the process, with what it is bound to in its graph, and all others of the files. */
export interface Deployment extends Compiled {
  readonly graph: FlowGraph;
}

/**
 * Reads a BPMN file, judges it by every rule and compiles the process that is deployed, with those of the file that it calls; or says
 * by rule and element why it may not be deployed.
 */
export async function compileFlow(xml: string, options: CompileOptions = {}): Promise<{ graph: FlowGraph } | { refused: readonly Refusal[] }> {
  const read = await readDefinitions(xml, contextOf(options).limits, false);
  if ('refused' in read) return read;
  const compiled = compileDefinitions([read.definitions], options);
  if ('refused' in compiled) return compiled;
  const graph = compiled.processes[options.process ?? mainProcessOf(read.definitions)];
  return graph ? { graph } : { refused: [nothingToDeploy] };
}

/** Judges and compiles files that are deployed together, of which the first holds the process that is deployed; or says by rule, file and element why they may not be. */
export function compileDeployment({ models, decisions }: ReadFiles, options: CompileOptions = {}): Deployment | { readonly refused: readonly Refusal[] } {
  const compiled = compileDefinitions(models.map(({ definitions }) => definitions), { ...options, decisions: { ...options.decisions, ...decisions }, main: true, names: models.map(({ name }) => name) });
  if ('refused' in compiled) return compiled;
  const graph = compiled.processes[mainProcessOf(models[0]?.definitions)];
  return graph ? { ...compiled, graph } : { refused: [nothingToDeploy] };
}

/** Reads several files together, for scenarios or one deployment: all their processes, calls and decisions bound among them. */
export async function compileFiles(files: readonly FlowFile[], options: CompileOptions = {}): Promise<Compiled | { refused: readonly Refusal[] }> {
  const named = files.length > 1 ? files : files.map(({ name, text }) => ({ name: /\.dmn$/i.test(name) ? name : '', text }));
  const result = await readFiles(named, contextOf(options).limits, options.decisions);
  if ('refused' in result) return result;
  const { models, decisions } = result.read;
  return compileDefinitions(models.map(({ definitions }) => definitions), { ...options, decisions, several: true, names: models.map(({ name }) => name) });
}

const nothingToDeploy: Refusal = { rule: 'one-process', element: '', message: 'The file holds no process that can be deployed' };
