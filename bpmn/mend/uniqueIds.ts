import { bpmnUri, diUri, type XmlDocument, type XmlElement } from './document.ts';
import { freeIds, withAttribute } from './edits.ts';
import type { Mending } from './mending.ts';
import { grouped } from './model.ts';

/** An id that is given twice, and that nothing refers to, is given once: the later elements get ids of their own. */
export const uniqueIds: Mending = {
  rule: 'bpmn-malformed',
  find(document) {
    const shared = [...grouped(document.elements, ({ attributes }) => attributes.id)].filter(([, elements]) => elements.length > 1);
    if (shared.length === 0) return [];
    const [free, words] = [freeIds(document), wordsIn(document)];
    return shared.flatMap(([id, elements]) =>
      id === undefined || !elements.every(isOurs) || isMentioned(id, words)
        ? []
        : elements.slice(1).map((element) => {
            const fresh = free(id);
            return { element: id, message: `The id ${id} was given twice; the second is ${fresh} now`, edits: [withAttribute(document, element, 'id', fresh)] };
          }));
  },
};

/** What an id of another namespace means is not known. */
const isOurs = ({ uri }: XmlElement): boolean => uri === bpmnUri || uri === diUri;

/** Every word of attributes and texts but ids: what may refer to one, be it in an expression. */
function wordsIn({ elements }: XmlDocument): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { attributes, text } of elements) {
    for (const said of [text, ...Object.entries(attributes).flatMap(([name, value]) => (name === 'id' ? [] : [value]))]) {
      for (const word of said.match(/[\p{L}\p{N}_-]+/gu) ?? []) for (const part of [word, ...word.split('-')]) words.add(part);
    }
  }
  return words;
}

/** Whether something may mean the id; decisions of a task are read with `_` for `-`. An id of other signs cannot be told from what stands around it. */
const isMentioned = (id: string, words: ReadonlySet<string>): boolean => !/^[\p{L}\p{N}_-]+$/u.test(id) || words.has(id) || words.has(id.replaceAll('-', '_'));
