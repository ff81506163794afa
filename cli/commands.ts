import type { Command } from './command.ts';

/** Every subcommand by its name, loaded when it is asked for: most need little of what the others do. Adding one is adding a file and a line here. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  audit: async () => (await import('./audit.ts')).audit,
  flow: async () => (await import('./flow/flow.ts')).flow,
  recover: async () => (await import('./recover.ts')).recover,
  totp: async () => (await import('./totp.ts')).totp,
  verify: async () => (await import('./verify.ts')).verify,
};
