import type { ProcessElement } from '../../graph.ts';
import { effect, enter, type ElementProcessor } from '../processor.ts';

/** The root scope: begins with its start event, ends when no token is left or an end event ends it. BPMN 2.0.2, 13.1 */
export const process: ElementProcessor<ProcessElement> = {
  activate: (_, { start }) => [enter(start)],
  complete: ({ outcome = 'completed' }) => [effect({ kind: 'ended', outcome })],
  terminate: () => [],
};
