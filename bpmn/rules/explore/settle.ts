import { flowOf, nodeOf, type FlowGraph, type FlowNode } from '../../graph.ts';
import { counted, emptyMarking, without, type Marking } from './marking.ts';
import type { Verdict, Verdicts } from './verdicts.ts';

/** A stamp that was begun. */
export interface StampSeen {
  readonly stamp: string;
  /** The marking in which it was begun, itself counted. */
  readonly marking: Marking;
  /** Nodes entered up to it, in this step. */
  readonly trail: readonly string[];
}

/** Tokens on their way, until all wait. */
interface Moving {
  readonly marking: Marking;
  readonly flows: readonly string[];
  readonly trail: readonly string[];
  readonly seen: readonly StampSeen[];
}

export type Settled = Omit<Moving, 'flows'>;

/** Thrown when tokens move for ever or in too many ways: the flow is not decided. */
export class TooMany extends Error {}

const mostMoves = 5_000;

/** Moves all tokens on until they wait, in every way that the conditions leave open. */
export class Settling {
  private readonly graph: FlowGraph;
  private readonly verdicts: Verdicts;
  /** End events of main paths, where a second token is one too many. */
  private readonly mainEnds: ReadonlySet<string>;

  constructor(graph: FlowGraph, verdicts: Verdicts, mainEnds: ReadonlySet<string>) {
    this.graph = graph;
    this.verdicts = verdicts;
    this.mainEnds = mainEnds;
  }

  /** From tokens on these flows, or entering these elements. */
  from(marking: Marking, leaving: readonly string[], trail: readonly string[]): readonly Settled[] {
    const done: Settled[] = [];
    const open: Moving[] = [{ marking, flows: leaving, trail, seen: [] }];
    for (let moves = 0; open.length > 0; moves++) {
      if (moves > mostMoves) throw new TooMany();
      const moving = open.pop();
      if (!moving) break;
      const next = this.next(moving.flows);
      if (next === undefined) done.push(moving);
      else open.push(...this.arrive({ ...moving, flows: without1(moving.flows, next) }, next));
    }
    return done;
  }

  /** The ways in which a task or event can be left. */
  leave(node: FlowNode, marking: Marking): readonly { marking: Marking; flows: readonly string[] }[] {
    const choice = node.type === 'exclusiveGateway' || node.type === 'userTask' || node.type === 'serviceTask';
    if (!choice) return [{ marking, flows: node.outgoing }];
    const ways = this.choices(node.outgoing.filter((id) => id !== node.default), marking, node.type === 'exclusiveGateway');
    return ways.flatMap(({ flows, certain, failed }) => {
      if (failed) return [this.stuck(node, marking)];
      if (flows.length > 0) return [{ marking, flows }];
      if (node.default !== undefined) return [{ marking, flows: [node.default] }];
      return certain ? [this.stuck(node, marking)] : []; // what reads data is taken to hold somewhere
    });
  }

  private stuck(node: FlowNode, marking: Marking): { marking: Marking; flows: readonly string[] } {
    return { marking: { ...marking, stuck: [...marking.stuck, node.id] }, flows: [] };
  }

  /** Every set of flows that may be chosen; `certain`: nothing was guessed; `failed`: a condition gives no boolean. */
  private choices(outgoing: readonly string[], marking: Marking, first: boolean): readonly { flows: string[]; certain: boolean; failed: boolean }[] {
    let ways = [{ flows: [] as string[], certain: true, failed: false }];
    for (const id of outgoing) {
      const verdict: Verdict = this.verdicts.of(id, marking);
      ways = ways.flatMap((way) => {
        if (way.failed || (first && way.flows.length > 0)) return [way];
        if (verdict === 'fails') return [{ ...way, failed: true }];
        const taken = { ...way, flows: [...way.flows, id] };
        if (verdict === 'unknown') return [{ ...taken, certain: false }, { ...way, certain: false }];
        return [verdict ? taken : way];
      });
      if (ways.length > mostMoves) throw new TooMany();
    }
    return ways;
  }

  /** The flow to move next, the worst order: stamps after tasks that take decisions back, what ends everything and would hide it last. */
  private next(flows: readonly string[]): string | undefined {
    const rank = (id: string): number => {
      const { type } = nodeOf(this.graph, flowOf(this.graph, id).target);
      return type === 'terminateEndEvent' ? 2 : type === 'serviceTask' ? 1 : 0;
    };
    return [...flows].sort((a, b) => rank(a) - rank(b))[0];
  }

  private arrive(moving: Moving, flow: string): readonly Moving[] {
    const node = nodeOf(this.graph, flowOf(this.graph, flow).target);
    if (node.type !== 'parallelGateway') return this.enter(moving, node);
    const waiting = counted(moving.marking.waiting, flow, 1);
    if (!node.incoming.every((each) => (waiting[each] ?? 0) > 0)) return [{ ...moving, marking: { ...moving.marking, waiting } }];
    const left = node.incoming.reduce((rest, each) => counted(rest, each, -1), waiting);
    return this.enter({ ...moving, marking: { ...moving.marking, waiting: left } }, node);
  }

  private enter(moving: Moving, node: FlowNode): readonly Moving[] {
    const { marking, flows, seen } = moving;
    const trail = [...moving.trail, node.id];
    if (node.type === 'terminateEndEvent') return [{ marking: { ...emptyMarking, ends: marking.ends }, flows: [], trail, seen }];
    if (node.type === 'userTask') {
      return [{ ...moving, trail, marking: { ...marking, active: [...marking.active, { element: node.id, fired: {} }], outcomes: without(marking.outcomes, node.id) } }];
    }
    if (node.type === 'serviceTask') return [this.begin({ ...moving, trail }, node.id, node.service.kind === 'stamp')];
    if (node.type === 'endEvent') {
      return [{ ...moving, trail, marking: this.mainEnds.has(node.id) ? { ...marking, ends: counted(marking.ends, node.id, 1, 2) } : marking }];
    }
    return this.leave(node, marking).map((way) => ({ marking: way.marking, flows: [...flows, ...way.flows], trail, seen }));
  }

  private begin(moving: Moving, task: string, stamps: boolean): Moving {
    const active = [...moving.marking.active, { element: task, fired: {} }];
    if (!stamps) return { ...moving, marking: { ...moving.marking, active } };
    const marking = { ...moving.marking, active, stamps: counted(moving.marking.stamps, task, 1, 2) };
    return { ...moving, marking, seen: [...moving.seen, { stamp: task, marking, trail: moving.trail }] };
  }
}

function without1(flows: readonly string[], flow: string): readonly string[] {
  const at = flows.indexOf(flow);
  return [...flows.slice(0, at), ...flows.slice(at + 1)];
}
