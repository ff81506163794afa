import { eventDefinitionsOf, nodesOf, scopeOf, type ModelNode } from '../read/model.ts';
import { kindOf } from './events.ts';
import type { ModelRule } from './rule.ts';

/** A cancel end event stands directly in a transaction, which is left by its one boundary event for cancellation. BPMN 2.0.2, 10.3.5 and 10.5.3 */
export const transaction: ModelRule = {
  id: 'transaction',
  check(definitions, report) {
    const events = nodesOf(definitions).filter((node) => kindOf(eventDefinitionsOf(node)[0]) === 'cancel');
    const exits = new Map<unknown, ModelNode>();
    for (const event of events) {
      if (event.$type !== 'bpmn:BoundaryEvent') continue;
      if (exits.has(event.attachedToRef)) report(event.id, 'The transaction has another boundary event for cancellation already');
      exits.set(event.attachedToRef, event);
    }
    for (const event of events) {
      const scope = scopeOf(event);
      if (event.$type !== 'bpmn:EndEvent') continue;
      if (scope?.$type !== 'bpmn:Transaction') report(event.id, 'A cancel end event stands directly in a transaction and nowhere else');
      else if (!exits.has(scope)) report(event.id, 'The transaction has no boundary event for cancellation by which it could be left');
    }
  },
};
