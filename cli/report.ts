import { isProblem } from '../domain/problem.ts';
import type { ExitCode } from './command.ts';

/** Says why a command could not do its work: a problem by its code, anything else as the bug it is. */
export function reportFailure(error: unknown, json: boolean): ExitCode {
  const failure = isProblem(error)
    ? { code: error.code, title: error.message, details: error.details }
    : { code: 'failed', title: error instanceof Error ? error.message : String(error), details: {} };
  if (json) console.log(JSON.stringify({ error: failure }));
  else console.error(`yinxin: ${failure.title} (${failure.code})`, ...Object.entries(failure.details).map(([name, value]) => `\n  ${name}: ${JSON.stringify(value)}`));
  return 2;
}
