import type { TerminateEndEvent } from '../../graph.ts';
import { complete, endScope, type ElementProcessor } from '../processor.ts';

/** Ends its scope with everything inside. BPMN 2.0.2, 13.5.6 */
export const terminateEndEvent: ElementProcessor<TerminateEndEvent> = {
  activate: () => [complete],
  complete: (_, { outcome }) => [endScope(outcome)],
  terminate: () => [],
};
