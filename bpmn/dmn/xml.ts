import { SaxesParser, type SaxesTagNS } from 'saxes';
import { checkXml } from '../read/xml.ts';
import type { FlowLimits, Refusal } from '../refusal.ts';

/** An element of a file of decisions. */
export interface DmnElement {
  /** `decisionTable`, or with its namespace in front when that is not DMN's. */
  readonly name: string;
  readonly id: string;
  /** Attributes without namespace, by name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Attributes of other namespaces: `http://camunda.org/schema/1.0/dmn inputVariable`. */
  readonly foreign: readonly string[];
  readonly children: readonly DmnElement[];
  readonly text: string;
}

/** DMN 1.1, 1.2, 1.3, 1.4 and 1.5: tables have the same shape in all of them. */
const namespaces: readonly string[] = [
  'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
  'http://www.omg.org/spec/DMN/20180521/MODEL/',
  'https://www.omg.org/spec/DMN/20191111/MODEL/',
  'https://www.omg.org/spec/DMN/20211108/MODEL/',
  'https://www.omg.org/spec/DMN/20230324/MODEL/',
];

interface Open extends DmnElement {
  readonly children: DmnElement[];
  text: string;
}

/** Reads a file strictly: well-formed, no DOCTYPE, no id twice, within the limits. The root is DMN's `definitions`. */
export function readXml(xml: string, limits: FlowLimits): DmnElement | Refusal {
  const checked = checkXml(xml, limits);
  if ('rule' in checked) return { ...checked, rule: checked.rule.replace(/^bpmn-/, 'dmn-') };
  const root: Open = { name: '', id: '', attributes: {}, foreign: [], children: [], text: '' };
  const open: Open[] = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    const element = elementOf(tag, open.at(-1) ?? root);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => addText(open.at(-1), text));
  parser.on('cdata', (text) => addText(open.at(-1), text));
  parser.write(xml).close();
  const [definitions] = root.children;
  return definitions?.name === 'definitions' ? definitions : { rule: 'dmn-malformed', element: definitions?.id ?? '', message: 'The file is not DMN 1.1 to 1.5: its root is not definitions of one of them' };
}

/** @param above gives its id where the element has none of its own */
function elementOf(tag: SaxesTagNS, above: DmnElement): Open {
  const attributes = Object.values(tag.attributes).filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns');
  const own = attributes.filter(({ uri }) => uri === '');
  return {
    name: namespaces.includes(tag.uri) ? tag.local : `${tag.uri} ${tag.local}`,
    id: tag.attributes.id?.value ?? above.id,
    attributes: Object.fromEntries(own.map(({ local, value }) => [local, value])),
    foreign: attributes.filter(({ uri }) => uri !== '').map(({ uri, local }) => `${uri} ${local}`),
    children: [],
    text: '',
  };
}

function addText(element: Open | undefined, text: string): void {
  if (element) element.text += text;
}

/** The children of that name. */
export const childrenOf = (element: DmnElement | undefined, name: string): readonly DmnElement[] => (element?.children ?? []).filter((child) => child.name === name);

/** The first child of that name. */
export const childOf = (element: DmnElement | undefined, name: string): DmnElement | undefined => childrenOf(element, name)[0];

/** The text of the child `text`, trimmed; empty when there is none. */
export const textIn = (element: DmnElement | undefined): string => childOf(element, 'text')?.text.trim() ?? '';
