import type { ApprovalNeed } from '../../domain/approval/rule.ts';
import { nodesOf, type FlowGraph } from '../graph.ts';
import type { Marking } from './explore/marking.ts';
import type { GraphRule } from './rule.ts';

/**
 * Whenever a stamp begins, the approval rule is met: each need by one task that counts for it, stands approved, and asked for at
 * least as many different persons; and no decision stands refused. Two tasks may be decided by one person, so their numbers are
 * never added. R36, design.md › No stamp without approval
 */
export const approvalProof: GraphRule = {
  id: 'approval-proof',
  check(graph, report, { approvalRule }, explored) {
    if (!approvalRule) return;
    const reported = new Set<string>();
    for (const { element, marking, path } of explored().stamps) {
      const why = reported.has(element) ? undefined : missing(graph, approvalRule.needs, marking);
      if (!why) continue;
      reported.add(element);
      report(element, `The stamp can be reached ${why}`, path);
    }
  },
};

function missing(graph: FlowGraph, needs: readonly ApprovalNeed[], { outcomes }: Marking): string | undefined {
  const refused = Object.entries(outcomes).find(([, outcome]) => outcome === 'refused');
  if (refused) return `although ${refused[0]} was refused`;
  const unmet = needs.find((need) => !isMet(graph, need, outcomes));
  return unmet && `without the approval ${unmet.id}${unmet.count > 1 ? ` of ${unmet.count} persons` : ''}`;
}

const isMet = (graph: FlowGraph, { id, count }: ApprovalNeed, outcomes: Marking['outcomes']): boolean =>
  nodesOf(graph).some((node) => node.type === 'userTask' && node.approval?.counts === id && node.approval.required >= count && outcomes[node.id] === 'approved');
