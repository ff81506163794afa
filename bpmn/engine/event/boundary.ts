import type { BoundaryEvent } from '../../graph.ts';
import { passing, take, type ElementProcessor } from '../processor.ts';

/** Runs when its event has happened; the subscription belongs to the activity. BPMN 2.0.2, 13.5.3 */
export const boundaryEvent: ElementProcessor<BoundaryEvent> = {
  ...passing,
  complete: (_, { outgoing }) => outgoing.map(take),
};
