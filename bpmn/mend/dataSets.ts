import { inserted, named } from './edits.ts';
import type { Mending } from './mending.ts';
import { all, childrenOf, idOf, isActivity, referred } from './model.ts';

const sides = [
  { data: 'dataInput', set: 'inputSet', ref: 'dataInputRefs' },
  { data: 'dataOutput', set: 'outputSet', ref: 'dataOutputRefs' },
] as const;

/** Data inputs and outputs that stand in no set stand in the only one there is. BPMN 2.0.2, 10.4.1 */
export const dataSets: Mending = {
  rule: 'data-inputs',
  find: (document) =>
    all(document, 'ioSpecification').filter(({ parent }) => parent !== undefined && isActivity(parent)).flatMap((specification) =>
      sides.flatMap(({ data, set, ref }) => {
        const [only, second] = childrenOf(specification, set);
        if (!only || second) return [];
        const listed = new Set(childrenOf(only, ref).map(({ text }) => referred(text)));
        const missing = childrenOf(specification, data).flatMap(({ attributes: { id = '' } }) => (id === '' || listed.has(id) ? [] : [id]));
        if (missing.length === 0) return [];
        const texts = missing.map((id) => ({ after: childrenOf(only, ref).at(-1), text: `<${named(only, ref)}>${id}</${named(only, ref)}>` }));
        return [{ element: idOf(specification.parent), message: `In the set stands what stood in none: ${missing.join(', ')}`, edits: inserted(document, only, texts) }];
      })),
};
