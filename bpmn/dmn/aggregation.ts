import type { DecisionTable } from './model.ts';
import type { Violation } from './hitPolicy.ts';

/** What an aggregation makes of the collected results, of which there is at least one. DMN 1.3, 8.2.10 */
export function aggregated(aggregation: NonNullable<DecisionTable['aggregation']>, values: readonly unknown[]): { readonly value: unknown } | Violation {
  if (aggregation === 'COUNT') return { value: values.length };
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length < values.length) return { violated: `${aggregation} is of numbers` };
  if (aggregation === 'SUM') return { value: numbers.reduce((sum, value) => sum + value, 0) };
  return { value: numbers.reduce((one, other) => (aggregation === 'MIN' ? Math.min(one, other) : Math.max(one, other))) };
}
