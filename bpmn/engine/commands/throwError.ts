import { isActivity } from '../../graph.ts';
import { rejection } from '../commands.ts';
import { catcherOf } from '../propagation.ts';
import { refusedVariables } from '../reserved.ts';
import { caught } from '../triggers.ts';
import type { Handler } from './handler.ts';

/** An activity ends with an error: what catches it goes on. Without catcher nothing is done. BPMN 2.0.2, 13.5.3 */
export const throwError: Handler<'throw-error'> = (run, { instance: id, code, variables = {} }) => {
  const instance = run.find((each) => each.id === id || each.job === id);
  if (!instance || !isActivity(run.elementOf(instance))) return rejection('instance-unknown', `Expected ${id} to be an activity under way but it is not`);
  if (!catcherOf(run, instance, 'error', code)) return rejection('error-not-caught', `Expected something to catch the error ${code} of ${id} but nothing does`);
  const refused = refusedVariables(run.flows.main, variables, 'running');
  if (refused) return refused;
  caught(run, instance, 'error', code, variables);
  return undefined;
};
