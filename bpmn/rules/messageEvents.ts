import { eventsOf } from './events.ts';
import type { ModelRule } from './rule.ts';

/** A message event says which message it sends or waits for. BPMN 2.0.2, 10.5.5 */
export const messageEvents: ModelRule = {
  id: 'message-events',
  check(definitions, report) {
    for (const { node, kind, definition } of eventsOf(definitions)) if (kind === 'message' && !definition?.messageRef) report(node.id, 'The message event has no message');
  },
};
