import { commands } from './commands.ts';
import type { Command, ExitCode } from './command.ts';
import { reportFailure } from './report.ts';

/** `yinxin <command> …`; answers the exit code. */
export async function main([name, ...argv]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h') {
    console.log(overview(commands));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    console.error(`yinxin: there is no command ${name}\n\n${overview(commands)}`);
    return 2;
  }
  if (argv.includes('--help')) {
    console.log(`${command.summary}\n\nusage: yinxin ${command.name} ${command.usage}`);
    return 0;
  }
  try {
    return await command.run(argv);
  } catch (error) {
    return reportFailure(error, argv.includes('--json'));
  }
}

function overview(table: readonly Command[]): string {
  const rows = [...table].sort((a, b) => a.name.localeCompare(b.name)).map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`);
  return ['usage: yinxin <command> … [--json]', '', ...rows, '', 'exit code: 0 good, 1 bad, 2 could not be found out'].join('\n');
}
