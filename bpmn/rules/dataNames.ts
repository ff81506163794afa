import { variableOf } from '../read/data.ts';
import { dataTypes, idOf, scopesOf, type ModelElement, type ModelScope } from '../read/model.ts';
import { isPlainName } from '../feel/names.ts';
import type { ModelRule } from './rule.ts';
import { unwritable, writableNames } from './variableNames.ts';

/** Data of a scope are variables of it: none stands in the way of what is approved, of a decision or of the clock. BPMN 2.0.2, 10.4.1 */
export const dataNames: ModelRule = {
  id: 'data-names',
  check(definitions, report, context) {
    const names = writableNames(definitions, context);
    for (const item of scopesOf(definitions).flatMap(itemsIn)) {
      const name = variableOf(item);
      const why = isPlainName(name) ? unwritable(name, names) : undefined; // another name is only drawn: no expression can read it
      if (why) report(idOf(item), why);
    }
  },
};

const itemsIn = (scope: ModelScope): readonly ModelElement[] => [
  ...(scope.flowElements ?? []).filter(({ $type, dataObjectRef }) => dataTypes.includes($type) && dataObjectRef === undefined),
  ...((scope.properties ?? []) as readonly ModelElement[]),
];
