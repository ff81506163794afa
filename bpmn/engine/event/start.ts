import type { StartEvent } from '../../graph.ts';
import { passing, take, type ElementProcessor } from '../processor.ts';

/** Begins its scope; what has triggered it has happened already. BPMN 2.0.2, 13.5.1 */
export const startEvent: ElementProcessor<StartEvent> = {
  ...passing,
  complete: (_, { outgoing }) => outgoing.map(take),
};
