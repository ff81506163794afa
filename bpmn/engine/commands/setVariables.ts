import { rejection } from '../commands.ts';
import { refusedVariables } from '../reserved.ts';
import type { Handler } from './handler.ts';

/** Writes variables, seen from an instance or from the process, by an administrator or the host. */
export const setVariables: Handler<'set-variables'> = (run, { variables, instance }) => {
  const from = instance === undefined ? run.root() : run.get(instance);
  if (!from) return rejection('instance-unknown', `Expected ${instance} to be under way but it is not`);
  const refused = refusedVariables(run.flows.main, variables, 'running');
  if (refused) return refused;
  run.write(from, variables);
  return undefined;
};
