import { refusedVariables } from '../reserved.ts';
import { rejection } from '../commands.ts';
import { incident } from '../processor.ts';
import { instanceWith, type Handler } from './handler.ts';

/** The host has done what a service task asked for. */
export const completeService: Handler<'complete-service'> = (run, { jobId, variables = {} }) => {
  const instance = instanceWith(run, ({ job }) => job === jobId);
  if (!instance) return rejection('job-unknown', `Expected job ${jobId} to be running but it is not`);
  const refused = refusedVariables(run.graph, variables, 'running');
  if (refused) return refused;
  run.write(instance, variables);
  delete instance.job;
  run.complete(instance);
  return undefined;
};

/** The host could not; a person must look at it. */
export const failService: Handler<'fail-service'> = (run, { jobId, code, message }) => {
  const instance = instanceWith(run, ({ job }) => job === jobId);
  if (!instance) return rejection('job-unknown', `Expected job ${jobId} to be running but it is not`);
  delete instance.job;
  run.raise(instance, incident(code, message));
  return undefined;
};
