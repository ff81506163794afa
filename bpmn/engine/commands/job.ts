import { goOn } from '../again.ts';
import { rejection, type Rejection } from '../commands.ts';
import { calledWith } from '../container/call.ts';
import { looksUp } from '../lookUps.ts';
import { perform } from '../moves.ts';
import { call, incident } from '../processor.ts';
import { refusedVariables } from '../reserved.ts';
import type { Run } from '../run.ts';
import type { ElementInstance } from '../state.ts';
import type { Handler } from './handler.ts';

/** The instance that waits for a job, in its state. */
function waitingFor(run: Run, jobId: string, state: ElementInstance['state']): ElementInstance | Rejection {
  const instance = run.find(({ job }) => job === jobId);
  return instance?.state === state ? instance : rejection('job-unknown', `Expected job ${jobId} to be running but it is not`);
}

/** The host has done what a service task asked for. */
export const completeService: Handler<'complete-service'> = (run, { jobId, variables = {} }) => {
  const instance = waitingFor(run, jobId, 'activated');
  if ('rejected' in instance) return instance;
  const refused = refusedVariables(run.flows.main, variables, 'running');
  if (refused) return refused;
  run.receive(instance, variables);
  delete instance.job;
  run.complete(instance);
  return undefined;
};

/** The host could not; a person must look at it. */
export const failService: Handler<'fail-service'> = (run, { jobId, code, message }) => {
  const instance = run.find(({ job }) => job === jobId);
  if (!instance) return rejection('job-unknown', `Expected job ${jobId} to be running but it is not`);
  delete instance.job;
  run.raise(instance, incident(code, message));
  return undefined;
};

/** The process that a call asks for was found: it begins. */
export const answerCall: Handler<'answer-call'> = (run, { jobId, graph }) => {
  const instance = waitingFor(run, jobId, 'activated');
  if ('rejected' in instance) return instance;
  const element = run.elementOf(instance);
  if (element.type !== 'callActivity') return rejection('job-unknown', `Expected job ${jobId} to be a call but it is not`);
  delete instance.job;
  perform(run, instance, [call(graph, calledWith(instance, element, run.around(instance)))]);
  return undefined;
};

/** What an element looked up is known: it begins, or goes on with what it was stopped at. */
export const answerLookUps: Handler<'answer-look-ups'> = (run, { jobId, answers }) => {
  const instance = run.find(({ job }) => job === jobId);
  if (!instance || !looksUp(instance, run.elementOf(instance))) return rejection('job-unknown', `Expected job ${jobId} to be a look-up but it is not`);
  delete instance.job;
  instance.answers = { ...instance.answers, ...answers };
  goOn(run, instance);
  return undefined;
};
