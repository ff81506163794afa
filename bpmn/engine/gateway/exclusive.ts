import { flowOf, type ExclusiveGateway } from '../../graph.ts';
import { verdict } from '../expressions.ts';
import { incident, passing, take, type ElementProcessor } from '../processor.ts';

/** Takes the first flow, in document order, whose condition holds; else the default; else an incident. BPMN 2.0.2, 13.4.2 */
export const exclusiveGateway: ElementProcessor<ExclusiveGateway> = {
  ...passing,
  complete(_, gateway, around) {
    for (const id of gateway.outgoing) {
      if (id === gateway.default) continue;
      const holds = verdict(flowOf(around.graph, id), around);
      if (typeof holds !== 'boolean') return [holds];
      if (holds) return [take(id)];
    }
    return gateway.default === undefined ? [incident('no-flow-selected', `No flow out of ${gateway.id} has a condition that holds`)] : [take(gateway.default)];
  },
};
