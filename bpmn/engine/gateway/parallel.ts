import type { ParallelGateway } from '../../graph.ts';
import { passing, take, type ElementProcessor } from '../processor.ts';

/** Waits for one token on every incoming flow, keeps what is over for the next round, and leaves over all. BPMN 2.0.2, 13.4.1 */
export const parallelGateway: ElementProcessor<ParallelGateway> = {
  ...passing,
  admit: (waiting, { incoming }) => (incoming.every((flow) => (waiting[flow] ?? 0) > 0) ? incoming : undefined),
  complete: (_, { outgoing }) => outgoing.map(take),
};
