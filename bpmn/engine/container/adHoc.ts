import { isActivity, nodeOf, type AdHocSubProcess, type FlowGraph } from '../../graph.ts';
import { enter, incident, type ElementProcessor } from '../processor.ts';
import type { Run } from '../run.ts';
import type { ElementInstance } from '../state.ts';

/** People begin what is inside, in any order and as often as they like, until its condition says that it is done. BPMN 2.0.2, 13.3.5 */
export const adHocSubProcess: ElementProcessor<AdHocSubProcess> = {
  activate(instance, { id, activeElements }, around) {
    const result = activeElements === undefined ? { value: [] } : around.evaluate(activeElements);
    const names = 'value' in result && Array.isArray(result.value) ? (result.value as unknown[]) : undefined;
    const startable = startableIn(around.graph, id);
    if (!names?.every((name): name is string => typeof name === 'string' && startable.includes(name))) return [incident('active-elements-invalid', `The active elements of ${id} do not all name activities inside it`)];
    instance.adHoc = { begun: names.length };
    return names.map(enter);
  },
  complete: () => [],
  terminate: () => [],
};

/** Activities inside that people may begin: those without incoming flow. */
export function startableIn(graph: FlowGraph, adHoc: string): readonly string[] {
  const element = graph.elements[adHoc];
  if (element?.type !== 'adHocSubProcess') return [];
  return element.nodes.filter((id) => {
    const node = nodeOf(graph, id);
    return isActivity(node) && node.incoming.length === 0 && node.forCompensation !== true;
  });
}

/** What may be begun now in an ad-hoc subprocess under way. */
export function enabledIn(graph: FlowGraph, { element: id, adHoc, state }: Readonly<ElementInstance>, busy: boolean): readonly string[] {
  const element = graph.elements[id];
  if (element?.type !== 'adHocSubProcess' || state !== 'activated' || adHoc?.closing || (element.ordering === 'sequential' && busy)) return [];
  return startableIn(graph, id);
}

/** Asks after each activity inside whether all is done. */
export function activityCompleted(run: Run, scope: ElementInstance, { id, completionCondition, cancelRemaining }: AdHocSubProcess): void {
  if (completionCondition === undefined || scope.adHoc?.closing) return;
  const done = run.around(scope).evaluate(completionCondition);
  if (!('value' in done) || typeof done.value !== 'boolean') return run.raise(scope, incident('condition-not-boolean', `The completion condition of ${id} is not true or false`));
  if (!done.value) return;
  scope.adHoc = { begun: scope.adHoc?.begun ?? 0, closing: true };
  if (cancelRemaining) run.clear(scope);
}
