import { analysesOf } from '../read/expressions.ts';
import type { ModelRule } from './rule.ts';

/** No expression can take long: length, depth, iterations and regular expressions are bounded. */
export const feelBounds: ModelRule = {
  id: 'feel-bounds',
  check(definitions, report, { limits }) {
    for (const { element, analysis } of analysesOf(definitions, limits)) for (const excess of analysis.excess) report(element, `The expression ${excess}`);
  },
};
