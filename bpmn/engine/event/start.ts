import type { StartEvent } from '../../graph.ts';
import { complete, take, type ElementProcessor } from '../processor.ts';

/** Begins its scope. BPMN 2.0.2, 13.5.1 */
export const startEvent: ElementProcessor<StartEvent> = {
  activate: () => [complete],
  complete: (_, { outgoing }) => outgoing.map(take),
  terminate: () => [],
};
