import { eventsOf } from './events.ts';
import type { ModelRule } from './rule.ts';

/** A conditional event has a condition. BPMN 2.0.2, 10.5.5 */
export const conditionalEvents: ModelRule = {
  id: 'conditional-events',
  check(definitions, report) {
    for (const { node, kind, definition } of eventsOf(definitions)) if (kind === 'conditional' && !definition?.condition) report(node.id, 'The conditional event has no condition');
  },
};
