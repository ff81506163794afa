import type { Loop } from '../graph.ts';
import { loopOf } from '../read/loops.ts';
import { nodesOf } from '../read/model.ts';
import type { ModelRule } from './rule.ts';
import { unwritable, writableNames, type Writable } from './variableNames.ts';

/** A repeated activity says how often: by a number or a collection, or by a condition or a most. BPMN 2.0.2, 10.3.8 */
export const loopData: ModelRule = {
  id: 'loop-data',
  check(definitions, report, context) {
    const names = writableNames(definitions, context);
    for (const node of nodesOf(definitions)) {
      const loop = loopOf(node);
      const why = loop && (loop.kind === 'multi' ? wrongInstances(loop, names) : wrongLoop(loop));
      if (why) report(node.id, why);
    }
  },
};

function wrongInstances(loop: Extract<Loop, { kind: 'multi' }>, names: Writable): string | undefined {
  const { cardinality, collection, item, outputCollection, outputElement, completionCondition } = loop;
  if (cardinality !== undefined && collection !== undefined) return 'The repetition has a number and a collection; only one says how often';
  if (cardinality === undefined && collection === undefined) return 'The repetition has neither a number (loopCardinality) nor a collection (inputCollection)';
  if (cardinality !== undefined && isNoNumber(cardinality)) return `The repetition is to happen ${cardinality} times, which is no whole number of at least 0`;
  if (item !== undefined && collection === undefined) return `${item} would hold the items of a collection, and there is none`;
  if ((outputCollection === undefined) !== (outputElement === undefined)) return 'What is collected (outputCollection) and what each round gives (outputElement) are given together';
  for (const name of [item, outputCollection]) {
    const why = name === undefined ? undefined : unwritable(name, names);
    if (why) return why;
  }
  return item !== undefined && item === outputCollection ? `${item} holds the items and what is collected` : neverTrue(completionCondition);
}

function wrongLoop({ condition, maximum }: Extract<Loop, { kind: 'standard' }>): string | undefined {
  if (condition === undefined && maximum === undefined) return 'The loop has neither a condition (loopCondition) nor a most (loopMaximum), so it would never end';
  if (maximum !== undefined && (isNoNumber(maximum) || /^0+$/.test(maximum))) return `loopMaximum is ${maximum}, no whole number of at least 1`;
  return neverTrue(condition);
}

/** Written out, but not as a whole number. */
const isNoNumber = (feel: string): boolean => /^(-\s*[\d.]+|"[^"]*"|\d*\.\d+|null|true|false|NaN)$/.test(feel);

/** What is written out as a text, a number or nothing is never true or false. */
const neverTrue = (condition = ''): string | undefined => (/^("[^"]*"|null|-?[\d.]+)$/.test(condition) ? `The condition ${condition} is neither true nor false` : undefined);
