import { textOf, type ModelElement } from '../read/model.ts';
import { eventsOf } from './events.ts';
import type { ModelRule } from './rule.ts';

/** An escalation that is thrown has a code; an event without one catches every escalation. BPMN 2.0.2, 10.5.5 */
export const escalationCodes: ModelRule = {
  id: 'escalation-codes',
  check(definitions, report) {
    for (const { node, position, kind, definition } of eventsOf(definitions)) {
      if (kind !== 'escalation' || !['end', 'throw'].includes(position)) continue;
      if (!definition?.escalationRef) report(node.id, 'The event throws no escalation');
      else if (!textOf(definition.escalationRef as ModelElement, 'escalationCode')) report(node.id, 'The escalation that is thrown has no code');
    }
  },
};
