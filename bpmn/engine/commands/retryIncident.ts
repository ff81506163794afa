import { rejection } from '../commands.ts';
import { leave } from '../completion.ts';
import type { Handler } from './handler.ts';

/** Tries again what stopped: to begin, to run the service, or to leave. */
export const retryIncident: Handler<'retry-incident'> = (run, { incidentId }) => {
  const instance = run.find(({ incident }) => incident?.id === incidentId);
  if (!instance) return rejection('incident-unknown', `Expected incident ${incidentId} to be open but it is not`);
  run.resolve(instance);
  if (instance.state === 'activating') run.activate(instance);
  else if (instance.state === 'activated') run.reactivate(instance);
  else leave(run, instance);
  return undefined;
};
