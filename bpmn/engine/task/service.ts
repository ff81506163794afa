import type { ServiceTask } from '../../graph.ts';
import { leaveActivity } from '../leave.ts';
import { effect, type ElementProcessor } from '../processor.ts';

/** Asks the host to stamp or to notify and waits for its answer; each try is a job of its own. BPMN 2.0.2, 13.3.3 */
export const serviceTask: ElementProcessor<ServiceTask> = {
  activate(instance, { id, service }, around) {
    instance.job = around.newId(id);
    return [effect({ kind: 'run-service', jobId: instance.job, element: id, service })];
  },
  complete: (_, task, around) => leaveActivity(task, around),
  terminate: ({ job }) => (job === undefined ? [] : [effect({ kind: 'cancel-service', jobId: job })]),
};
