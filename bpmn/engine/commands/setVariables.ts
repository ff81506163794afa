import { rejection } from '../commands.ts';
import { refusedVariables } from '../reserved.ts';
import type { Handler } from './handler.ts';

/** Writes variables of the process, by an administrator or the host. */
export const setVariables: Handler<'set-variables'> = (run, { variables }) => {
  const root = run.root();
  if (!root) return rejection('flow-ended', 'Expected the flow to be running but it has ended');
  const refused = refusedVariables(run.graph, variables, 'running');
  if (refused) return refused;
  run.write(root, variables);
  return undefined;
};
