import type { ReceiveTask } from '../../graph.ts';
import { complete, type ElementProcessor } from '../processor.ts';

/** Waits for its message; without one until a person says that it has come. BPMN 2.0.2, 13.3.3 */
export const receiveTask: ElementProcessor<ReceiveTask> = {
  activate: ({ triggered }) => (triggered ? [complete] : []),
  complete: () => [],
  terminate: () => [],
};
