import { feelOf } from '../feel/evaluate.ts';
import { isScope, type FlowElement, type Mapping } from '../graph.ts';
import type { Variables } from './commands.ts';
import { incident, type IncidentMove } from './processor.ts';
import type { Run } from './run.ts';
import type { ElementInstance } from './state.ts';

/** What mappings give, by variable. */
export interface Mapped {
  readonly values: Variables;
}

/** The variables an element begins with: data objects without value, what it was given, then its input mappings. */
export function inputsOf(run: Run, instance: ElementInstance, element: FlowElement): Mapped | IncidentMove {
  const declared = isScope(element) ? Object.fromEntries(element.data.map((name) => [name, null])) : {};
  const mapped = mappedBy(run, instance, ('inputs' in element && element.inputs) || [], 'input');
  return 'move' in mapped ? mapped : { values: { ...declared, ...instance.variables, ...mapped.values } };
}

/** What the output mappings of an element that completes give to the scope around it. */
export function outputsOf(run: Run, instance: ElementInstance, element: FlowElement): Mapped | IncidentMove {
  return mappedBy(run, instance, ('outputs' in element && element.outputs) || [], 'output');
}

function mappedBy(run: Run, instance: ElementInstance, mappings: readonly Mapping[], what: string): Mapped | IncidentMove {
  const values: Record<string, unknown> = {};
  for (const { source, target } of mappings) {
    const expression = feelOf(source);
    const result = expression === undefined ? { value: source } : run.around(instance).evaluate(expression, values);
    if ('failure' in result) return incident('mapping-failed', `The ${what} ${target} of ${instance.element} ${result.failure}`);
    values[target] = result.value ?? null;
  }
  return { values };
}
