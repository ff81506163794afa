import type { PlainTask } from '../../graph.ts';
import { passing, type ElementProcessor } from '../processor.ts';

/** Manual and undefined tasks: an engine does nothing with them. BPMN 2.0.2, 13.3.3 */
export const plainTask: ElementProcessor<PlainTask> = { ...passing, complete: () => [] };
