import { bpmnUri, diUri, type XmlDocument, type XmlElement } from './document.ts';
import { freeIds, withAttribute } from './edits.ts';
import type { Mending } from './mending.ts';

/** An id that is given twice, and that nothing refers to, is given once: the later elements get ids of their own. */
export const uniqueIds: Mending = {
  rule: 'bpmn-malformed',
  find(document) {
    const free = freeIds(document);
    return [...sharing(document)].flatMap(([id, elements]) =>
      elements.length < 2 || !elements.every(isOurs) || isMentioned(id, document)
        ? []
        : elements.slice(1).map((element) => {
            const fresh = free(id);
            return { element: id, message: `The id ${id} was given twice; the second is ${fresh} now`, edits: [withAttribute(document, element, 'id', fresh)] };
          }));
  },
};

function sharing({ elements }: XmlDocument): ReadonlyMap<string, readonly XmlElement[]> {
  const by = new Map<string, XmlElement[]>();
  for (const element of elements) {
    const { id } = element.attributes;
    const known = id === undefined ? undefined : by.get(id);
    if (known) known.push(element);
    else if (id !== undefined) by.set(id, [element]);
  }
  return by;
}

/** What an id of another namespace means is not known. */
const isOurs = ({ uri }: XmlElement): boolean => uri === bpmnUri || uri === diUri;

/** Whether the id stands anywhere as a word: in another attribute, a reference, an expression. */
function isMentioned(id: string, { elements }: XmlDocument): boolean {
  const word = new RegExp(`(^|[^\\w.-])${id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}($|[^\\w-])`, 'u');
  const underscored = id.replaceAll('-', '_');
  const says = (text: string): boolean => text.includes(id) && (word.test(text) || text.trim() === id) || (underscored !== id && text.includes(underscored));
  return elements.some(({ attributes, text }) => says(text) || Object.entries(attributes).some(([name, value]) => name !== 'id' && says(value)));
}
