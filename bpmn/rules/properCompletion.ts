import { reportFindings } from './findings.ts';
import type { GraphRule } from './rule.ts';

/** When a main path ends, no second token follows it to the same end: what was split was joined. */
export const properCompletion: GraphRule = {
  id: 'soundness-proper-completion',
  check(_, report, __, explored) {
    reportFindings('soundness-proper-completion', explored(), report, () => 'Two tokens of one split come here one after another; they are to be joined, or to end apart');
  },
};
