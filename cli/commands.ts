import type { Command } from './command.ts';

/** Every subcommand; adding one is adding a file and a line here. */
export const commands: readonly Command[] = [];
