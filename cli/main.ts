import { commands } from './commands.ts';
import type { ExitCode } from './command.ts';
import { reportFailure } from './report.ts';

/** `yinxin <command> …`; answers the exit code. */
export async function main([name, ...argv]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h') {
    console.log(await overview());
    return name === undefined ? 2 : 0;
  }
  if (!Object.hasOwn(commands, name)) {
    console.error(`yinxin: there is no command ${name}\n\n${await overview()}`);
    return 2;
  }
  const command = await commands[name]!();
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

async function overview(): Promise<string> {
  const table = await Promise.all(Object.values(commands).map((load) => load()));
  const rows = table.sort((a, b) => a.name.localeCompare(b.name)).map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`);
  return ['usage: yinxin <command> … [--json]', '', ...rows, '', 'exit code: 0 good, 1 bad, 2 could not be found out'].join('\n');
}
