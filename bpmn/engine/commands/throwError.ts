import { isActivity } from '../../graph.ts';
import { rejection } from '../commands.ts';
import { incident } from '../processor.ts';
import { catcherOf } from '../propagation.ts';
import { refusedVariables } from '../reserved.ts';
import { caught } from '../triggers.ts';
import type { Handler } from './handler.ts';

/** An activity ends with an error: what catches it goes on; when nothing does, a person must look at it. BPMN 2.0.2, 13.5.3 */
export const throwError: Handler<'throw-error'> = (run, { instance: id, code, variables = {} }) => {
  const instance = run.find((each) => each.id === id || each.job === id);
  if (instance?.state !== 'activated' || !isActivity(run.elementOf(instance))) return rejection('instance-unknown', `Expected ${id} to be an activity under way but it is not`);
  const refused = refusedVariables(run.flows.main, variables, 'running');
  if (refused) return refused;
  if (catcherOf(run, instance, 'error', code)) {
    caught(run, instance, 'error', code, variables);
    return undefined;
  }
  run.resolve(instance);
  delete instance.job;
  run.raise(instance, incident('error-not-caught', `Nothing catches the error ${code} of ${instance.element}`));
  return undefined;
};
