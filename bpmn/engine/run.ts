import type { Instant } from '../../domain/instant.ts';
import { evaluate, feelInstant, type Evaluated } from '../feel/evaluate.ts';
import { flowOf, isActivity, type FlowElement, type FlowGraph } from '../graph.ts';
import type { Effect, TraceEvent } from './effects.ts';
import { timersOf } from './event/timerBoundary.ts';
import { nextLifecycleState, type LifecycleState } from './lifecycle.ts';
import type { Move, Surroundings } from './processor.ts';
import { processorOf } from './registry.ts';
import { copyOf, type ElementDecision, type ElementInstance, type FlowOutcome, type FlowState } from './state.ts';

/** More tokens moved by one command than any deployable flow can: rule `endless-loop` refuses loops that never wait. */
const mostArrivals = 100_000;

const events = {
  activating: 'entered',
  activated: 'activated',
  completing: 'completing',
  completed: 'completed',
  terminating: 'terminating',
  terminated: 'cancelled',
} as const satisfies Record<LifecycleState, TraceEvent['event']>;

/** One command being carried out on a copy of the state, until every token waits for somebody. */
export class Run {
  readonly graph: FlowGraph;
  readonly state: FlowState;
  readonly at: Instant;
  readonly effects: Effect[] = [];
  readonly trace: TraceEvent[] = [];
  private readonly arrivals: { flow: string; scope: string }[] = [];

  constructor(graph: FlowGraph, state: FlowState, at: Instant) {
    this.graph = graph;
    this.state = copyOf(state);
    this.at = at;
  }

  /** Begins the process itself. */
  begin(variables: Readonly<Record<string, unknown>>): void {
    this.add({ id: this.newId(this.graph.process), element: this.graph.process, state: 'activating', variables: { ...variables } });
  }

  /** A token begins the element inside the scope. */
  enter(element: string, scope: ElementInstance): void {
    this.add({ id: this.newId(element), element, scope: scope.id, state: 'activating' });
  }

  /** Does what entering asks for; also when that is tried again after an incident. */
  activate(instance: ElementInstance): void {
    const element = this.elementOf(instance);
    delete this.state.decisions[element.id];
    const around = this.around(instance);
    const timers = isActivity(element) ? timersOf(element, around) : [];
    if ('move' in timers) return this.raise(instance, timers);
    const moves = processorOf(element).activate(instance, element, around);
    const problem = moves.find(({ move }) => move === 'incident');
    if (problem) return this.raise(instance, problem);
    this.become(instance, 'activated');
    this.perform(instance, moves);
    if (timers.length > 0) instance.timers = [...timers];
    for (const { id, element: event, due } of timers) this.effects.push({ kind: 'arm-timer', timerId: id, element: event, due });
  }

  /** Asks an active element again for what it waits for: a failed service. */
  reactivate(instance: ElementInstance): void {
    const element = this.elementOf(instance);
    this.perform(instance, processorOf(element).activate(instance, element, this.around(instance)));
  }

  /** The element has what it waited for and is left. */
  complete(instance: ElementInstance): void {
    this.become(instance, 'completing');
    this.disarm(instance);
    this.leave(instance);
  }

  /** Sends the tokens on; also when that is tried again after an incident. */
  leave(instance: ElementInstance): void {
    const element = this.elementOf(instance);
    const moves = processorOf(element).complete(instance, element, this.around(instance));
    const problem = moves.find(({ move }) => move === 'incident');
    if (problem) return this.raise(instance, problem);
    this.become(instance, 'completed');
    this.remove(instance);
    this.perform(instance, moves);
  }

  /** Cancels the instance and everything inside. */
  terminate(instance: ElementInstance): void {
    const element = this.elementOf(instance);
    for (const child of this.childrenOf(instance)) this.terminate(child);
    this.perform(instance, processorOf(element).terminate(instance, element));
    this.disarm(instance);
    this.resolve(instance);
    this.become(instance, 'terminating');
    this.become(instance, 'terminated');
    this.remove(instance);
  }

  /** Ends a scope early, with everything inside. */
  endScope(scope: ElementInstance, outcome: FlowOutcome): void {
    for (const child of this.childrenOf(scope)) this.terminate(child);
    this.arrivals.splice(0, this.arrivals.length, ...this.arrivals.filter((arrival) => arrival.scope !== scope.id));
    delete scope.waiting;
    scope.outcome = outcome;
    this.complete(scope);
  }

  /** Moves tokens until all wait, and ends every scope in which none is left. */
  settle(): void {
    for (let moved = 0; ; moved++) {
      if (moved > mostArrivals) throw new Error(`the flow ${this.graph.process} never waits`);
      const arrival = this.arrivals.shift();
      const empty = arrival ? undefined : this.emptyScope();
      if (arrival) this.arrive(arrival.flow, arrival.scope);
      else if (empty) this.complete(empty);
      else return;
    }
  }

  /** Raises the incident that keeps the instance where it is. */
  raise(instance: ElementInstance, problem: Move): void {
    if (problem.move !== 'incident') throw new Error(`${problem.move} is no incident`);
    const { code, message } = problem;
    instance.incident = { id: this.newId(instance.element), code, message };
    this.effects.push({ kind: 'raise-incident', incidentId: instance.incident.id, element: instance.element, code, message });
    this.note(instance.element, 'incident', instance.id);
  }

  /** The incident is over, whether by another try or with its instance. */
  resolve(instance: ElementInstance): void {
    if (!instance.incident) return;
    this.effects.push({ kind: 'resolve-incident', incidentId: instance.incident.id });
    this.note(instance.element, 'resolved', instance.id);
    delete instance.incident;
  }

  /** Takes back all timers of the instance. */
  disarm(instance: ElementInstance): void {
    for (const { id } of instance.timers ?? []) this.effects.push({ kind: 'disarm-timer', timerId: id });
    delete instance.timers;
  }

  /** Writes each variable to the nearest scope that declares it, else to the process. */
  write(from: ElementInstance, variables: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(variables)) {
      let scope = this.scopeOf(from) ?? from;
      for (let above: ElementInstance | undefined = scope; above; above = this.scopeOf(above)) {
        scope = above;
        if (above.variables && Object.hasOwn(above.variables, name)) break;
      }
      scope.variables = { ...scope.variables, [name]: value };
    }
  }

  /** The instance of the process; gone when it has ended. */
  root(): ElementInstance | undefined {
    return Object.values(this.state.instances).find(({ scope }) => scope === undefined);
  }

  scopeOf(instance: ElementInstance): ElementInstance | undefined {
    return instance.scope === undefined ? undefined : this.state.instances[instance.scope];
  }

  /** What an instance may ask about its surroundings. */
  around(instance: ElementInstance): Surroundings {
    return {
      graph: this.graph,
      at: this.at,
      evaluate: (text) => this.evaluate(instance, text),
      newId: (element) => this.newId(element),
      decision: (task) => this.state.decisions[task],
    };
  }

  private add(instance: ElementInstance): void {
    this.state.instances[instance.id] = instance;
    this.note(instance.element, 'entered', instance.id);
    this.activate(instance);
  }

  private newId(element: string): string {
    return `${element}#${++this.state.counter}`;
  }

  private elementOf(instance: ElementInstance): FlowElement {
    const element = this.graph.elements[instance.element];
    if (!element) throw new Error(`no element ${instance.element} in the graph of ${this.graph.process}`);
    return element;
  }

  private childrenOf(scope: ElementInstance): ElementInstance[] {
    return Object.values(this.state.instances).filter((instance) => instance.scope === scope.id);
  }

  private become(instance: ElementInstance, next: LifecycleState): void {
    instance.state = nextLifecycleState(instance.state, next);
    this.note(instance.element, events[next], instance.id);
  }

  private remove(instance: ElementInstance): void {
    if (instance.scope === undefined) this.state.variables = { ...instance.variables };
    delete this.state.instances[instance.id];
  }

  private note(element: string, event: TraceEvent['event'], instance?: string): void {
    this.trace.push({ element, ...(instance !== undefined && { instance }), event, at: this.at });
  }

  private perform(instance: ElementInstance, moves: readonly Move[]): void {
    for (const each of moves) this.do(instance, each);
  }

  private do(instance: ElementInstance, each: Move): void {
    const scope = this.scopeOf(instance);
    if (each.move === 'effect') this.doEffect(each.effect);
    else if (each.move === 'enter') this.enter(each.element, instance);
    else if (each.move === 'complete') this.complete(instance);
    else if (each.move === 'take' && scope) this.take(each.flow, scope);
    else if (each.move === 'end-scope' && scope) this.endScope(scope, each.outcome);
    else throw new Error(`${instance.element} cannot ${each.move} here`);
  }

  private doEffect(wanted: Effect): void {
    if (wanted.kind === 'ended') this.state.outcome = wanted.outcome;
    this.effects.push(wanted);
  }

  private take(flow: string, scope: ElementInstance): void {
    this.note(flow, 'taken');
    this.arrivals.push({ flow, scope: scope.id });
  }

  private arrive(flow: string, scopeId: string): void {
    const scope = this.state.instances[scopeId];
    if (!scope) return;
    const target = flowOf(this.graph, flow).target;
    const element = this.graph.elements[target];
    const processor = element && processorOf(element);
    if (!element || !processor?.admit) {
      this.enter(target, scope);
      return;
    }
    const waiting = (scope.waiting ??= {});
    waiting[flow] = (waiting[flow] ?? 0) + 1;
    const consumed = processor.admit(waiting, element);
    if (!consumed) return;
    for (const each of consumed) {
      const left = (waiting[each] ?? 0) - 1;
      if (left > 0) waiting[each] = left;
      else delete waiting[each];
    }
    if (Object.keys(waiting).length === 0) delete scope.waiting;
    this.enter(target, scope);
  }

  /** A scope in which nothing is under way and no token waits. */
  private emptyScope(): ElementInstance | undefined {
    return Object.values(this.state.instances).find(
      (instance) =>
        this.graph.elements[instance.element]?.type === 'process' && instance.state === 'activated' && !instance.waiting && this.childrenOf(instance).length === 0,
    );
  }

  private evaluate(instance: ElementInstance, text: string): Evaluated {
    return evaluate(text, { ...this.visible(instance), ...this.decisions() }, this.at);
  }

  private visible(instance: ElementInstance): Record<string, unknown> {
    const above = this.scopeOf(instance);
    return { ...(above && this.visible(above)), ...instance.variables };
  }

  /** Every user task is known by its id, decided or not, so that what is known never depends on how far the flow has come. */
  private decisions(): Record<string, unknown> {
    const tasks = Object.values(this.graph.elements).filter(({ type }) => type === 'userTask');
    return Object.fromEntries(tasks.map(({ id }) => [id, feelDecision(this.state.decisions[id])]));
  }
}

const feelDecision = (decision: ElementDecision | undefined): unknown =>
  decision ? { outcome: decision.outcome, by: decision.by, at: feelInstant(decision.at) } : { outcome: null, by: [], at: null };
