import type { DecisionRule } from './rule.ts';

/** Has the hit policy what it needs: priorities for P and O, one output for an aggregation, which only C has? DMN 1.3, 8.2.10 */
export const hitPolicy: DecisionRule = {
  id: 'dmn-hit-policy',
  check(tables, report) {
    for (const { id, hitPolicy: policy, aggregation, outputs } of tables) {
      if (['P', 'O'].includes(policy) && !outputs.some(({ allowed }) => allowed)) report(id, 'Priorities are the order of the allowed output values, but there are none');
      if (aggregation && policy !== 'C') report(id, `Only COLLECT aggregates, not ${policy}`);
      if (aggregation && outputs.length > 1) report(id, `${aggregation} is of one output, not of ${outputs.length}`);
    }
  },
};
