import type { ExitCode } from '../command.ts';
import { compileTogether } from './compile.ts';
import { flowArguments } from './files.ts';
import { tellRefused } from './text.ts';

/** `yinxin flow check`: whether the files may be deployed; 0 or 2. */
export async function checkFlows(argv: readonly string[]): Promise<ExitCode> {
  const { files, json } = flowArguments(argv, 'check FILE… [--json]');
  const compiled = await compileTogether(files);
  if ('refused' in compiled) return tellRefused(compiled.refused, json);
  const processes = Object.keys(compiled.processes);
  console.log(json ? JSON.stringify({ accepted: processes }) : processes.map((process) => `${process}: may be deployed`).join('\n'));
  return 0;
}
