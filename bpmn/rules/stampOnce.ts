import { reportFindings } from './findings.ts';
import type { GraphRule } from './rule.ts';

/** No stamp task is reached twice unless it says so. design.md › No stamp without approval */
export const stampOnce: GraphRule = {
  id: 'stamp-once',
  check(_, report, __, explored) {
    reportFindings('stamp-once', explored(), report, () => 'The stamp can be reached twice and does not say that it repeats');
  },
};
