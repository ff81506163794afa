import type { CommandKind, CommandOf, Rejection } from '../commands.ts';
import type { Run } from '../run.ts';
import type { ElementInstance } from '../state.ts';

/** Carries out one kind of command on the run's copy of the state, or says why it is not allowed and changes nothing. */
export type Handler<K extends CommandKind> = (run: Run, command: CommandOf<K>) => Rejection | undefined;

/** The instance that has what is looked for. */
export const instanceWith = (run: Run, has: (instance: ElementInstance) => boolean): ElementInstance | undefined =>
  Object.values(run.state.instances).find(has);
