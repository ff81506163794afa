import type { GraphRule } from './rule.ts';

/** When a main path ends, no second token follows it to the same end: what was split was joined. */
export const properCompletion: GraphRule = {
  id: 'soundness-proper-completion',
  check(_, report, __, explored) {
    const [first] = explored().endedTwice;
    if (first) report(first.element, 'Two tokens of one split come here one after another; they are to be joined, or to end apart', first.path);
  },
};
