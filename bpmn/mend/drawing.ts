import { diUri, type Edit, type XmlDocument, type XmlElement } from './document.ts';
import { appended, named } from './edits.ts';
import { referred } from './model.ts';

const lineUri = 'http://www.omg.org/spec/DD/20100524/DI';
/** How far from its node an event is drawn, and how large. */
const [gap, size] = [50, 36];

/** An event and the flow between it and a node, by their ids. */
export interface Beside {
  readonly event: string;
  readonly flow: string;
  readonly side: 'before' | 'behind';
}

/** Draws an event beside a node and the flow between them, where the node is drawn. */
export type Drawing = (node: string, beside: Beside) => readonly Edit[];

/** How a file is drawn on. */
export function drawingOf(document: XmlDocument): Drawing {
  const shapes = document.elements.filter(({ uri, local }) => uri === diUri && local === 'BPMNShape');
  const of = new Map(shapes.map((shape) => [referred(shape.attributes.bpmnElement), shape]));
  return (node, beside) => drawnBeside(document, of.get(node), beside);
}

function drawnBeside(document: XmlDocument, shape: XmlElement | undefined, { event, flow, side }: Beside): readonly Edit[] {
  const bounds = shape?.children.find(({ local }) => local === 'Bounds');
  const [x = NaN, y = NaN, width = NaN, height = NaN] = ['x', 'y', 'width', 'height'].map((name) => Number(bounds?.attributes[name]));
  if (!shape?.parent || !bounds || ![x, y, width, height].every(Number.isFinite)) return [];
  const middle = y + height / 2;
  const left = side === 'behind' ? x + width + gap : x - gap - size;
  const [from, to] = side === 'behind' ? [x + width, left] : [left + size, x];
  const place = `<${bounds.name} x="${left}" y="${middle - size / 2}" width="${size}" height="${size}" />`;
  return [...drawn(document, shape, 'BPMNShape', event, place), ...drawn(document, shape, 'BPMNEdge', flow, line(shape, [from, to], middle))];
}

const drawn = (document: XmlDocument, shape: XmlElement, local: string, id: string, inside: string): readonly Edit[] =>
  (shape.parent && inside !== '' ? appended(document, shape.parent, `<${named(shape, local)} id="${id}_di" bpmnElement="${id}">${inside}</${named(shape, local)}>`) : []);

/** A level line, as the file binds the namespace of lines; nothing where it does not. */
function line({ bound }: XmlElement, ends: readonly number[], y: number): string {
  const prefix = [...bound].find(([, uri]) => uri === lineUri)?.[0];
  if (prefix === undefined) return '';
  return ends.map((x) => `<${prefix === '' ? '' : `${prefix}:`}waypoint x="${x}" y="${y}" />`).join('');
}
