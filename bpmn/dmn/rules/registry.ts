import { arity } from './arity.ts';
import { feel } from './feel.ts';
import { hitPolicy } from './hitPolicy.ts';
import { outputNames } from './outputNames.ts';
import { requirements } from './requirements.ts';
import { results } from './results.ts';
import type { DecisionRule } from './rule.ts';

/** Every rule on decisions. A new rule is a file and a line here. */
export const decisionRules: readonly DecisionRule[] = [arity, results, outputNames, hitPolicy, requirements, feel];
