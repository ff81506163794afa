import { withAttribute } from './edits.ts';
import { isWellFormed } from './formalExpression.ts';
import type { Mending } from './mending.ts';
import { all, childrenOf, idOf } from './model.ts';

/** A script that begins with `=`, as only FEEL does, says that it is FEEL. */
export const scriptFormat: Mending = {
  rule: 'script-format',
  find: (document) =>
    all(document, 'scriptTask').flatMap((task) => {
      const [script] = childrenOf(task, 'script');
      const text = script?.text.trim() ?? '';
      if ((task.attributes.scriptFormat ?? '').trim() !== '' || !text.startsWith('=') || !isWellFormed(text)) return [];
      return [{ element: idOf(task), message: 'The script says that it is FEEL', edits: [withAttribute(document, task, 'scriptFormat', 'feel')] }];
    }),
};
