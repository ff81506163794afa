import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { FlowLimits, Refusal } from '../refusal.ts';

/** What a well-formed text told about places: for each local name, the nearest enclosing ids of its occurrences in document order. */
export interface XmlPlaces {
  readonly enclosing: ReadonlyMap<string, readonly string[]>;
  /** `loopMaximum` as it is written, by the nearest id: the reader takes it for a number. */
  readonly maxima: ReadonlyMap<string, string>;
  /** Where diagrams begin and end in the text. */
  readonly diagrams: readonly (readonly [from: number, to: number])[];
}

/** Stops the parser at the first thing that is wrong. */
class Stop extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/**
 * Reads the text once with a strict parser: well-formed, namespaces bound, no DOCTYPE, no entities but XML's own five, no id twice,
 * within the limits. bpmn-moddle's own parser is lenient in all of that.
 */
export function checkXml(xml: string, limits: FlowLimits): XmlPlaces | Refusal {
  if (xml.length > limits.characters) return tooLarge('', `The file has more than ${limits.characters} characters`);
  const walk = new Walk(limits);
  try {
    walk.read(xml);
    return { enclosing: walk.enclosing, maxima: walk.maxima, diagrams: walk.diagrams };
  } catch (error) {
    if (error instanceof Stop) return error.refusal;
    throw error;
  }
}

/** The text without its diagrams. */
export const withoutDiagrams = (xml: string, { diagrams }: XmlPlaces): string => {
  const ends = [0, ...diagrams.map(([, to]) => to)];
  return ends.map((from, n) => xml.slice(from, diagrams[n]?.[0])).join('');
};

const malformed = (element: string, message: string): Refusal => ({ rule: 'bpmn-malformed', element, message });
const tooLarge = (element: string, message: string): Refusal => ({ rule: 'bpmn-too-large', element, message });

const isDiagram = ({ local, uri }: SaxesTagNS): boolean => local === 'BPMNDiagram' && uri === 'http://www.omg.org/spec/BPMN/20100524/DI';

class Walk {
  readonly enclosing = new Map<string, string[]>();
  readonly maxima = new Map<string, string>();
  readonly diagrams: [number, number][] = [];
  /** Of each open element the nearest id. */
  private readonly open: string[] = [];
  private readonly ids = new Set<string>();
  private count = 0;
  private readonly limits: FlowLimits;

  constructor(limits: FlowLimits) {
    this.limits = limits;
  }

  read(xml: string): void {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', ({ message }) => this.stop(`The file is not well-formed XML: ${message}`));
    parser.on('doctype', () => this.stop('The file has a DOCTYPE; document types and entities are not read'));
    parser.on('opentag', (tag) => {
      if (isDiagram(tag)) this.diagrams.push([xml.lastIndexOf('<', parser.position - 1), xml.length]);
      this.enter(tag);
    });
    parser.on('closetag', (tag) => {
      const diagram = isDiagram(tag) ? this.diagrams.at(-1) : undefined;
      if (diagram) diagram[1] = parser.position;
      this.open.pop();
    });
    parser.write(xml).close();
  }

  private enter(tag: SaxesTagNS): void {
    const above = this.open.at(-1) ?? '';
    const id = tag.attributes.id?.value ?? above;
    if (++this.count > this.limits.elements) throw new Stop(tooLarge(id, `The file has more than ${this.limits.elements} elements`));
    if (this.open.length >= this.limits.depth) throw new Stop(tooLarge(id, `Elements are nested more than ${this.limits.depth} deep`));
    if (tag.attributes.id && this.ids.has(id)) throw new Stop(malformed(id, `The id ${id} is given twice`));
    if (tag.attributes.id) this.ids.add(id);
    if (tag.attributes.loopMaximum) this.maxima.set(id, tag.attributes.loopMaximum.value);
    const name = tag.local.toLowerCase();
    const places = this.enclosing.get(name);
    if (places) places.push(id);
    else this.enclosing.set(name, [id]);
    this.open.push(id);
  }

  private stop(message: string): never {
    throw new Stop(malformed(this.open.at(-1) ?? '', message));
  }
}
