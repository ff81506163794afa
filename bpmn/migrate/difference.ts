import type { FlowElement, FlowGraph, SequenceFlow } from '../graph.ts';

/** An element or sequence flow of which the two versions say something else. */
export interface Change {
  readonly id: string;
  readonly type: string;
  /** By field: what the first version says, and what the second; absent where one says nothing. */
  readonly changed: Readonly<Record<string, { readonly from?: unknown; readonly to?: unknown }>>;
}

/** What became of a flow between two versions, by element and sequence flow. */
export interface FlowDifference {
  readonly added: readonly { readonly id: string; readonly type: string }[];
  readonly removed: readonly { readonly id: string; readonly type: string }[];
  readonly changed: readonly Change[];
}

/** What follows from what stands elsewhere: told there. */
const derived = ['nodes', 'starts', 'eventSubProcesses', 'incoming', 'outgoing', 'boundary', 'lookUps'];

/** The difference of two versions, elements first, each in document order. */
export function differenceOf(from: FlowGraph, to: FlowGraph): FlowDifference {
  const [before, after] = [partsOf(from), partsOf(to)];
  return {
    added: [...after].filter(([id]) => !before.has(id)).map(([id, part]) => ({ id, type: part.type })),
    removed: [...before].filter(([id]) => !after.has(id)).map(([id, part]) => ({ id, type: part.type })),
    changed: [...before].flatMap(([id, part]) => {
      const other = after.get(id);
      const changed = other ? changesOf(part, other) : {};
      return other && Object.keys(changed).length > 0 ? [{ id, type: other.type, changed }] : [];
    }),
  };
}

type Part = Readonly<Record<string, unknown>> & { readonly type: string };

function partsOf(graph: FlowGraph): ReadonlyMap<string, Part> {
  const elements = Object.values(graph.elements).map((element): [string, Part] => [element.id, shown(element)]);
  const flows = Object.values(graph.flows).map((flow): [string, Part] => [flow.id, { ...flow, type: 'sequenceFlow' } satisfies SequenceFlow & Part]);
  return new Map([...elements, ...flows]);
}

const shown = (element: FlowElement): Part => Object.fromEntries(Object.entries(element).filter(([field]) => !derived.includes(field))) as Part;

function changesOf(before: Part, after: Part): Change['changed'] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !isSame(before[field], after[field]));
  return Object.fromEntries(fields.map((field) => [field, { ...(before[field] !== undefined && { from: before[field] }), ...(after[field] !== undefined && { to: after[field] }) }]));
}

/** Whether two plain values say the same, in whatever order their fields stand. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [Object.entries(one).filter(isSaid), new Map(Object.entries(other).filter(isSaid))];
  return left.length === right.size && left.every(([field, value]) => right.has(field) && isSame(value, right.get(field)));
}

const isSaid = ([, value]: [string, unknown]): boolean => value !== undefined;
