import { nodesOf, type ModelNode } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import type { ModelRule } from './rule.ts';

/** One start event, from which flows only leave; end events, to which they only come; no other element without a way on. */
export const startAndEnd: ModelRule = {
  id: 'start-and-end',
  check(definitions, report) {
    const nodes = nodesOf(definitions);
    const starts = nodes.filter(({ $type }) => $type === 'bpmn:StartEvent');
    if (starts.length !== 1) report(starts[1]?.id ?? definitions.id ?? '', `A process has exactly one start event, this one has ${starts.length}`);
    for (const node of nodes) judge(node, report);
  },
};

function judge(node: ModelNode, report: Report): void {
  const [incoming, outgoing] = [node.incoming?.length ?? 0, node.outgoing?.length ?? 0];
  if (['bpmn:StartEvent', 'bpmn:BoundaryEvent'].includes(node.$type)) {
    if (incoming > 0) report(node.id, 'No flow may lead to this event');
  } else if (incoming === 0) report(node.id, 'No flow leads here');
  if (node.$type === 'bpmn:EndEvent') {
    if (outgoing > 0) report(node.id, 'No flow may leave an end event');
  } else if (outgoing === 0) report(node.id, 'No flow leads on from here; every path ends at an end event');
}
