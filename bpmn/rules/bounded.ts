import { reportFindings } from './findings.ts';
import type { GraphRule } from './rule.ts';

/** Tokens do not pile up. */
export const bounded: GraphRule = {
  id: 'soundness-bounded',
  check(_, report, __, explored) {
    reportFindings('soundness-bounded', explored(), report, () => 'More and more tokens can come here');
  },
};
