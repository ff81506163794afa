import { flowOf, isActivity, isScope, nodeOf, nodesOf, type FlowGraph, type FlowNode } from '../../graph.ts';
import type { Conditions } from './conditions.ts';
import type { Place } from './facts.ts';

/** Which user tasks an element reads the decisions of, and which it decides, with everything inside it. */
export interface Reading {
  readonly reads: ReadonlySet<string>;
  readonly decides: ReadonlySet<string>;
}

/** Reads and decides by node of one graph. */
export class Readings {
  private readonly place: Place;
  private readonly conditions: Conditions;
  private readonly inside: ReadonlyMap<string, readonly FlowNode[]>;
  private readonly known = new Map<string, Reading>();

  constructor(place: Place, conditions: Conditions) {
    this.place = place;
    this.conditions = conditions;
    this.inside = byScope(place.graph);
  }

  of(node: FlowNode): Reading {
    const known = this.known.get(node.id) ?? this.make(node);
    this.known.set(node.id, known);
    return known;
  }

  /** Nodes inside a scope, also of the scopes inside it. */
  within(scope: string): readonly FlowNode[] {
    return (this.inside.get(scope) ?? []).flatMap((node) => (isScope(node) ? [node, ...this.within(node.id)] : [node]));
  }

  private make(node: FlowNode): Reading {
    const inner = isScope(node) ? (this.inside.get(node.id) ?? []).map((each) => this.of(each)) : [];
    const own = textsOf(this.place.graph, node).flatMap((text) => this.conditions.readsOf(this.place, text));
    const compensated = 'event' in node && (node.event?.kind === 'compensation' || node.event?.kind === 'cancel') ? this.handled(node.scope) : [];
    const decided = node.type === 'userTask' && node.approval ? [node.id] : [];
    return {
      reads: new Set([...own, ...inner.flatMap(({ reads }) => [...reads])]),
      decides: new Set([...decided, ...compensated, ...inner.flatMap(({ decides }) => [...decides])]),
    };
  }

  /** Tasks that handlers of compensation decide. */
  private handled(scope: string): readonly string[] {
    return this.within(scope).filter((node) => isActivity(node) && node.forCompensation).flatMap((node) => [...this.of(node).decides]);
  }
}

/** Every condition whose truth decides how tokens leave the element. */
export function textsOf(graph: FlowGraph, node: FlowNode): readonly string[] {
  const flows = node.outgoing.map((id) => flowOf(graph, id).condition);
  const loop = isActivity(node) && node.loop ? (node.loop.kind === 'standard' ? [node.loop.condition] : [node.loop.completionCondition]) : [];
  const adHoc = node.type === 'adHocSubProcess' ? [node.completionCondition] : [];
  return [...flows, ...loop, ...adHoc].filter((text) => text !== undefined);
}

/** Every text that `textsOf` gives anywhere in the graph. */
export const conditionsIn = (graph: FlowGraph): readonly string[] => nodesOf(graph).flatMap((node) => textsOf(graph, nodeOf(graph, node.id)));

function byScope(graph: FlowGraph): ReadonlyMap<string, readonly FlowNode[]> {
  const all = new Map<string, FlowNode[]>();
  for (const node of nodesOf(graph)) {
    const known = all.get(node.scope);
    if (known) known.push(node);
    else all.set(node.scope, [node]);
  }
  return all;
}
