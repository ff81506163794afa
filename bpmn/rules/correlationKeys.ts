import { eventDefinitionsOf, extensionOf, nodesOf, textOf, type ModelElement, type ModelNode } from '../read/model.ts';
import { positionOf } from './events.ts';
import type { ModelRule } from './rule.ts';

/**
 * In a flow for a seal, a message that is awaited inside a process names its instance by a key: without one it would go to whichever
 * waits first, and move a use that it was not meant for.
 */
export const correlationKeys: ModelRule = {
  id: 'correlation-keys',
  check(definitions, report, { approvalRule }) {
    if (!approvalRule) return;
    for (const node of nodesOf(definitions)) {
      for (const message of awaitedBy(node)) {
        if (!textOf(extensionOf(message, 'zeebe:Subscription'), 'correlationKey')) report(node.id, `The message ${textOf(message, 'name') ?? ''} has no correlation key, so it could reach another use`);
      }
    }
  },
};

function awaitedBy(node: ModelNode): readonly ModelElement[] {
  const messages = node.$type === 'bpmn:ReceiveTask' ? [node.messageRef] : ['catch', 'boundary', 'event-subprocess-start'].includes(positionOf(node) ?? '') ? eventDefinitionsOf(node).map(({ messageRef }) => messageRef) : [];
  return messages.filter((message): message is ModelElement => message !== undefined);
}
