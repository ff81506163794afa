import type { ServiceTask } from '../../graph.ts';
import { effect, type ElementProcessor } from '../processor.ts';

/** Asks the host for its service and waits for the answer; each try is a job of its own. BPMN 2.0.2, 13.3.3 */
export const serviceTask: ElementProcessor<ServiceTask> = {
  activate(instance, { id, service }, around) {
    instance.job = around.newId(id);
    return [effect({ kind: 'run-service', jobId: instance.job, element: id, service })];
  },
  complete: () => [],
  terminate: () => [],
};
