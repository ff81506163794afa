import { flowOf, nodeOf, nodesOf, type FlowGraph } from '../graph.ts';
import type { GraphRule } from './rule.ts';

/** No loop of gateways alone: a token in it would never wait. */
export const endlessLoop: GraphRule = {
  id: 'endless-loop',
  check(graph, report) {
    const reported = new Set<string>();
    for (const { id } of nodesOf(graph)) {
      const loop = reported.has(id) ? undefined : loopAt(graph, id);
      if (!loop) continue;
      for (const each of loop) reported.add(each);
      report(id, 'Tokens can run round this loop of gateways for ever', [...loop, id]);
    }
  },
};

/** The gateways of a loop through this one, itself first. */
function loopAt(graph: FlowGraph, id: string): readonly string[] | undefined {
  const seen = new Set<string>();
  const open: string[][] = [[id]];
  for (let path = open.pop(); path; path = open.pop()) {
    const last = path.at(-1) ?? id;
    const node = nodeOf(graph, last);
    if (node.type !== 'exclusiveGateway' && node.type !== 'parallelGateway') continue;
    for (const flow of node.outgoing) {
      const { target } = flowOf(graph, flow);
      if (target === id) return path;
      if (!seen.has(target)) open.push([...path, target]);
      seen.add(target);
    }
  }
  return undefined;
}
