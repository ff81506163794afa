import type { EventBasedGateway } from '../../graph.ts';
import type { ElementProcessor } from '../processor.ts';

/** Waits for the first of the events behind it; the others are given up. BPMN 2.0.2, 13.4.4 */
export const eventBasedGateway: ElementProcessor<EventBasedGateway> = {
  activate: () => [],
  complete: () => [],
  terminate: () => [],
};
