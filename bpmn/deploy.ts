import { compileDefinitions, contextOf, type Compiled, type CompileOptions } from './compile.ts';
import type { DecisionTable } from './dmn/model.ts';
import { readDecisions } from './dmn/read.ts';
import type { FlowGraph } from './graph.ts';
import { readDefinitions } from './read/definitions.ts';
import { processesOf, type Definitions } from './read/model.ts';
import type { Refusal } from './refusal.ts';
import { uncalled } from './rules/oneProcess.ts';

export { findingsIn, modelRefusals, type Compiled, type CompileOptions } from './compile.ts';
export type { FlowLimits, Refusal } from './refusal.ts';

/** A file of a deployment: `.bpmn`, or `.dmn` with decisions. */
export interface FlowFile {
  readonly name: string;
  readonly text: string;
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
  const graph = compiled.processes[options.process ?? uncalled(processesOf(read.definitions))[0]?.id ?? ''];
  return graph ? { graph } : { refused: [{ rule: 'one-process', element: '', message: 'The file holds no process that can be deployed' }] };
}

/** Reads several files together, for scenarios or one deployment: all their processes, calls and decisions bound among them. */
export async function compileFiles(files: readonly FlowFile[], options: CompileOptions = {}): Promise<Compiled | { refused: readonly Refusal[] }> {
  const { limits } = contextOf(options);
  const read: Definitions[] = [];
  const refused: Refusal[] = [];
  const decisions: Record<string, DecisionTable> = { ...options.decisions };
  for (const { name, text } of files) {
    const result = /\.dmn$/i.test(name) ? await readDecisions(text, limits) : await readDefinitions(text, limits, false);
    if ('refused' in result) refused.push(...result.refused);
    else if ('definitions' in result) read.push(result.definitions);
    else refused.push(...added(decisions, result.decisions));
  }
  return refused.length > 0 ? { refused } : compileDefinitions(read, { ...options, decisions, several: true });
}

/** Adds the decisions of one more file; an id that is there already is refused. */
function added(decisions: Record<string, DecisionTable>, more: Readonly<Record<string, DecisionTable>>): readonly Refusal[] {
  const twice = Object.keys(more).filter((id) => Object.hasOwn(decisions, id));
  Object.assign(decisions, more);
  return twice.map((id) => ({ rule: 'file-names', element: id, message: `The decision ${id} is held by more than one of the files` }));
}
