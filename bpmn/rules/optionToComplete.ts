import { reportFindings } from './findings.ts';
import type { GraphRule } from './rule.ts';

/** Whatever has happened, the process can still end: no token waits for one that never comes. */
export const optionToComplete: GraphRule = {
  id: 'soundness-option-to-complete',
  check(_, report, __, explored) {
    reportFindings('soundness-option-to-complete', explored(), report, () => 'The process can come to a point from which it never ends');
  },
};
