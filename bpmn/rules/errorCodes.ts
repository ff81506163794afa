import { textOf, type ModelElement } from '../read/model.ts';
import { eventsOf } from './events.ts';
import type { ModelRule } from './rule.ts';

/** An error that is thrown has a code; an event without one catches every error. BPMN 2.0.2, 10.5.5 */
export const errorCodes: ModelRule = {
  id: 'error-codes',
  check(definitions, report) {
    for (const { node, position, kind, definition } of eventsOf(definitions)) {
      if (kind !== 'error' || position !== 'end') continue;
      if (!definition?.errorRef) report(node.id, 'The error end event throws no error');
      else if (!textOf(definition.errorRef as ModelElement, 'errorCode')) report(node.id, 'The error that is thrown has no code');
    }
  },
};
