import type { EndEvent } from '../../graph.ts';
import { complete, type ElementProcessor } from '../processor.ts';

/** Ends one token; the scope ends when none is left. BPMN 2.0.2, 13.5.6 */
export const endEvent: ElementProcessor<EndEvent> = {
  activate: () => [complete],
  complete: () => [],
  terminate: () => [],
};
