import { eventDefinitionsOf, isEventSubProcess, nodesOf, scopeOf, type ModelNode } from '../read/model.ts';
import { isActivity, isHandler } from './activities.ts';
import { kindOf } from './events.ts';
import type { ModelRule } from './rule.ts';

/** A boundary event is attached to an activity of its own scope; errors and cancellations always interrupt it. BPMN 2.0.2, 10.5.4 */
export const boundary: ModelRule = {
  id: 'boundary',
  check(definitions, report) {
    for (const node of nodesOf(definitions)) {
      const why = node.$type === 'bpmn:BoundaryEvent' ? wrongly(node) : undefined;
      if (why) report(node.id, why);
    }
  },
};

function wrongly(event: ModelNode): string | undefined {
  const host = event.attachedToRef;
  const kind = kindOf(eventDefinitionsOf(event)[0]);
  if (!host || !isActivity(host)) return 'The boundary event is not attached to an activity';
  if (scopeOf(host) !== scopeOf(event)) return `The boundary event is attached to ${host.id}, which stands in another scope`;
  if (isEventSubProcess(host)) return 'An event subprocess has no boundary events';
  if (isHandler(host)) return 'A handler of compensation has no boundary events';
  if (kind === 'cancel' && host.$type !== 'bpmn:Transaction') return 'Only a transaction is cancelled; a boundary event for cancellation is attached to one';
  if (event.cancelActivity === false && ['error', 'cancel'].includes(kind)) return `A boundary event of the kind ${kind} always interrupts; cancelActivity="false" is for other kinds`;
  return undefined;
}
