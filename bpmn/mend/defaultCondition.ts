import { without } from './edits.ts';
import type { Mending } from './mending.ts';
import { childrenOf, flowsOf, referred } from './model.ts';

/** The condition of a default flow is taken away: such a flow is taken when no other is, and never for a condition. BPMN 2.0.2, 10.6.2 */
export const defaultCondition: Mending = {
  rule: 'conditions',
  find: (document) =>
    flowsOf(document).flatMap(({ flow, id, source }) => {
      const conditions = childrenOf(flow, 'conditionExpression');
      if (conditions.length === 0 || referred(source.attributes.default) !== id) return [];
      return [{ element: id, message: `The default flow has no condition any more, as it was never judged: ${conditions.map(({ text }) => text.trim()).join(' ')}`, edits: conditions.map((condition) => without(document, condition)) }];
    }),
};
