import { flowsOf, nodesOf, type ModelFlow, type ModelNode } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import type { ModelRule } from './rule.ts';

/** `sourceRef` and `targetRef` name nodes of the process, and `incoming` and `outgoing` of these agree. BPMN 2.0.2, 8.4.13 */
export const flowReferences: ModelRule = {
  id: 'flow-references',
  check(definitions, report) {
    const nodes = nodesOf(definitions);
    const flows = flowsOf(definitions);
    const known = new Set(nodes);
    for (const flow of flows) {
      if (!flow.sourceRef || !known.has(flow.sourceRef)) report(flow.id, 'The flow begins at no element of the process');
      if (!flow.targetRef || !known.has(flow.targetRef)) report(flow.id, 'The flow ends at no element of the process');
    }
    const [incoming, outgoing] = [flowsBy(flows, ({ targetRef }) => targetRef), flowsBy(flows, ({ sourceRef }) => sourceRef)];
    for (const node of nodes) {
      compare(node, 'incoming', incoming.get(node) ?? [], report);
      compare(node, 'outgoing', outgoing.get(node) ?? [], report);
    }
  },
};

function flowsBy(flows: readonly ModelFlow[], end: (flow: ModelFlow) => ModelNode | undefined): ReadonlyMap<ModelNode, readonly ModelFlow[]> {
  const by = new Map<ModelNode, ModelFlow[]>();
  for (const flow of flows) {
    const node = end(flow);
    const known = node && by.get(node);
    if (known) known.push(flow);
    else if (node) by.set(node, [flow]);
  }
  return by;
}

function compare(node: ModelNode, side: 'incoming' | 'outgoing', wanted: readonly ModelFlow[], report: Report): void {
  const listed = node[side] ?? [];
  const [listedOnce, real] = [new Set(listed), new Set(wanted)];
  for (const flow of wanted) if (!listedOnce.has(flow)) report(node.id, `${flow.id} is missing among the ${side} flows`);
  for (const flow of listedOnce) if (!real.has(flow)) report(node.id, `${flow.id} is listed among the ${side} flows but is not one`);
  if (listedOnce.size < listed.length) report(node.id, `A flow is listed twice among the ${side} flows`);
}
