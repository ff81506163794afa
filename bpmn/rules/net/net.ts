import { flowOf, isActivity, nodeOf, type BoundaryEvent, type FlowNode, type ScopeElement } from '../../graph.ts';
import type { Place } from './facts.ts';

/** A way from one station to the next: a sequence flow, a link, or the middle of a gateway that joins and splits. */
export interface Arc {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** FEEL, of a conditional flow. */
  readonly condition?: string;
}

/** Where tokens of one scope can stand. */
export interface Station {
  /** That of its node; `>` after it for the splitting half of what also joins or does something before. */
  readonly id: string;
  readonly node: FlowNode;
  readonly ins: readonly Arc[];
  readonly outs: readonly Arc[];
  /** Arc of the default flow. */
  readonly default?: string;
  /** Events at the boundary that carry tokens on. */
  readonly boundary: readonly BoundaryEvent[];
}

/** The nodes of one scope as tokens see them; what stands in inner scopes belongs to those. */
export interface Net {
  readonly place: Place;
  readonly scope: ScopeElement;
  readonly stations: ReadonlyMap<string, Station>;
  /** Where it begins: one of these, or all of them at once. */
  readonly starts: readonly string[];
  readonly all: boolean;
}

/** How many of its arcs a token leaves by. */
export type Splitting = 'one' | 'all' | 'some';

/** The net of one scope. */
export function netOf(place: Place, scope: ScopeElement): Net {
  const nodes = scope.nodes.map((id) => nodeOf(place.graph, id)).filter(carriesTokens);
  const arcs = nodes.flatMap((node) => arcsFrom(place, node));
  const [into, outOf] = [arcsBy(arcs, 'to'), arcsBy(arcs, 'from')];
  const stations = new Map<string, Station>();
  for (const node of nodes) for (const station of stationsOf(place, node, into.get(node.id) ?? [], outOf.get(node.id) ?? [])) stations.set(station.id, station);
  return { place, scope, stations, ...beginningOf(scope, nodes) };
}

/** How a token leaves a station by more than one arc. */
export function splittingOf({ node, outs }: Station): Splitting {
  if (outs.length < 2 || node.type === 'exclusiveGateway' || node.type === 'eventBasedGateway') return 'one';
  if (node.type === 'inclusiveGateway') return 'some';
  return outs.some(({ condition }) => condition !== undefined) ? 'some' : 'all';
}

/** What a station with several incoming arcs waits for; undefined: every token goes on by itself. */
export function joiningOf({ node, ins, id }: Station): 'all' | 'inclusive' | undefined {
  if (ins.length < 2 || id.endsWith('>')) return undefined;
  return node.type === 'parallelGateway' ? 'all' : node.type === 'inclusiveGateway' ? 'inclusive' : undefined;
}

/** An end event that ends more than its own token. */
export const aborts = ({ node }: Station): boolean => node.type === 'endEvent' && ['terminate', 'error', 'cancel'].includes(node.event?.kind ?? '');

/** Where a token can be next, over arcs and at the boundary. */
export const nextOf = ({ outs, boundary }: Station, meant: (event: BoundaryEvent) => boolean = () => true): readonly string[] => [
  ...outs.map(({ to }) => to),
  ...boundary.filter(meant).map(({ id }) => id),
];

const carriesTokens = (node: FlowNode): boolean =>
  node.type !== 'eventSubProcess' && !(isActivity(node) && node.forCompensation) && !(node.type === 'boundaryEvent' && node.event.kind === 'compensation');

function arcsFrom({ graph }: Place, node: FlowNode): readonly Arc[] {
  const flows = node.outgoing.map((id) => {
    const { source, target, condition } = flowOf(graph, id);
    return { id, from: source, to: target, ...(condition !== undefined && !('default' in node && node.default === id) && { condition }) };
  });
  const target = node.type === 'throwEvent' && node.event?.kind === 'link' ? node.event.target : undefined;
  return target === undefined ? flows : [{ id: `${node.id}>${target}`, from: node.id, to: target }];
}

function arcsBy(arcs: readonly Arc[], end: 'from' | 'to'): ReadonlyMap<string, readonly Arc[]> {
  const by = new Map<string, Arc[]>();
  for (const arc of arcs) {
    const known = by.get(arc[end]);
    if (known) known.push(arc);
    else by.set(arc[end], [arc]);
  }
  return by;
}

function stationsOf({ graph }: Place, node: FlowNode, ins: readonly Arc[], outs: readonly Arc[]): readonly Station[] {
  const choice = 'default' in node && node.default !== undefined ? { default: node.default } : {};
  const boundary = isActivity(node) ? node.boundary.map((id) => nodeOf(graph, id)).filter((event): event is BoundaryEvent => event.type === 'boundaryEvent' && carriesTokens(event)) : [];
  const whole = { id: node.id, node, ins, outs, boundary, ...choice };
  const gateway = node.type === 'parallelGateway' || node.type === 'inclusiveGateway';
  if (splittingOf(whole) === 'one' || (gateway && ins.length < 2)) return [whole];
  const half = `${node.id}>`;
  const middle = { id: `${node.id}>>`, from: node.id, to: half };
  const leaving = outs.map((arc) => ({ ...arc, from: half }));
  return [
    { id: node.id, node, ins, outs: [middle], boundary },
    { id: half, node, ins: [middle], outs: leaving, boundary: [], ...choice },
  ];
}

/** BPMN 2.0.2, 13.1 and 13.3.4: a process by one of its start events, an inner scope by its own, or by everything that no flow leads to. */
function beginningOf(scope: ScopeElement, nodes: readonly FlowNode[]): { starts: readonly string[]; all: boolean } {
  const alone = (node: FlowNode): boolean => node.incoming.length === 0 && !['boundaryEvent', 'startEvent'].includes(node.type) && !(node.type === 'catchEvent' && node.event.kind === 'link');
  if (scope.type === 'adHocSubProcess') return { starts: nodes.filter((node) => isActivity(node) && alone(node)).map(({ id }) => id), all: false };
  if (scope.type === 'process' && scope.starts.length > 0) return { starts: scope.starts, all: false };
  const start = nodes.find((node) => node.type === 'startEvent' && !node.event) ?? nodes.find(({ type }) => type === 'startEvent');
  return start ? { starts: [start.id], all: false } : { starts: nodes.filter(alone).map(({ id }) => id), all: true };
}
