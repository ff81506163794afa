import { without } from './edits.ts';
import type { Mending } from './mending.ts';
import { childrenOf, flowsOf } from './model.ts';

/** A condition of a flow in which nothing stands is taken away: it says no more than none. */
export const emptyCondition: Mending = {
  rule: 'formal-expression',
  find: (document) =>
    flowsOf(document).flatMap(({ flow, id }) => {
      const empty = childrenOf(flow, 'conditionExpression').filter(({ text, children }) => text.trim() === '' && children.length === 0);
      return empty.length === 0 ? [] : [{ element: id, message: 'The empty condition is taken away', edits: empty.map((condition) => without(document, condition)) }];
    }),
};
