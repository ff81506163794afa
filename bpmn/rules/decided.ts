import type { GraphRule } from './rule.ts';

/** The proofs saw everything: blocks at once, the rest marking by marking. What is not decided is not deployed. */
export const decided: GraphRule = {
  id: 'soundness-decided',
  check(graph, report, { limits }, explored) {
    if (!explored().decided) report(graph.process, `Not decided: the process can be in more than ${limits.states} different states`);
  },
};
