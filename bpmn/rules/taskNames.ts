import { nodesOf } from '../read/model.ts';
import { isPlainName } from '../feel/names.ts';
import type { ModelRule } from './rule.ts';
import { writableNames } from './variableNames.ts';

/** Decisions are read as `<id of the user task>.outcome`: such an id is a name that FEEL reads as one and that means nothing else. */
export const taskNames: ModelRule = {
  id: 'task-names',
  check(definitions, report, context) {
    const { fixed } = writableNames(definitions, context);
    for (const { $type, id } of nodesOf(definitions)) {
      if ($type !== 'bpmn:UserTask') continue;
      if (!isPlainName(id.replaceAll('-', '_'))) report(id, 'The id of a user task is letters, digits, _ and -, and no word of FEEL');
      else if (fixed.has(id)) report(id, `The id ${id} is the name of a variable`);
    }
  },
};
