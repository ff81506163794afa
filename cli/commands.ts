import { audit } from './audit.ts';
import type { Command } from './command.ts';
import { flow } from './flow/flow.ts';
import { recover } from './recover.ts';
import { totp } from './totp.ts';
import { verify } from './verify.ts';

/** Every subcommand; adding one is adding a file and a line here. */
export const commands: readonly Command[] = [audit, flow, recover, totp, verify];
