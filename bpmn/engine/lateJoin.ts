import { nodeOf } from '../graph.ts';
import type { Oncoming } from './processor.ts';
import { processorOf } from './registry.ts';
import type { Run } from './run.ts';
import type { ElementInstance } from './state.ts';

/** Lets one join go on that waits for nothing any more; whether there was one. Asked when no token moves. */
export function lateJoin(run: Run): boolean {
  for (const id of run.ids()) {
    const waiting = run.state.instances[id]?.waiting;
    if (waiting && joinsIn(run, id, waiting)) return true;
  }
  return false;
}

function joinsIn(run: Run, id: string, waiting: Readonly<Record<string, number>>): boolean {
  const scope = run.get(id);
  if (!scope) return false;
  const graph = run.graphOf(scope);
  const gateways = new Set(Object.keys(waiting).map((flow) => graph.flows[flow]?.target ?? ''));
  for (const gateway of gateways) {
    const node = nodeOf(graph, gateway);
    const consumed = processorOf(node).admitLate?.(waiting, node, graph, oncomingIn(run, scope));
    if (!consumed) continue;
    run.join(scope, gateway, consumed);
    return true;
  }
  return false;
}

const oncomingIn = (run: Run, scope: ElementInstance): Oncoming => ({
  elements: new Set(run.childrenOf(scope).map(({ element }) => element)),
  flows: new Set(Object.keys(scope.waiting ?? {})),
});
