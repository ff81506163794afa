import { eventsOf } from './events.ts';
import type { ModelRule } from './rule.ts';

/** A signal event says which signal it throws or waits for. BPMN 2.0.2, 10.5.5 */
export const signalEvents: ModelRule = {
  id: 'signal-events',
  check(definitions, report) {
    for (const { node, kind, definition } of eventsOf(definitions)) if (kind === 'signal' && !definition?.signalRef) report(node.id, 'The signal event has no signal');
  },
};
