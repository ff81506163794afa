import { withAttribute } from './edits.ts';
import type { Mending } from './mending.ts';
import { flowsOf, grouped, idOf, isBpmn } from './model.ts';

/** The direction that a gateway says is the one that its flows have; it decides nothing. BPMN 2.0.2, 8.4.9 */
export const gatewayDirection: Mending = {
  rule: 'gateway-direction',
  find(document) {
    const flows = flowsOf(document);
    const [leading, leaving] = [grouped(flows, ({ target }) => target), grouped(flows, ({ source }) => source)];
    return document.executed.flatMap((gateway) => {
      const said = gateway.attributes.gatewayDirection;
      if (said === undefined || !isBpmn(gateway) || !gateway.local.endsWith('Gateway')) return [];
      const [incoming, outgoing] = [leading.get(gateway)?.length ?? 0, leaving.get(gateway)?.length ?? 0];
      const direction = directionOf(incoming, outgoing);
      if (agrees(said, incoming, outgoing)) return [];
      return [{ element: idOf(gateway), message: `The gateway with ${incoming} incoming and ${outgoing} outgoing flows is ${direction}, not ${said}`, edits: [withAttribute(document, gateway, 'gatewayDirection', direction)] }];
    });
  },
};

function agrees(said: string, incoming: number, outgoing: number): boolean {
  if (said === 'Converging') return outgoing <= 1;
  if (said === 'Diverging') return incoming <= 1;
  return said !== 'Mixed' || (incoming > 1 && outgoing > 1);
}

function directionOf(incoming: number, outgoing: number): string {
  if (incoming > 1 && outgoing > 1) return 'Mixed';
  if (outgoing > 1) return 'Diverging';
  return incoming > 1 ? 'Converging' : 'Unspecified';
}
