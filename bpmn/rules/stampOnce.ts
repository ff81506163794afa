import { nodeOf } from '../graph.ts';
import type { GraphRule } from './rule.ts';

/** No stamp task is reached twice unless it says so. design.md › No stamp without approval */
export const stampOnce: GraphRule = {
  id: 'stamp-once',
  check(graph, report, _, explored) {
    const reported = new Set<string>();
    for (const { element, marking, path } of explored().stamps) {
      const node = nodeOf(graph, element);
      const repeats = node.type === 'serviceTask' && node.service.kind === 'stamp' && node.service.repeats;
      if (repeats || reported.has(element) || (marking.stamps[element] ?? 0) < 2) continue;
      reported.add(element);
      report(element, 'The stamp can be reached twice and does not say that it repeats', path);
    }
  },
};
