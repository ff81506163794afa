import type { ScriptTask } from '../../graph.ts';
import { incident, passing, write, type ElementProcessor } from '../processor.ts';

/** Evaluates its expression and writes the result. BPMN 2.0.2, 13.3.3 */
export const scriptTask: ElementProcessor<ScriptTask> = {
  ...passing,
  complete(_, { id, expression, resultVariable }, around) {
    const result = around.evaluate(expression);
    if ('failure' in result) return [incident('script-failed', `The script of ${id} ${result.failure}`)];
    return resultVariable === undefined ? [] : [write({ [resultVariable]: result.value ?? null })];
  },
};
