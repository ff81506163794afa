import type { CatchEvent } from '../../graph.ts';
import { complete, take, type ElementProcessor } from '../processor.ts';

/** Waits until its event happens; a link has happened when its token is here. BPMN 2.0.2, 13.5.2 */
export const catchEvent: ElementProcessor<CatchEvent> = {
  activate: ({ triggered }, { event }) => (triggered || event.kind === 'link' ? [complete] : []),
  complete: (_, { outgoing }) => outgoing.map(take),
  terminate: () => [],
};
