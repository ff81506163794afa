import { isActivity, isScope, nodeOf, type FlowGraph } from '../graph.ts';
import { startOf } from './propagation.ts';
import type { Run } from './run.ts';
import type { CompensationRecord, ElementInstance } from './state.ts';
import { visible } from './variables.ts';

/** What stays to be compensated of an activity that has completed; undefined when nothing does. BPMN 2.0.2, 13.5.5 */
export function recordOf(run: Run, instance: ElementInstance): CompensationRecord | undefined {
  const element = run.elementOf(instance);
  if (!isActivity(element) || instance.compensates !== undefined) return undefined;
  const inside = instance.compensable ?? [];
  const own = isScope(element) && handlingSubProcess(run.graphOf(instance), element.eventSubProcesses) !== undefined;
  if (element.compensation === undefined && inside.length === 0 && !own) return undefined;
  return { element: element.id, variables: visible(run, instance), ...(isScope(element) && { inside }) };
}

/** Takes what a throw compensates out of its scope: one activity, or all; the last completed first. */
export function taken(scope: ElementInstance, activity?: string): CompensationRecord[] {
  const records = scope.compensable ?? [];
  const chosen = records.filter(({ element }) => activity === undefined || element === activity);
  scope.compensable = records.filter((record) => !chosen.includes(record));
  return chosen.reverse();
}

/** The scope whose activities a throwing event compensates: that of the event, of an event subprocess the one around it. */
export function compensatedScope(run: Run, thrower: ElementInstance): ElementInstance | undefined {
  let scope = run.scopeOf(thrower);
  while (scope && run.elementOf(scope).type === 'eventSubProcess') scope = run.scopeOf(scope);
  return scope;
}

/** Compensates the next activity that the instance waits for, one after another; ends the waiting when none is left. */
export function compensateNext(run: Run, waiting: ElementInstance): void {
  const [record, ...rest] = waiting.compensating ?? [];
  if (!record) {
    delete waiting.compensating;
    return waiting.cancelling ? leaveCancelled(run, waiting) : run.complete(waiting);
  }
  waiting.compensating = rest;
  begin(run, waiting, record);
}

function begin(run: Run, waiting: ElementInstance, { element: id, variables, inside }: CompensationRecord): void {
  const graph = run.graphOf(waiting);
  const element = nodeOf(graph, id);
  const scope = waiting.cancelling || isScope(run.elementOf(waiting)) ? waiting : compensatedScope(run, waiting);
  if (!scope) return;
  if (isActivity(element) && element.compensation !== undefined) return run.enter(element.compensation, scope, { compensates: waiting.id, variables });
  const again = run.reopen(id, scope, { compensates: waiting.id, variables, compensating: [...(inside ?? [])].reverse() });
  const handler = isScope(element) ? handlingSubProcess(graph, element.eventSubProcesses) : undefined;
  if (handler === undefined) return compensateNext(run, again);
  again.compensating = [];
  run.enter(handler, again, { compensates: again.id });
}

/** The event subprocess that compensates its subprocess. */
function handlingSubProcess(graph: FlowGraph, eventSubProcesses: readonly string[]): string | undefined {
  return eventSubProcesses.find((id) => startOf(graph, id)?.event?.kind === 'compensation');
}

/** A transaction whose activities are compensated is left by its cancel event. BPMN 2.0.2, 13.3.5 */
function leaveCancelled(run: Run, transaction: ElementInstance): void {
  const element = run.elementOf(transaction);
  const { elements } = run.graphOf(transaction);
  const isCancel = (id: string): boolean => {
    const node = elements[id];
    return node?.type === 'boundaryEvent' && node.event.kind === 'cancel';
  };
  const event = isActivity(element) ? element.boundary.find(isCancel) : undefined;
  const host = transaction.loopCounter === undefined ? transaction : (run.scopeOf(transaction) ?? transaction);
  const scope = run.scopeOf(host);
  run.terminate(host);
  if (event !== undefined && scope) run.enter(event, scope);
}
