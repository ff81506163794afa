import { following } from '../engine/region.ts';
import { isActivity, nodeOf, nodesOf, type FlowGraph, type FlowNode } from '../graph.ts';
import type { GraphRule } from './rule.ts';

/** No loop of elements alone that a token passes at once and that change no data: it would never wait. */
export const endlessLoop: GraphRule = {
  id: 'endless-loop',
  check(graph, report) {
    const walk = new Walk(graph);
    for (const node of nodesOf(graph)) {
      const loop = walk.loopFrom(node.id);
      if (loop) report(loop[0] ?? node.id, 'Tokens can run round this loop for ever', [...loop, loop[0] ?? node.id]);
    }
  },
};

const gateways: readonly string[] = ['exclusiveGateway', 'parallelGateway', 'inclusiveGateway'];

/** Gateways, work that nobody reports, and events that only throw; a script may change what the conditions read. */
function isPassed(node: FlowNode): boolean {
  if (isActivity(node)) return ['manualTask', 'task'].includes(node.type) && !node.loop && !node.inputs && !node.outputs;
  if (node.type === 'catchEvent') return node.event.kind === 'link';
  return gateways.includes(node.type) || (node.type === 'throwEvent' && node.event?.kind !== 'compensation');
}

/** Follows every element once: one that is met again while it is still being followed closes a loop. */
class Walk {
  private readonly graph: FlowGraph;
  private readonly done = new Set<string>();

  constructor(graph: FlowGraph) {
    this.graph = graph;
  }

  /** The first loop found from an element on; nothing is followed twice. */
  loopFrom(id: string): readonly string[] | undefined {
    const path: { readonly id: string; readonly next: string[] }[] = [];
    const on = new Set<string>();
    let loop: readonly string[] | undefined;
    const enter = (element: string): void => {
      if (this.done.has(element) || !isPassed(nodeOf(this.graph, element))) return;
      this.done.add(element);
      on.add(element);
      path.push({ id: element, next: [...following(this.graph, element)] });
    };
    enter(id);
    for (let last = path.at(-1); last; last = path.at(-1)) {
      const next = last.next.pop();
      if (next === undefined) on.delete(path.pop()?.id ?? '');
      else if (on.has(next)) loop ??= path.slice(path.findIndex((each) => each.id === next)).map((each) => each.id);
      else enter(next);
    }
    return loop;
  }
}
