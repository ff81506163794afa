import { extensionOf, nodesOf, textOf, type ModelNode } from '../read/model.ts';
import type { ModelRule, RuleContext } from './rule.ts';
import { unwritable, writableNames, type Writable } from './variableNames.ts';

/** A business rule task names a decision among the files and the variable that takes its result, or is a job. BPMN 2.0.2, 10.3.3 */
export const calledDecision: ModelRule = {
  id: 'called-decision',
  check(definitions, report, context) {
    const names = writableNames(definitions, context);
    for (const node of nodesOf(definitions)) {
      const why = node.$type === 'bpmn:BusinessRuleTask' ? wrongly(node, names, context) : undefined;
      if (why) report(node.id, why);
    }
  },
};

function wrongly(node: ModelNode, names: Writable, { beside }: RuleContext): string | undefined {
  const [called, job] = [extensionOf(node, 'zeebe:CalledDecision'), extensionOf(node, 'zeebe:TaskDefinition')];
  if (called && job) return 'The task names a decision and a job; it does one of them';
  if (job) return undefined;
  const [decision, result] = [textOf(called, 'decisionId'), textOf(called, 'resultVariable')];
  if (!decision) return 'The business rule task names no decision (zeebe:calledDecision)';
  if (decision.startsWith('=')) return 'The decision is computed; it is named by its id';
  if (!result) return 'The business rule task does not say which variable takes the result (resultVariable)';
  if (beside && !beside.decisions.includes(decision)) return `The decision ${decision} is not among the files`;
  return unwritable(result, names);
}
