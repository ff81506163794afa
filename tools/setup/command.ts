import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds after which the command is killed. */
  readonly within?: number;
}

/** Runs a command to its end and answers what it wrote; throws with the end of its error output when it fails. */
export async function output(command: string, argv: readonly string[], options: RunOptions = {}): Promise<string> {
  try {
    const { stdout } = await run(command, [...argv], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      timeout: options.within ?? 0,
      maxBuffer: 64 << 20,
    });
    return stdout;
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? '').trim().split('\n').slice(-12).join('\n');
    throw new Error(`${[command, ...argv].join(' ')} failed\n${said}`, { cause: error });
  }
}

/** The file that a command name means, searched in PATH and then in `alsoIn`. */
export async function onPath(name: string, alsoIn: readonly string[] = []): Promise<string | undefined> {
  return firstFile([...(process.env.PATH ?? '').split(delimiter), ...alsoIn].map((folder) => join(folder, name)), constants.X_OK);
}

/** The first of these that exists and can be opened so. */
export async function firstFile(paths: readonly string[], mode = constants.R_OK): Promise<string | undefined> {
  for (const path of paths) {
    if (await access(path, mode).then(() => true, () => false)) return path;
  }
  return undefined;
}
