import { reportFindings } from './findings.ts';
import type { GraphRule } from './rule.ts';

/**
 * Whenever a stamp begins, the approval rule is met: each need by one task that counts for it, stands approved, and surely has at
 * least as many different persons; and no decision stands refused. Two tasks may be decided by one person, so their numbers are
 * never added. R36, design.md › No stamp without approval
 */
export const approvalProof: GraphRule = {
  id: 'approval-proof',
  check(_, report, { approvalRule }, explored) {
    if (approvalRule) reportFindings('approval-proof', explored(), report, ({ why = '' }) => `The stamp can be reached ${why}`);
  },
};
