import { dataTypes, isEventSubProcess, isScope, nodesIn, type ModelElement, type ModelNode, type ModelScope } from '../../../bpmn/read/model.ts';
import { gridOf, type Cell } from './grid.ts';

export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where everything in a scope stands, from its upper left corner; what nested scopes hold is among it. Pixels. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<ModelElement, Box>;
}

const gap = { column: 56, row: 44 };
const padding = { x: 40, y: 40 };
const event = 36;
const sizes: readonly (readonly [form: RegExp, width: number, height: number])[] = [[/Event$/, event, event], [/Gateway$/, 50, 50], [/DataObjectReference$/, 36, 50], [/DataStoreReference$/, 50, 50], [/TextAnnotation$/, 140, 40]];
const task = { width: 100, height: 80 };
const noLabel = 22; // room for the name under an event

/** Lays out a scope: nodes in a grid, data over it, notes under it. */
export function planOf(scope: ModelScope): Plan {
  const nodes = nodesIn(scope);
  const inner = new Map(nodes.filter(isScope).map((node) => [node as ModelElement, planOf(node)]));
  const sizeOf = (element: ModelElement): { width: number; height: number } => {
    const plan = inner.get(element);
    if (plan) return { width: Math.max(plan.width, task.width), height: Math.max(plan.height, task.height) };
    const [, width, height] = sizes.find(([form]) => form.test(element.$type)) ?? [undefined, task.width, task.height];
    return { width, height };
  };
  const data = (scope.flowElements ?? []).filter(({ $type }) => [...dataTypes, 'bpmn:DataStoreReference'].includes($type) && $type !== 'bpmn:DataObject');
  const notes = (scope.artifacts ?? []).filter(({ $type }) => $type === 'bpmn:TextAnnotation');
  const boxes = new Map<ModelElement, Box>();
  const top = padding.y + inRow(data, padding.y, sizeOf, boxes);
  const { width, bottom } = inGrid(nodes, top, sizeOf, boxes);
  const height = bottom + inRow(notes, bottom, sizeOf, boxes) + padding.y - gap.row / 2;
  for (const [node, plan] of inner) move(plan, boxes.get(node)!, boxes);
  const rows = [...data, ...notes].map((element) => (boxes.get(element)?.x ?? 0) + (boxes.get(element)?.width ?? 0));
  return { width: Math.max(width, ...rows) + padding.x, height, boxes };
}

/** What a scope holds stands inside its box. */
function move(plan: Plan, { x, y }: Box, boxes: Map<ModelElement, Box>): void {
  for (const [element, box] of plan.boxes) boxes.set(element, { ...box, x: box.x + x, y: box.y + y });
}

type Sizes = (element: ModelElement) => { width: number; height: number };

/** Elements beside each other; the height that they take. */
function inRow(elements: readonly ModelElement[], y: number, sizeOf: Sizes, boxes: Map<ModelElement, Box>): number {
  let x = padding.x;
  for (const element of elements) {
    const size = sizeOf(element);
    boxes.set(element, { x, y, ...size });
    x += Math.max(size.width, 90) + gap.column;
  }
  return elements.length === 0 ? 0 : Math.max(...elements.map((element) => sizeOf(element).height)) + noLabel + gap.row / 2;
}

function inGrid(nodes: readonly ModelNode[], top: number, sizeOf: Sizes, boxes: Map<ModelElement, Box>): { width: number; bottom: number } {
  const borders = nodes.filter(({ $type }) => $type === 'bpmn:BoundaryEvent');
  const inside = nodes.filter((node) => !borders.includes(node));
  const cells = gridOf(inOrder(inside).map((node) => ({ id: node.id, next: targetsOf(node), below: borders.filter(({ attachedToRef }) => attachedToRef === node).flatMap(targetsOf) })));
  const cellOf = (node: ModelNode): Cell => cells.get(node.id) ?? { column: 0, row: 0 };
  const lefts = offsets(inside.filter((node) => !isEventSubProcess(node)).map((node) => [cellOf(node).column, sizeOf(node).width]), padding.x, gap.column);
  const tops = offsets(inside.map((node) => [cellOf(node).row, sizeOf(node).height + (borders.some(({ attachedToRef }) => attachedToRef === node) ? event / 2 : 0)]), top, gap.row);
  for (const node of inside) {
    const [{ column, row }, { width, height }] = [cellOf(node), sizeOf(node)];
    const [left, above] = [lefts[column] ?? { at: padding.x, size: 0 }, tops[row]!];
    boxes.set(node, { x: left.at + (isScope(node) ? 0 : (left.size - width) / 2), y: above.at + (above.size - height) / 2, width, height });
  }
  for (const host of inside) attach(borders.filter(({ attachedToRef }) => attachedToRef === host), boxes.get(host)!, boxes);
  const widest = Math.max(...inside.map((node) => { const box = boxes.get(node)!; return box.x + box.width; }), 0);
  return { width: Math.max(ends(lefts, padding.x), widest), bottom: ends(tops, top) + gap.row / 2 };
}

/** Event subprocesses and handlers of compensation come after what the flow reaches. */
const inOrder = (nodes: readonly ModelNode[]): readonly ModelNode[] => [...nodes.filter((node) => !isAside(node)), ...nodes.filter(isAside)];
const isAside = (node: ModelNode): boolean => isEventSubProcess(node) || node.isForCompensation === true;

const targetsOf = ({ outgoing = [] }: ModelNode): readonly string[] => outgoing.flatMap(({ targetRef }) => (targetRef ? [targetRef.id] : []));

interface Track { readonly at: number; readonly size: number }

/** Where columns or rows begin, each as large as the largest in it. */
function offsets(sized: readonly (readonly [track: number, size: number])[], from: number, between: number): readonly Track[] {
  const most = Math.max(-1, ...sized.map(([track]) => track));
  let at = from;
  return Array.from({ length: most + 1 }, (_, track) => {
    const size = Math.max(event, ...sized.filter(([each]) => each === track).map(([, each]) => each));
    const found = { at, size };
    at += size + between;
    return found;
  });
}

const ends = (tracks: readonly Track[], from: number): number => { const last = tracks.at(-1); return last ? last.at + last.size : from + task.height; };

/** Events on the lower border of their host, from the right. */
function attach(events: readonly ModelNode[], host: Box, boxes: Map<ModelElement, Box>): void {
  events.forEach((node, index) => {
    boxes.set(node, { x: host.x + Math.max(4, host.width - event - 10 - index * (event + 12)), y: host.y + host.height - event / 2, width: event, height: event });
  });
}
