import type { DecisionRule } from './rule.ts';

/** Does every rule have one test for each input and one result for each output? DMN 1.3, 8.2.8 */
export const arity: DecisionRule = {
  id: 'dmn-arity',
  check(tables, report) {
    for (const { id, inputs, outputs, rules } of tables) {
      if (outputs.length === 0) report(id, 'The table has no output');
      inputs.forEach(({ expression }, n) => void (expression === '' && report(id, `Input ${n + 1} has no expression`)));
      rules.forEach(({ tests, results }, n) => {
        if (tests.length !== inputs.length) report(id, `Rule ${n + 1} has ${tests.length} tests for ${inputs.length} inputs`);
        if (results.length !== outputs.length) report(id, `Rule ${n + 1} has ${results.length} results for ${outputs.length} outputs`);
      });
    }
  },
};
