import { isPlainName } from '../../feel/names.ts';
import type { DecisionRule } from './rule.ts';

/** Are several outputs told apart by names that a variable's entries may have? DMN 1.3, 8.2.7 */
export const outputNames: DecisionRule = {
  id: 'dmn-output-names',
  check(tables, report) {
    for (const { id, outputs } of tables) {
      if (outputs.length < 2) continue;
      const names = outputs.map(({ name }) => name ?? '');
      for (const name of names) if (!isPlainName(name)) report(id, `${JSON.stringify(name)} is no name for one of several outputs: it is one word`);
      if (new Set(names).size < names.length) report(id, 'Two outputs have the same name');
    }
  },
};
