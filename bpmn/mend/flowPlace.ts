import { appended, without } from './edits.ts';
import type { Mending } from './mending.ts';
import { flowsOf, idOf, scopeOf } from './model.ts';

/** A sequence flow that connects two elements of one scope and is written into another one is written where they stand. */
export const flowPlace: Mending = {
  rule: 'flow-scope',
  find: (document) =>
    flowsOf(document).flatMap(({ flow, id, source, target }) => {
      const scope = scopeOf(source);
      if (!scope || scope !== scopeOf(target) || scope === scopeOf(flow)) return [];
      return [{ element: id, message: `The flow stands in ${idOf(scope)} now, where the elements stand that it connects`, edits: [without(document, flow), ...appended(document, scope, document.xml.slice(flow.from, flow.to))] }];
    }),
};
