import type { SequenceFlow } from '../graph.ts';
import { incident, type IncidentMove, type Surroundings } from './processor.ts';

/** The verdict of a flow's condition: a boolean, or the incident it becomes. A flow without condition holds. */
export function verdict(flow: SequenceFlow, around: Surroundings): boolean | IncidentMove {
  if (flow.condition === undefined) return true;
  const result = around.evaluate(flow.condition);
  if ('failure' in result) return incident('condition-failed', `The condition of ${flow.id} ${result.failure}`);
  if (typeof result.value === 'boolean') return result.value;
  return incident('condition-not-boolean', `The condition of ${flow.id} gives ${JSON.stringify(result.value ?? null)}, not true or false`);
}

/** What FEEL gives as ISO 8601 text: a text as it is, values of time as they are written; undefined for anything else. */
export function evaluatedText(expression: string, around: Pick<Surroundings, 'evaluate'>): string | undefined {
  const result = around.evaluate(expression);
  if ('failure' in result || result.value === null || result.value === undefined) return undefined;
  if (typeof result.value === 'string') return result.value;
  return typeof result.value === 'object' && 'iso' in result.value ? String(result.value.iso) : undefined;
}
