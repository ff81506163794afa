import { isActivity, type BoundaryEvent, type FlowNode, type ScopeElement } from '../../graph.ts';
import { rising, type Place } from '../net/facts.ts';
import { netOf, type Net, type Station } from '../net/net.ts';
import { Readings, conditionsIn } from '../net/reading.ts';
import { reduce, type Reduced } from '../reduce/reduce.ts';
import type { Block, Region, Stop } from '../reduce/region.ts';
import { timesOf } from './move.ts';
import type { Piece } from './piece.ts';
import { Returns } from './returns.ts';
import type { Scene } from './scene.ts';

/** Makes pieces of what stands in a scope; given to models so that scopes may hold scopes. */
export interface Makers {
  /** What is passed as one at this node; undefined: the node only waits or goes on. */
  ofNode(model: ScopeModel, node: FlowNode): Piece | undefined;
  ofRegion(model: ScopeModel, region: Region): Piece;
  ofBlock(model: ScopeModel, block: Block): Piece;
  /** Handlers that a throw of compensation in the scope may run. */
  ofCompensation(model: ScopeModel, node: FlowNode): readonly Piece[];
}

/** One scope of a flow, ready to be followed. */
export class ScopeModel {
  readonly scene: Scene;
  readonly place: Place;
  readonly scope: ScopeElement;
  readonly readings: Readings;
  readonly net: Net;
  readonly reduced: Reduced;
  readonly returns: Returns;
  readonly makers: Makers;
  /** Some scope around catches errors of what stands here. */
  readonly errorsCaught: boolean;
  /** Tasks whose decisions may change while conditions here are judged. */
  readonly volatile: ReadonlySet<string>;
  private readonly pieces = new Map<FlowNode, Piece | undefined>();
  private readonly blocks = new Map<string, Piece>();
  private readonly asides = new Map<string, Piece>();
  private readonly cleared = new Map<string, readonly number[]>();
  private readonly cancelled = new Map<string, ReadonlySet<string>>();

  constructor(scene: Scene, place: Place, scope: ScopeElement, makers: Makers, around: { readonly errorsCaught: boolean; readonly readings?: Readings; readonly volatile?: ReadonlySet<string> }) {
    this.scene = scene;
    this.place = place;
    this.scope = scope;
    this.makers = makers;
    this.errorsCaught = around.errorsCaught;
    this.readings = around.readings ?? new Readings(place, scene.conditions);
    this.net = netOf(place, scope);
    this.volatile = new Set([...(around.volatile ?? []), ...this.racing()]);
    this.reduced = reduce(this.net, this.rights(), scene.following.whole ?? false);
    this.returns = new Returns(this.net, this.reduced.outline.before);
  }

  /** What is passed as one at a station. */
  pieceOf(stop: Stop): Piece | undefined {
    if (!stop.block) return this.pieceAt(stop.node);
    const known = this.blocks.get(stop.id) ?? this.makers.ofBlock(this, stop.block);
    this.blocks.set(stop.id, known);
    return known;
  }

  /** That an event beside its activity, which happens once, has happened; undefined where nobody could tell. */
  firedMark(event: BoundaryEvent): number | undefined {
    const once = !event.interrupting && timesOf(event) === 1 && (this.asideAt(event.id)?.writes.length ?? 0) > 0;
    return once ? this.scene.facts.mark(this.place, `fired ${event.id}`) : undefined;
  }

  /** The same of all events beside an activity. */
  firedMarks(node: FlowNode): readonly number[] {
    const events = isActivity(node) ? (this.net.stations.get(node.id)?.boundary ?? []) : [];
    return events.flatMap((event) => this.firedMark(event) ?? []);
  }

  pieceAt(node: FlowNode): Piece | undefined {
    if (!this.pieces.has(node)) this.pieces.set(node, this.makers.ofNode(this, node));
    return this.pieces.get(node);
  }

  /** What runs aside behind an arc or event. */
  asideAt(id: string): Piece | undefined {
    const region = this.reduced.asides.get(id);
    const known = this.asides.get(id) ?? (region && this.makers.ofRegion(this, region));
    if (known) this.asides.set(id, known);
    return known;
  }

  /** Stations that a return to the task cancels. */
  cancelledBy(task: string): ReadonlySet<string> {
    const known = this.cancelled.get(task) ?? this.returns.cancelledBy(task);
    this.cancelled.set(task, known);
    return known;
  }

  /** Facts that no longer stand after a return to the task. */
  clearedBy(task: string): readonly number[] {
    const known = this.cleared.get(task) ?? this.factsOf([...this.cancelledBy(task)].flatMap((id) => this.net.stations.get(id) ?? []));
    this.cleared.set(task, known);
    return known;
  }

  /** Facts of the decisions that stations take, and of where they go straight back to. */
  factsOf(stations: readonly Station[]): readonly number[] {
    const decided = stations.flatMap(({ node }) => [...this.readings.of(node).decides]).filter((task) => this.scene.facts.isTracked(this.place, task));
    const own = decided.flatMap((task) => {
      const { approved, refused } = this.scene.facts.task(this.place, this.place.graph.elements[task] as FlowNode);
      return [approved, refused];
    });
    const called = stations.flatMap(({ node }) => (this.readings.of(node).decides.size === 0 || node.type === 'callActivity' ? (this.pieceWrites(node) ?? []) : []));
    const back = stations.flatMap(({ node }) => this.returns.straightFrom(node.id).map((to) => this.scene.facts.straightBack(this.place, node.id, to)));
    return rising([...own, ...called, ...back]);
  }

  private pieceWrites(node: FlowNode): readonly number[] | undefined {
    return node.type === 'callActivity' ? this.pieceAt(node)?.writes.filter((fact) => this.scene.facts.isDecision(fact)) : undefined;
  }

  /** Whether what others decide meanwhile matters in a part: it stamps, or is left by more than its end. */
  isWatchful(stations: readonly Station[]): boolean {
    const returns = ({ id }: Station): boolean => this.returns.from(id).length > 0 || this.returns.climbs(id) !== undefined;
    return this.errorsCaught || stations.some((station) => this.isLoud(station) || returns(station));
  }

  /** Tasks that event subprocesses beside the scope decide and the scope reads, or the other way round. */
  private racing(): readonly string[] {
    const { eventSubProcesses, nodes } = this.scope;
    if (eventSubProcesses.length === 0) return [];
    const parts = [nodes.filter((id) => !eventSubProcesses.includes(id)), ...eventSubProcesses.map((id) => [id])].map((ids) => ids.map((id) => this.readings.of(this.place.graph.elements[id] as FlowNode)));
    return parts.flatMap((part, at) => {
      const others = parts.filter((_, other) => other !== at).flat();
      return part.flatMap(({ decides }) => [...decides].filter((task) => others.some(({ reads }) => reads.has(task))));
    });
  }

  private rights() {
    const { readings } = this;
    const users = usersOf(this.net, readings);
    const loud = (station: Station): boolean => this.isLoud(station);
    return {
      independent: (parts: readonly (readonly Station[])[], split: Station): boolean => {
        const owner = new Map(parts.flatMap((part, at) => part.map(({ id }) => [id, at] as const)));
        const atSplit = readings.of(split.node).reads;
        return parts.every((part, at) =>
          part.every(({ node }) => {
            const { reads, decides } = readings.of(node);
            const free = [...reads].every((task) => (users.deciders.get(task) ?? []).every((id) => (owner.get(id) ?? at) === at));
            return free && ![...decides].some((task) => atSplit.has(task));
          }),
        );
      },
      alone: (part: readonly Station[]): boolean => {
        const own = new Set(part.map(({ id }) => id));
        const only = (tasks: ReadonlySet<string>, by: ReadonlyMap<string, readonly string[]>): boolean => [...tasks].every((task) => (by.get(task) ?? []).every((id) => own.has(id)));
        return part.every(({ node }) => only(readings.of(node).reads, users.deciders) && only(readings.of(node).decides, users.readers)) && !part.some(({ node }) => node.type === 'userTask' && node.approval?.acts !== undefined);
      },
      quiet: (part: readonly Station[]): boolean => !part.some(loud),
      jumps: ({ node }: Station): boolean => node.type === 'userTask' && node.approval?.afterReturn === 'straight-back',
    };
  }

  private isLoud({ node }: Station): boolean {
    const inside = 'nodes' in node ? this.readings.within(node.id) : [];
    return [node, ...inside].some((each) => {
      const ends = each.type === 'endEvent' && ['error', 'escalation', 'cancel', 'compensation', ...(this.scope.type === 'process' ? [] : ['terminate'])].includes(each.event?.kind ?? '');
      const throws = each.type === 'throwEvent' && ['escalation', 'compensation'].includes(each.event?.kind ?? '');
      return ends || throws || each.type === 'callActivity' || (each.type === 'serviceTask' && each.service.kind === 'stamp');
    });
  }
}

/** By task: the stations that decide and that read it. */
function usersOf(net: Net, readings: Readings): { readonly deciders: ReadonlyMap<string, readonly string[]>; readonly readers: ReadonlyMap<string, readonly string[]> } {
  const [deciders, readers] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const note = (all: Map<string, string[]>, task: string, id: string): void => {
    const known = all.get(task);
    if (known) known.push(id);
    else all.set(task, [id]);
  };
  for (const { id, node } of net.stations.values()) {
    const { reads, decides } = readings.of(node);
    for (const task of decides) note(deciders, task, id);
    for (const task of reads) note(readers, task, id);
  }
  return { deciders, readers };
}

/** Numbers the tasks of a graph whose decisions matter, the last of the document first, so that what comes later is added on top. */
export function trackTasks(scene: Scene, place: Place): void {
  const read = new Set(conditionsIn(place.graph).flatMap((text) => scene.conditions.readsOf(place, text)));
  for (const node of Object.values(place.graph.elements).reverse()) {
    if (node.type !== 'userTask' || !node.approval) continue;
    const counts = scene.following.approvalRule?.needs.some(({ id }) => id === node.approval?.counts) ?? false;
    const may = node.approval.onRefuse === 'continue';
    if (counts || may || read.has(node.id)) scene.facts.track(place, node);
  }
}
