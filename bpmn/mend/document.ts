import { SaxesParser } from 'saxes';
import type { FlowLimits, Refusal } from '../refusal.ts';

/** An XML element with its places in the text. */
export interface XmlElement {
  /** As it is written: `bpmn:task`. */
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  /** Of its namespace; undefined where the prefix is bound to none. */
  readonly uri: string | undefined;
  /** By name as it is written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | undefined;
  readonly children: readonly XmlElement[];
  /** Its own characters, without those of its children. */
  readonly text: string;
  /** Namespaces by the prefixes that are bound here. */
  readonly bound: ReadonlyMap<string, string>;
  /** From its `<` to behind the `>` that ends it, and where its start tag ends. */
  readonly from: number;
  readonly opened: number;
  readonly to: number;
}

/** A file as text and tree: mendings change the text only where they must, so that all else stays as it was. */
export interface XmlDocument {
  readonly xml: string;
  readonly root: XmlElement;
  /** In document order. */
  readonly elements: readonly XmlElement[];
  /** The same without what stands in the processes of partners, which are only drawn. */
  readonly executed: readonly XmlElement[];
}

/** From where to where the text becomes another one. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export const bpmnUri = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
export const diUri = 'http://www.omg.org/spec/BPMN/20100524/DI';
const none: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

/** Reads a text that may have names of no namespace and ids that are given twice; nothing else that is wrong with its XML can be mended. */
export function documentOf(xml: string, limits: FlowLimits): XmlDocument | Refusal {
  if (xml.length > limits.characters) return { rule: 'bpmn-too-large', element: '', message: `The file has more than ${limits.characters} characters` };
  const reading = new Reading(xml, limits);
  const wrong = reading.read();
  if (wrong) return wrong;
  const [root] = reading.elements;
  return root ? { xml, root, elements: reading.elements, executed: executedOf(reading.elements) } : { rule: 'bpmn-malformed', element: '', message: 'The file is not well-formed XML: there is no element' };
}

/** Beside a process that is executed, one that is marked as not executable is the drawing of a partner's. */
function executedOf(elements: readonly XmlElement[]): readonly XmlElement[] {
  const processes = elements.filter(({ uri, local }) => uri === bpmnUri && local === 'process');
  const drawn = new Set(processes.filter(({ attributes }) => attributes.isExecutable?.trim() === 'false'));
  if (drawn.size === processes.length) return elements;
  let until = 0;
  return elements.filter((element) => {
    if (drawn.has(element)) until = Math.max(until, element.to);
    return element.from >= until;
  });
}

class Stop extends Error {}

class Reading {
  readonly elements: Open[] = [];
  private readonly open: Open[] = [];
  private readonly xml: string;
  private readonly limits: FlowLimits;

  constructor(xml: string, limits: FlowLimits) {
    this.xml = xml;
    this.limits = limits;
  }

  read(): Refusal | undefined {
    const parser = new SaxesParser();
    let rule = 'bpmn-malformed';
    const stop = (message: string): never => { throw new Stop(message); };
    parser.on('error', ({ message }) => stop(`The file is not well-formed XML: ${message}`));
    parser.on('doctype', () => stop('The file has a DOCTYPE; document types and entities are not read'));
    parser.on('opentag', (tag) => {
      if (this.elements.length >= this.limits.elements || this.open.length >= this.limits.depth) {
        rule = 'bpmn-too-large';
        stop(this.open.length >= this.limits.depth ? `Elements are nested more than ${this.limits.depth} deep` : `The file has more than ${this.limits.elements} elements`);
      }
      this.enter(tag.name, tag.attributes, parser.position);
    });
    for (const kind of ['text', 'cdata'] as const) parser.on(kind, (text) => { const at = this.open.at(-1); if (at) at.text += text; });
    parser.on('closetag', () => { const at = this.open.pop(); if (at) at.to = parser.position; });
    try {
      parser.write(this.xml).close();
      return undefined;
    } catch (error) {
      if (error instanceof Stop) return { rule, element: this.nearestId(), message: error.message };
      throw error;
    }
  }

  private enter(name: string, attributes: Record<string, string>, position: number): void {
    const parent = this.open.at(-1);
    const declared = Object.entries(attributes).filter(([attribute]) => /^xmlns(:|$)/.test(attribute)).map(([attribute, uri]) => [attribute.slice('xmlns:'.length), uri] as const);
    const above = parent?.bound ?? none;
    const bound = declared.length === 0 ? above : new Map([...above, ...declared]);
    const [prefix, local] = name.includes(':') ? [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)] : ['', name];
    const element: Open = { name, local, prefix, uri: bound.get(prefix), attributes, parent, children: [], text: '', bound, from: this.xml.lastIndexOf('<', position - 1), opened: position, to: position };
    parent?.children.push(element);
    this.open.push(element);
    this.elements.push(element);
  }

  private nearestId(): string {
    return this.open.findLast(({ attributes }) => attributes.id !== undefined)?.attributes.id ?? '';
  }
}

/** The text with all edits made; they do not overlap. Of several at one place the first comes first. */
export function edited(xml: string, edits: readonly Edit[]): string {
  const inOrder = edits.map((edit, index) => ({ ...edit, index })).sort((one, other) => one.from - other.from || one.to - other.to || one.index - other.index);
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, text } of inOrder) {
    parts.push(xml.slice(at, from), text);
    at = to;
  }
  return [...parts, xml.slice(at)].join('');
}

/** A text as it stands in an attribute or between tags. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
