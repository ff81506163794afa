import type { SendTask, Service } from '../../graph.ts';
import { sendMessage } from '../event/thrown.ts';
import { effect, type ElementProcessor } from '../processor.ts';

/** The service of a send task: the host lets it go on at once, and sends what the step then asks for. */
export const sending: Service = { kind: 'job', type: 'send', headers: {} };

/** Sends its message when the host lets it go on. BPMN 2.0.2, 13.3.3 */
export const sendTask: ElementProcessor<SendTask> = {
  activate(instance, { id }, around) {
    instance.job = around.newId(id);
    return [effect({ kind: 'run-service', jobId: instance.job, element: id, service: sending })];
  },
  complete: (instance, { message }, around) => (message ? sendMessage(message, instance, around) : []),
  terminate: () => [],
};
