import { extensionOf, nodesOf } from '../read/model.ts';
import { isPlainName } from '../feel/names.ts';
import type { ModelRule } from './rule.ts';
import { writableNames } from './variableNames.ts';

/** Decisions are read as `<id of the user task>.outcome`: such an id is a name that FEEL reads as one and that means nothing else. Other tasks are never read. */
export const taskNames: ModelRule = {
  id: 'task-names',
  check(definitions, report, context) {
    const { fixed } = writableNames(definitions, context);
    for (const node of nodesOf(definitions)) {
      const { $type, id } = node;
      if ($type !== 'bpmn:UserTask' || !extensionOf(node, 'yinxin:Approval')) continue;
      if (!isPlainName(id.replaceAll('-', '_'))) report(id, 'The id of a user task is letters, digits, _ and -, and no word of FEEL');
      else if (fixed.has(id)) report(id, `The id ${id} is the name of a variable`);
    }
  },
};
