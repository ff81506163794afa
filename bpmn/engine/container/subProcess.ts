import type { EventSubProcess, SubProcess, Transaction } from '../../graph.ts';
import type { ElementProcessor } from '../processor.ts';
import { beginning } from './beginning.ts';

/** A scope inside a scope: begins with its start event, completes when nothing is left in it. BPMN 2.0.2, 13.3.4 and 13.3.5 */
export const subProcess: ElementProcessor<SubProcess | Transaction | EventSubProcess> = {
  activate: (_, element, { graph }) => beginning(element, graph),
  complete: () => [],
  terminate: () => [],
};
