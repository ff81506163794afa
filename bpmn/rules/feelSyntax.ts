import { analysesOf } from '../read/expressions.ts';
import type { ModelRule } from './rule.ts';

/** Every expression is FEEL. */
export const feelSyntax: ModelRule = {
  id: 'feel-syntax',
  check(definitions, report, { limits }) {
    for (const { element, feel, analysis } of analysesOf(definitions, limits)) if (analysis.syntax) report(element, `${feel} ${analysis.syntax}`);
  },
};
