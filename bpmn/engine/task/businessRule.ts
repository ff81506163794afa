import { evaluateDecision } from '../../dmn/evaluate.ts';
import type { BusinessRuleTask } from '../../graph.ts';
import { incident, passing, write, type ElementProcessor } from '../processor.ts';

/** Asks a decision table and writes what it gives. BPMN 2.0.2, 13.3.3 */
export const businessRuleTask: ElementProcessor<BusinessRuleTask> = {
  ...passing,
  complete({ answers = {} }, { id, decision, resultVariable }, around) {
    const result = evaluateDecision(around.graph.decisions ?? {}, decision, around.variables(), around.at, { answers });
    if ('failure' in result) return [incident(result.failure, `The decision ${decision} of ${id}: ${result.message}`)];
    return [write({ [resultVariable]: result.value ?? null })];
  },
};
