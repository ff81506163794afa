import { escaped, type Edit, type XmlDocument, type XmlElement } from './document.ts';

/** Where an attribute of an element stands in the text, from the blank before it to behind its value. */
function placeOf({ xml }: XmlDocument, element: XmlElement, name: string): { readonly from: number; readonly to: number } | undefined {
  const tag = xml.slice(element.from, element.opened);
  for (const match of tag.matchAll(/\s+([^\s=>/]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (match[1] === name) return { from: element.from + match.index, to: element.from + match.index + match[0].length };
  }
  return undefined;
}

/** Gives an attribute a value, whether it has one or not. */
export function withAttribute(document: XmlDocument, element: XmlElement, name: string, value: string): Edit {
  const written = ` ${name}="${escaped(value)}"`;
  const place = placeOf(document, element, name);
  if (place) return { ...place, text: written };
  const end = name === 'id' ? element.from + 1 + element.name.length : attributesEnd(document, element);
  return { from: end, to: end, text: written };
}

/** Behind the last attribute of an element, or its name. */
const attributesEnd = ({ xml }: XmlDocument, { from, opened }: XmlElement): number => from + xml.slice(from, opened).replace(/\s*\/?>$/, '').length;

/** Takes an attribute away. */
export function withoutAttribute(document: XmlDocument, element: XmlElement, name: string): readonly Edit[] {
  const place = placeOf(document, element, name);
  return place ? [{ ...place, text: '' }] : [];
}

/** Takes an element away, with the blank line that it would leave. */
export function without(document: XmlDocument, element: XmlElement): Edit {
  return { from: element.from - breakBefore(document, element).length, to: element.to, text: '' };
}

/** A text to be put into an element: behind `after`, which is one of its children, else before all of them. */
export interface Insertion {
  readonly after: XmlElement | undefined;
  readonly text: string;
}

/** Puts texts into an element, in their order; one that is written without an end tag gets one. */
export function inserted(document: XmlDocument, parent: XmlElement, insertions: readonly Insertion[]): readonly Edit[] {
  const closed = parent.to === parent.opened;
  if (!closed || insertions.length === 0) return insertions.map(({ after, text }) => insertion(document, parent, after, text));
  return [{ from: attributesEnd(document, parent), to: parent.to, text: `>${insertions.map(({ text }) => text).join('')}</${parent.name}>` }];
}

function insertion(document: XmlDocument, parent: XmlElement, after: XmlElement | undefined, text: string): Edit {
  const beside = after ?? parent.children[0];
  const at = after ? after.to : parent.opened;
  return { from: at, to: at, text: `${beside ? breakBefore(document, beside) : ''}${text}` };
}

/** Puts a text behind all that stands in an element. */
export const appended = (document: XmlDocument, parent: XmlElement, text: string): readonly Edit[] => inserted(document, parent, [{ after: parent.children.at(-1), text }]);

/** How a line begins that stands beside an element: its line break and what it is indented by; nothing where the file has no lines. */
function breakBefore({ xml }: XmlDocument, { from }: XmlElement): string {
  let at = from;
  while (xml[at - 1] === ' ' || xml[at - 1] === '\t') at--;
  if (xml[at - 1] !== '\n') return '';
  return xml.slice(xml[at - 2] === '\r' ? at - 2 : at - 1, from);
}

/** A name as the element's own namespace has it written in this place. */
export const named = ({ prefix }: XmlElement, local: string): string => (prefix === '' ? local : `${prefix}:${local}`);

/** Ids that are free in a file: `base`, else with a number. */
export function freeIds({ elements }: XmlDocument): (base: string) => string {
  const taken = new Set(elements.map(({ attributes }) => attributes.id));
  const numbers = new Map<string, number>();
  return (base) => {
    let [id, number] = [base, numbers.get(base) ?? 2];
    while (taken.has(id)) id = `${base}_${number++}`;
    numbers.set(base, number);
    taken.add(id);
    return id;
  };
}
