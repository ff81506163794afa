import type { EndEvent } from '../../graph.ts';
import type { ElementProcessor } from '../processor.ts';
import { thrown, throwingBegins } from './thrown.ts';

/** Ends one token and makes its event happen; the scope ends when no token is left. BPMN 2.0.2, 13.5.6 */
export const endEvent: ElementProcessor<EndEvent> = {
  activate: (_, element) => throwingBegins(element),
  complete: (instance, { event }, around) => thrown(event, instance, around),
  terminate: () => [],
};
