import type { CommandKind, CommandOf, Rejection } from '../commands.ts';
import type { Run } from '../run.ts';

/** Carries out one kind of command on the run's copy of the state, or says why it is not allowed and changes nothing. */
export type Handler<K extends CommandKind> = (run: Run, command: CommandOf<K>) => Rejection | undefined;
