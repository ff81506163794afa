import type { FlowGraph } from '../../bpmn/graph.ts';

/**
 * The rules of BPMN 2.0.2, 13.4 as they stand in its text, played slowly: tokens are on flows or in tasks, and one element after
 * another takes what it may. Knows one scope, tasks, and gateways that are exclusive, parallel or inclusive.
 */
export class TokenGame {
  private readonly graph: FlowGraph;
  private readonly holds: Readonly<Record<string, boolean>>;
  private readonly flows: string[] = [];
  readonly tasks: string[] = [];

  constructor(graph: FlowGraph, holds: Readonly<Record<string, boolean>>) {
    this.graph = graph;
    this.holds = holds;
    const start = this.nodes().find(({ type }) => type === 'startEvent');
    this.flows.push(...(start?.outgoing ?? []));
    this.play();
  }

  /** Open tasks, sorted. */
  get open(): readonly string[] {
    return [...this.tasks].sort();
  }

  get isOver(): boolean {
    return this.tasks.length === 0 && this.flows.length === 0;
  }

  finish(task: string): void {
    this.tasks.splice(this.tasks.indexOf(task), 1);
    this.flows.push(...this.node(task).outgoing);
    this.play();
  }

  private play(): void {
    while (this.playOne() || this.joinLate());
  }

  private playOne(): boolean {
    for (const { id, type, incoming, outgoing } of this.nodes()) {
      if (type === 'inclusiveGateway') continue;
      const ready = type === 'parallelGateway' ? incoming.every((flow) => this.flows.includes(flow)) && incoming : incoming.filter((flow) => this.flows.includes(flow)).slice(0, 1);
      if (!ready || ready.length === 0) continue;
      ready.forEach((flow) => this.flows.splice(this.flows.indexOf(flow), 1));
      if (type === 'userTask') this.tasks.push(id);
      else this.flows.push(...(type === 'exclusiveGateway' ? this.chosen(id).slice(0, 1) : type === 'parallelGateway' ? outgoing : []));
      return true;
    }
    return false;
  }

  private joinLate(): boolean {
    for (const { id, type, incoming } of this.nodes()) {
      const filled = incoming.filter((flow) => this.flows.includes(flow));
      if (type !== 'inclusiveGateway' || filled.length === 0 || this.mustWait(id, incoming, filled)) continue;
      filled.forEach((flow) => this.flows.splice(this.flows.indexOf(flow), 1));
      this.flows.push(...this.chosen(id));
      return true;
    }
    return false;
  }

  /** Table 13.3: some token has a path to an empty incoming flow and none to a flow that holds a token. */
  private mustWait(gateway: string, incoming: readonly string[], filled: readonly string[]): boolean {
    const places = [...this.flows.filter((flow) => !incoming.includes(flow)).map((flow) => [flow]), ...this.tasks.map((task) => this.node(task).outgoing)];
    return places.some((flows) => {
      const ends = flows.flatMap((flow) => this.pathsTo(gateway, flow));
      return ends.some((flow) => !filled.includes(flow)) && !ends.some((flow) => filled.includes(flow));
    });
  }

  private pathsTo(gateway: string, flow: string, walked: readonly string[] = []): readonly string[] {
    if (walked.includes(flow)) return [];
    const target = this.graph.flows[flow]?.target ?? '';
    return target === gateway ? [flow] : this.node(target).outgoing.flatMap((next) => this.pathsTo(gateway, next, [...walked, flow]));
  }

  /** Flows whose condition holds, in document order; else the default. */
  private chosen(gateway: string): readonly string[] {
    const { outgoing, default: other } = this.node(gateway);
    const holding = outgoing.filter((flow) => flow !== other && (this.graph.flows[flow]?.condition === undefined || this.holds[this.graph.flows[flow].condition]));
    return holding.length > 0 ? holding : other === undefined ? [] : [other];
  }

  private nodes() {
    return Object.values(this.graph.elements).flatMap((element) => (element.type === 'process' ? [] : [this.node(element.id)]));
  }

  private node(id: string): { id: string; type: string; incoming: readonly string[]; outgoing: readonly string[]; default?: string } {
    return this.graph.elements[id] as never;
  }
}
