import { eventDefinitionsOf, extensionOf, nodesOf, scopeOf, textOf, type ModelNode } from '../read/model.ts';
import { kindOf } from './events.ts';
import type { ModelRule, RuleContext } from './rule.ts';

/** Only a terminate end event standing directly in a process that nobody calls ends it as refused: elsewhere it would end less than the whole. */
export const endOutcome: ModelRule = {
  id: 'end-outcome',
  check(definitions, report, context) {
    for (const node of nodesOf(definitions)) {
      const end = extensionOf(node, 'yinxin:End');
      const why = end && (textOf(end, 'outcome') === 'refused' ? misplaced(node, context) : 'The outcome of an end is refused or absent');
      if (why) report(node.id, why);
    }
  },
};

function misplaced(node: ModelNode, { beside }: RuleContext): string | undefined {
  const scope = scopeOf(node);
  if (kindOf(eventDefinitionsOf(node)[0]) !== 'terminate') return 'Only a terminate end event ends the process as refused';
  if (scope?.$type !== 'bpmn:Process') return 'An end event in a subprocess does not end the process as refused';
  return beside?.processes.some(({ calls }) => calls.includes(scope.id ?? '')) ? 'A process that another calls does not end as refused' : undefined;
}
