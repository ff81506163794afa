import type { ThrowEvent } from '../../graph.ts';
import { take, type ElementProcessor } from '../processor.ts';
import { thrown, throwingBegins } from './thrown.ts';

/** Makes its event happen and goes on; a link goes on where it is caught. BPMN 2.0.2, 10.5.4 */
export const throwEvent: ElementProcessor<ThrowEvent> = {
  activate: (_, element) => throwingBegins(element),
  complete: (instance, { event, outgoing }, around) => [...thrown(event, instance, around), ...outgoing.map(take)],
  terminate: () => [],
};
