import type { Instant } from '../domain/instant.ts';
import { startsOfTheirOwn, waysToBegin } from './beginning.ts';
import type { FlowGraph, StartEvent } from './graph.ts';
import type { Refusal } from './refusal.ts';

/** What does not hinder deploying, but is not what whoever has drawn it may expect. */
export type Notice = Omit<Refusal, 'path'>;

const triggers: Readonly<Record<string, string>> = { timer: 'timer', signal: 'signal', conditional: 'condition' };

/** Start events that begin nothing, because nothing would be asked for: a flow is begun by a request. docs/decisions/0011 */
export function startNotices(graph: FlowGraph, at: Instant): readonly Notice[] {
  const none = waysToBegin(graph, at).length === 0 ? [{ rule: 'start-by-request', element: graph.process, message: 'No request can begin the flow: it has neither a start event without trigger nor one for a message' }] : [];
  return [...startsOfTheirOwn(graph).map(idle), ...none];
}

const idle = ({ id, event }: StartEvent): Notice => ({
  rule: 'start-by-request', element: id, message: `Once deployed, this ${triggers[event?.kind ?? ''] ?? event?.kind ?? ''} begins nothing: a flow begins when a seal or its use is asked for`,
});

/** Files that were given and are not needed. */
export const fileNotices = (unused: readonly string[]): readonly Notice[] => unused.map((file) => ({ rule: 'file-used', element: '', file, message: 'Nothing of this file is called or decided by the flow' }));
