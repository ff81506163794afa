import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fileRefusals } from '../../bpmn/deploy.ts';
import { mend } from '../../bpmn/mend/index.ts';
import { problem } from '../../domain/problem.ts';
import type { ExitCode } from '../command.ts';
import { readText } from './files.ts';
import { tellRefused } from './text.ts';

interface MendArguments {
  readonly file: string;
  readonly out?: string;
  readonly json: boolean;
}

/**
 * `yinxin flow mend`: puts right in a file what can be put right without changing what it means. The file goes to `--out`, else to standard output, and what was
 * done to standard error; with `--json` that goes to standard output. 0 when nothing is wrong any more, 2 when something is.
 */
export async function mendFlow(argv: readonly string[]): Promise<ExitCode> {
  const { file, out, json } = mendArguments(argv);
  const read = await readText(file);
  if ('refused' in read) return tellRefused(read.refused, json);
  const { bpmn, mended, refused } = mend(read.text);
  if (out !== undefined) await writeFile(out, bpmn);
  else if (!json) console.log(bpmn);
  const left = refused.length > 0 ? refused : await fileRefusals(bpmn);
  if (json) console.log(JSON.stringify({ mended, refused: left.map(({ rule, element, message }) => ({ rule, element, message })) }));
  else {
    for (const { rule, element, message } of mended) console.error(`mended   ${element === '' ? '' : `${element}: `}${message} (${rule})`);
    for (const { rule, element, message } of left) console.error(`refused  ${element === '' ? '' : `${element}: `}${message} (${rule})`);
  }
  return left.length === 0 ? 0 : 2;
}

/** Throws `request-invalid`. */
function mendArguments(argv: readonly string[]): MendArguments {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: { out: { type: 'string' }, json: { type: 'boolean' } } });
    const [file, more] = positionals;
    if (file === undefined || more !== undefined) throw new Error('one file is named');
    return { file, json: values.json ?? false, ...(values.out !== undefined && { out: values.out }) };
  } catch (cause) {
    throw problem('request-invalid', { reason: (cause as Error).message, usage: 'yinxin flow mend FLOW.bpmn [--out F] [--json]' }, cause);
  }
}
