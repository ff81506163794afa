import { flowsOf, nodesOf } from '../read/model.ts';
import type { ModelRule } from './rule.ts';

/** `sourceRef` and `targetRef` name nodes of the process, and `incoming` and `outgoing` of these agree. BPMN 2.0.2, 8.4.13 */
export const flowReferences: ModelRule = {
  id: 'flow-references',
  check(definitions, report) {
    const nodes = nodesOf(definitions);
    const flows = flowsOf(definitions);
    for (const flow of flows) {
      if (!flow.sourceRef || !nodes.includes(flow.sourceRef)) report(flow.id, 'The flow begins at no element of the process');
      if (!flow.targetRef || !nodes.includes(flow.targetRef)) report(flow.id, 'The flow ends at no element of the process');
    }
    for (const node of nodes) {
      const wanted = { incoming: flows.filter(({ targetRef }) => targetRef === node), outgoing: flows.filter(({ sourceRef }) => sourceRef === node) };
      for (const side of ['incoming', 'outgoing'] as const) {
        const listed = node[side] ?? [];
        for (const flow of wanted[side]) if (!listed.includes(flow)) report(node.id, `${flow.id} is missing among the ${side} flows`);
        for (const flow of listed) if (!wanted[side].includes(flow)) report(node.id, `${flow.id} is listed among the ${side} flows but is not one`);
        if (new Set(listed).size < listed.length) report(node.id, `A flow is listed twice among the ${side} flows`);
      }
    }
  },
};
