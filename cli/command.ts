/** 0: good. 1: bad (a signature that does not hold, a flow that is refused). 2: it could not be found out. */
export type ExitCode = 0 | 1 | 2;

/** One subcommand of `yinxin`. */
export interface Command {
  readonly name: string;
  /** One line for `yinxin --help`. */
  readonly summary: string;
  /** What follows the name, as `yinxin <name> --help` shows it: `FILE… [--trust DIR]`. */
  readonly usage: string;
  /** Writes its answer to standard output: lines for people, or with `--json` one JSON object. */
  run(argv: readonly string[]): Promise<ExitCode>;
}
