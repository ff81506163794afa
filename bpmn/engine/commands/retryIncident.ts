import { tryAgain } from '../again.ts';
import { rejection } from '../commands.ts';
import { refusedVariables } from '../reserved.ts';
import type { Handler } from './handler.ts';

/** Tries again what stopped: to begin, to run the service, or to leave. */
export const retryIncident: Handler<'retry-incident'> = (run, { incidentId, variables = {} }) => {
  const instance = run.find(({ incident }) => incident?.id === incidentId);
  if (!instance) return rejection('incident-unknown', `Expected incident ${incidentId} to be open but it is not`);
  const refused = refusedVariables(run.flows.main, variables, 'running');
  if (refused) return refused;
  if (Object.keys(variables).length > 0) run.write(instance, variables);
  run.resolve(instance);
  tryAgain(run, instance);
  return undefined;
};
