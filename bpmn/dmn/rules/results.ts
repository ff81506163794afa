import type { DecisionRule } from './rule.ts';

/** Does every rule say what it results in? An empty cell would be null by accident. */
export const results: DecisionRule = {
  id: 'dmn-result-missing',
  check(tables, report) {
    for (const { id, rules } of tables) {
      rules.forEach(({ results: given }, n) => void (given.includes('') && report(id, `Rule ${n + 1} leaves a result empty: write null where there is none`)));
    }
  },
};
