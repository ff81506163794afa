import { withoutAttribute } from './edits.ts';
import type { Mending } from './mending.ts';
import { all, idOf, isBpmn, scopeOf } from './model.ts';

/** `isInterrupting` is taken away where nothing could be interrupted: it speaks of start events of event subprocesses only. BPMN 2.0.2, 10.5.2 */
export const startInterrupting: Mending = {
  rule: 'event-position',
  find: (document) =>
    all(document, 'startEvent').flatMap((start) => {
      const scope = scopeOf(start);
      const inEventSubProcess = scope !== undefined && isBpmn(scope, 'subProcess') && scope.attributes.triggeredByEvent === 'true';
      if (inEventSubProcess || start.attributes.isInterrupting?.trim() !== 'false') return [];
      return [{ element: idOf(start), message: 'The start event interrupts nothing, and does not say whether it does any more', edits: withoutAttribute(document, start, 'isInterrupting') }];
    }),
};
