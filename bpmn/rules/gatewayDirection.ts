import { nodesOf, type ModelNode } from '../read/model.ts';
import type { ModelRule } from './rule.ts';

/** The flows of a gateway agree with the direction that it says. One that says none may have any number. BPMN 2.0.2, 8.4.9 */
export const gatewayDirection: ModelRule = {
  id: 'gateway-direction',
  check(definitions, report) {
    for (const node of nodesOf(definitions)) {
      const why = disagreement(node);
      if (why) report(node.id, why);
    }
  },
};

function disagreement({ gatewayDirection: direction, incoming = [], outgoing = [] }: ModelNode): string | undefined {
  if (direction === 'Converging' && outgoing.length > 1) return `A converging gateway has one outgoing flow, this one has ${outgoing.length}`;
  if (direction === 'Diverging' && incoming.length > 1) return `A diverging gateway has one incoming flow, this one has ${incoming.length}`;
  if (direction === 'Mixed' && (incoming.length < 2 || outgoing.length < 2)) return 'A mixed gateway has several incoming and several outgoing flows';
  return undefined;
}
