import { isActivity, nodeOf, nodesOf, type FlowGraph, type TimerBoundaryEvent } from '../../graph.ts';
import type { FlowLimits } from '../../refusal.ts';
import { cycleOf } from '../../timer.ts';
import { counted, emptyMarking, isFinal, keyOf, taskKey, type ActiveTask, type Marking } from './marking.ts';
import { boundariesOf, mainPaths, sidePaths } from './regions.ts';
import { Settling, TooMany, type Settled } from './settle.ts';
import { Verdicts } from './verdicts.ts';

/** Something seen on the way, with the nodes that lead there. */
export interface Sighting {
  readonly element: string;
  readonly marking: Marking;
  readonly path: readonly string[];
}

/** What all runs of a flow together can come to. */
export interface Exploration {
  /** False: the bound was reached before everything was seen. */
  readonly decided: boolean;
  /** Every node some run enters. */
  readonly entered: ReadonlySet<string>;
  /** Every stamp that is begun in another marking. */
  readonly stamps: readonly Sighting[];
  /** Where the process can no longer end, nearest first. */
  readonly hopeless: readonly Sighting[];
  /** Where tokens pile up without bound. */
  readonly piled: readonly Sighting[];
  /** Where an end event gets a second token. */
  readonly endedTwice: readonly Sighting[];
}

/** More tokens in one place than any sound flow has. */
const mostTokens = 3;

interface Visited {
  readonly marking: Marking;
  /** Nodes entered since the parent. */
  readonly trail: readonly string[];
  readonly parent?: Visited;
  readonly parents: Visited[];
}

/** Follows every run: each decision either way, each timer at any time, each unknown condition either way; `blind`: every condition. */
export function explore(graph: FlowGraph, limits: FlowLimits, blind = false): Exploration {
  const walk = new Exploring(graph, limits, blind);
  walk.run();
  return walk.result();
}

class Exploring {
  private readonly graph: FlowGraph;
  private readonly limits: FlowLimits;
  private readonly settling: Settling;
  private readonly side: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly visited = new Map<string, Visited>();
  private readonly entered = new Set<string>();
  private readonly stamps: Sighting[] = [];
  private readonly piled: Sighting[] = [];
  private readonly endedTwice: Sighting[] = [];
  private readonly queue: Visited[] = [];
  private decided = true;

  constructor(graph: FlowGraph, limits: FlowLimits, blind: boolean) {
    this.graph = graph;
    this.limits = limits;
    this.settling = new Settling(graph, new Verdicts(graph, limits, blind), mainPaths(graph));
    this.side = sidePaths(graph);
  }

  run(): void {
    const start = nodesOf(this.graph).find(({ type }) => type === 'startEvent');
    if (!start) return;
    try {
      this.add(undefined, this.settling.from(emptyMarking, start.outgoing, [start.id]));
      for (let at = 0; at < this.queue.length && this.decided; at++) {
        const next = this.queue[at];
        if (next) this.expand(next);
      }
    } catch (error) {
      if (!(error instanceof TooMany)) throw error;
      this.decided = false;
    }
  }

  result(): Exploration {
    const { decided, entered, stamps, piled, endedTwice } = this;
    return { decided, entered, stamps, piled, endedTwice, hopeless: decided && piled.length === 0 ? this.hopeless() : [] };
  }

  private expand(from: Visited): void {
    const { marking } = from;
    const different = new Map(marking.active.map((task) => [taskKey(task), task]));
    for (const task of different.values()) {
      for (const next of [...this.finish(marking, task), ...this.timers(marking, task)]) this.add(from, next);
    }
  }

  /** The task is completed: decided either way, or done. */
  private finish(marking: Marking, task: ActiveTask): readonly (readonly Settled[])[] {
    const node = nodeOf(this.graph, task.element);
    const rest = { ...marking, active: removed(marking.active, task) };
    if (node.type !== 'userTask' || !node.approval) return [this.leave(rest, task.element)];
    const approved: Marking = { ...rest, outcomes: { ...rest.outcomes, [node.id]: 'approved' } };
    if (node.approval.onRefuse === 'end') return [this.leave(approved, node.id), [{ marking: { ...emptyMarking, ends: rest.ends }, trail: [node.id], seen: [] }]];
    return [this.leave(approved, node.id), this.leave({ ...rest, outcomes: { ...rest.outcomes, [node.id]: 'refused' } }, node.id)];
  }

  private leave(marking: Marking, id: string): readonly Settled[] {
    return this.settling.leave(nodeOf(this.graph, id), marking).flatMap((way) => this.settling.from(way.marking, way.flows, [id]));
  }

  private timers(marking: Marking, task: ActiveTask): readonly (readonly Settled[])[] {
    const node = nodeOf(this.graph, task.element);
    const events = isActivity(node) ? boundariesOf(this.graph, node.boundary) : [];
    return events.filter((event) => this.mayFire(marking, task, event)).map((event) => {
      const others = removed(marking.active, task);
      const active = event.interrupting ? others : [...others, { ...task, fired: counted(task.fired, event.id, 1) }];
      return this.settling.from({ ...marking, active }, event.outgoing, [event.id]);
    });
  }

  private mayFire(marking: Marking, task: ActiveTask, event: TimerBoundaryEvent): boolean {
    if (event.interrupting) return true;
    const region = this.side.get(event.id);
    if (region && marking.active.some(({ element }) => region.has(element))) return false;
    return (task.fired[event.id] ?? 0) < timesOf(event);
  }

  private add(parent: Visited | undefined, settled: readonly Settled[]): void {
    for (const { marking, trail, seen } of settled) {
      for (const id of trail) this.entered.add(id);
      for (const { stamp, marking: at, trail: upTo } of seen) this.stamps.push({ element: stamp, marking: at, path: [...pathTo(parent), ...upTo] });
      const key = keyOf(marking);
      const known = this.visited.get(key);
      if (known) {
        if (parent) known.parents.push(parent);
        continue;
      }
      const visited: Visited = { marking, trail, ...(parent && { parent }), parents: parent ? [parent] : [] };
      this.visited.set(key, visited);
      if (this.notices(visited)) continue;
      if (this.visited.size > this.limits.states) throw new TooMany();
      this.queue.push(visited);
    }
  }

  /** Whether this marking is itself the counter-example, so that nothing beyond it matters. */
  private notices({ marking, trail, parent }: Visited): boolean {
    const twice = Object.entries(marking.ends).find(([, times]) => times > 1);
    const crowded = crowdedPlace(marking);
    if (!twice && crowded === undefined) return false;
    const path = [...pathTo(parent), ...trail];
    if (twice) this.endedTwice.push({ element: twice[0], marking, path });
    if (crowded !== undefined) this.piled.push({ element: this.graph.flows[crowded]?.target ?? crowded, marking, path });
    return true;
  }

  /** Markings from which no run ends, in the order in which they were found. */
  private hopeless(): readonly Sighting[] {
    const hopeful = new Set<Visited>();
    const open = [...this.visited.values()].filter(({ marking }) => isFinal(marking) || this.isNoticed(marking));
    for (let at = open.pop(); at; at = open.pop()) {
      if (hopeful.has(at)) continue;
      hopeful.add(at);
      open.push(...at.parents);
    }
    const lost = [...this.visited.values()].filter((each) => !hopeful.has(each));
    const dead = lost.filter(({ marking }) => marking.active.length === 0);
    return (dead.length > 0 ? dead : lost).map((each) => ({ element: this.whereStuck(each.marking), marking: each.marking, path: pathTo(each) }));
  }

  private isNoticed(marking: Marking): boolean {
    return Object.values(marking.ends).some((times) => times > 1);
  }

  private whereStuck({ stuck, waiting, active }: Marking): string {
    const flow = Object.keys(waiting)[0];
    return stuck[0] ?? (flow === undefined ? active[0]?.element : this.graph.flows[flow]?.target) ?? '';
  }
}

function pathTo(visited: Visited | undefined): readonly string[] {
  const trails: (readonly string[])[] = [];
  for (let at = visited; at; at = at.parent) trails.unshift(at.trail);
  return trails.flat();
}

function removed(active: readonly ActiveTask[], task: ActiveTask): readonly ActiveTask[] {
  const at = active.indexOf(task);
  return [...active.slice(0, at), ...active.slice(at + 1)];
}

/** How often an event that does not interrupt fires, 2 standing for more. */
function timesOf({ timer }: TimerBoundaryEvent): number {
  if (timer.kind !== 'cycle') return 1;
  return Math.min(2, cycleOf(timer.text)?.times ?? 2);
}

/** A place with more tokens than any sound flow has. */
function crowdedPlace({ active, waiting }: Marking): string | undefined {
  const counts = active.reduce<Readonly<Record<string, number>>>((all, { element }) => counted(all, element, 1), waiting);
  return Object.entries(counts).find(([, count]) => count > mostTokens)?.[0];
}
