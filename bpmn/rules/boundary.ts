import { nodesOf } from '../read/model.ts';
import type { ModelRule } from './rule.ts';

/** A boundary event is attached to a task of the process. BPMN 2.0.2, 10.5.4 */
export const boundary: ModelRule = {
  id: 'boundary',
  check(definitions, report) {
    const nodes = nodesOf(definitions);
    for (const node of nodes) {
      if (node.$type !== 'bpmn:BoundaryEvent') continue;
      const host = node.attachedToRef;
      if (!host || !nodes.includes(host) || !['bpmn:UserTask', 'bpmn:ServiceTask'].includes(host.$type)) report(node.id, 'The boundary event is not attached to a task');
    }
  },
};
