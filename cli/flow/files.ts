import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { FlowFile } from '../../bpmn/deploy.ts';
import type { Refusal } from '../../bpmn/refusal.ts';
import { problem } from '../../domain/problem.ts';
import { decoded } from './decoded.ts';

export interface FlowArguments {
  readonly files: readonly string[];
  readonly scenario?: string;
  readonly json: boolean;
}

/** Throws `request-invalid`. */
export function flowArguments(argv: readonly string[], usage: string): FlowArguments {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: { scenario: { type: 'string' }, json: { type: 'boolean' } } });
    if (positionals.length === 0) throw new Error('no file is named');
    return { files: positionals, json: values.json ?? false, ...(values.scenario !== undefined && { scenario: values.scenario }) };
  } catch (cause) {
    throw problem('request-invalid', { reason: (cause as Error).message, usage: `yinxin flow ${usage}` }, cause);
  }
}

/** A file that cannot be read is refused like one that cannot be understood. */
export async function readText(path: string): Promise<{ readonly text: string } | { readonly refused: readonly Refusal[] }> {
  try {
    return { text: decoded(await readFile(path)) };
  } catch (error) {
    return { refused: [{ rule: 'file-readable', element: '', message: `${path} cannot be read: ${(error as Error).message}` }] };
  }
}

/** Every file of a flow by its name, or those that cannot be read. */
export async function readFlowFiles(paths: readonly string[]): Promise<{ readonly files: readonly FlowFile[] } | { readonly refused: readonly Refusal[] }> {
  const read = await Promise.all(paths.map(async (name) => ({ name, ...(await readText(name)) })));
  const refused = read.flatMap((each) => ('refused' in each ? each.refused : []));
  return refused.length > 0 ? { refused } : { files: read.flatMap((each) => ('text' in each ? [{ name: each.name, text: each.text }] : [])) };
}
