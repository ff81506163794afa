import type { FlowGraph } from '../graph.ts';
import { isPlainName, unfitValue, valueLimits } from '../feel/names.ts';
import { rejection, type Rejection, type Variables } from './commands.ts';

/**
 * Why variables may not be written; undefined when they may. Decisions and the clock are never written; what the subject holds
 * is fixed when the flow begins.
 */
export function refusedVariables(graph: FlowGraph, variables: Variables, when: 'beginning' | 'running'): Rejection | undefined {
  for (const [name, value] of Object.entries(variables)) {
    if (!isPlainName(name)) return rejection('variable-unfit', `Expected the name of a variable to be one word but it is ${JSON.stringify(name)}`);
    if (isReserved(graph, name) || (when === 'running' && graph.frozen.includes(name))) {
      return rejection('variable-reserved', `Expected a variable that may be written but ${name} is reserved`);
    }
    const why = unfitValue(value);
    if (why) return rejection('variable-unfit', `Expected the variable ${name} to be plain data but it ${why}`);
  }
  return JSON.stringify(variables).length > valueLimits.characters
    ? rejection('variable-unfit', `Expected variables of at most ${valueLimits.characters} characters`)
    : undefined;
}

function isReserved(graph: FlowGraph, name: string): boolean {
  const element = graph.elements[name];
  return ['now', 'today', ...graph.calls].includes(name) || (element?.type === 'userTask' && element.approval !== undefined);
}
