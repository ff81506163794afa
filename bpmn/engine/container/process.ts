import type { ProcessElement } from '../../graph.ts';
import { effect, incident, type ElementProcessor } from '../processor.ts';
import { beginning } from './beginning.ts';

/** The root scope: begins with its start event, ends when no token is left or an end event ends it. Called, its caller goes on. BPMN 2.0.2, 13.1 */
export const process: ElementProcessor<ProcessElement> = {
  activate({ begunBy }, element, { graph }) {
    const moves = beginning(element, graph, begunBy);
    return moves.length === 0 && element.starts.length > 0 ? [incident('start-unknown', `${element.id} begins only by an event`)] : moves;
  },
  complete: ({ scope, outcome = 'completed' }) => (scope === undefined ? [effect({ kind: 'ended', outcome })] : []),
  terminate: () => [],
};
