import { withAttribute } from './edits.ts';
import type { Mending } from './mending.ts';
import { all, idOf } from './model.ts';

/** The only process of a file is marked as executable: it is given to be executed. */
export const executable: Mending = {
  rule: 'one-process',
  find(document) {
    const [process, second] = all(document, 'process');
    if (!process || second || process.attributes.isExecutable?.trim() !== 'false') return [];
    return [{ element: idOf(process), message: 'The process is marked as executable', edits: [withAttribute(document, process, 'isExecutable', 'true')] }];
  },
};
