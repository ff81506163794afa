import { apply, begin, isRejection, viewOf, type Command, type FlowState, type Step } from '../../bpmn/engine/index.ts';
import type { FlowGraph } from '../../bpmn/graph.ts';
import { instant, type Instant } from '../../domain/instant.ts';

export const noon: Instant = instant('2026-11-02T12:00:00+08:00');

/** A command without its instant. */
export type Act = { [K in Command['kind']]: Omit<Extract<Command, { kind: K }>, 'at'> }[Command['kind']];

/** A running flow for tests: remembers all steps, and takes every state through JSON. */
export class Running {
  readonly graph: FlowGraph;
  readonly steps: Step[] = [];
  readonly acts: Act[] = [];
  at: Instant;

  constructor(graph: FlowGraph, variables: Record<string, unknown> = {}, at: Instant = noon) {
    this.graph = graph;
    this.at = at;
    this.steps.push(begin(graph, { variables, at }));
  }

  get last(): Step {
    return this.steps.at(-1)!;
  }

  get state(): FlowState {
    return JSON.parse(JSON.stringify(this.last.state)) as FlowState;
  }

  /** Does what is expected to be allowed. */
  act(command: Act, at: Instant = this.at): Step {
    const result = this.attempt(command, at);
    if (isRejection(result)) throw new Error(`${result.rejected}: ${result.message}`);
    this.at = at;
    this.acts.push(command);
    this.steps.push(result);
    return result;
  }

  /** Tries without going on. */
  attempt(command: Act, at: Instant = this.at): ReturnType<typeof apply> {
    return apply(this.graph, this.state, { ...command, at });
  }

  /** The open task of an element. */
  task(element: string): string {
    return this.instance(element);
  }

  /** The running job of an element. */
  job(element: string): string {
    return Object.values(this.state.instances).find((instance) => instance.element === element && instance.job)!.job!;
  }

  timer(element: string): string {
    return viewOf(this.graph, this.state).timers.find((timer) => timer.element === element)!.id;
  }

  /** Elements under way, the process aside, sorted. */
  get open(): string[] {
    return Object.values(this.state.instances).filter(({ scope }) => scope !== undefined).map(({ element }) => element).sort();
  }

  private instance(element: string): string {
    return Object.values(this.state.instances).find((instance) => instance.element === element)!.id;
  }
}
