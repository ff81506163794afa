import type { Instant } from '../../domain/instant.ts';
import { flowOf, isActivity, isScope, type FlowElement, type FlowGraph, type Loop } from '../graph.ts';
import type { Variables } from './commands.ts';
import { leave } from './completion.ts';
import { activityCompleted } from './container/adHoc.ts';
import type { Effect, TraceEvent } from './effects.ts';
import { flowsOf, type Flows } from './flows.ts';
import { lateJoin } from './lateJoin.ts';
import { nextLifecycleState, type LifecycleState } from './lifecycle.ts';
import { lookUpsOf } from './lookUps.ts';
import { beginRounds, loopBeginning, roundCompleted } from './loops.ts';
import { inputsOf } from './mappings.ts';
import { perform } from './moves.ts';
import type { IncidentMove, Surroundings } from './processor.ts';
import { mostMoves, NeverWaits } from './neverWaits.ts';
import { processorOf } from './registry.ts';
import type { ElementDecision, ElementInstance, FlowOutcome, FlowState, Subscription } from './state.ts';
import { arming, disarming, subscriptionsOf } from './subscriptions.ts';
import { judgeConditions } from './triggers.ts';
import { Tree } from './tree.ts';
import { UnknownYears } from './unknownYears.ts';
import { decidingScope, decisionSeen, evaluateAt, holders, visible } from './variables.ts';

const events = {
  activating: 'entered',
  activated: 'activated',
  completing: 'completing',
  completed: 'completed',
  terminating: 'terminating',
  terminated: 'cancelled',
} as const satisfies Record<LifecycleState, TraceEvent['event']>;

/** One command being carried out on a copy of the state, until every token waits for somebody. */
export class Run extends Tree {
  readonly at: Instant;
  readonly effects: Effect[] = [];
  readonly trace: TraceEvent[] = [];
  private arrivals: { flow: string; scope: string }[] = [];
  private deferred: (() => void)[] = [];
  /** Subscriptions that the host has not been told of yet. */
  private readonly untold = new Set<string>();
  /** How often each scope was interrupted in this run: a token that moves on afterwards is gone. */
  private readonly cuts = new Map<string, number>();
  private changed = false;
  private readonly unknownYears = new UnknownYears();

  constructor(flows: Flows | FlowGraph, state: FlowState, at: Instant) {
    super(flowsOf(flows), state);
    this.at = at;
  }

  /** Begins the process itself, by its none start event or the one given. */
  begin(variables: Variables, start?: string): void {
    const process = this.flows.main.process;
    this.add({ id: this.newId(process), element: process, state: 'activating', variables: { ...variables }, ...(start !== undefined && { begunBy: start }) });
  }

  /** A token begins the element inside the scope. */
  enter(element: string, scope: ElementInstance, more: Partial<ElementInstance> = {}): void {
    this.add({ id: this.newId(element), element, scope: scope.id, state: 'activating', ...more });
  }

  /** The next round of a repeated activity begins. */
  beginRound(body: ElementInstance): void {
    const { loop } = body;
    const element = this.elementOf(body);
    if (!loop || !isActivity(element)) return;
    const loopCounter = loop.started + 1;
    body.loop = { ...loop, started: loopCounter };
    const item = element.loop?.kind === 'multi' && element.loop.item !== undefined && loop.items ? { [element.loop.item]: loop.items[loopCounter - 1] } : {};
    this.enter(element.id, body, { loopCounter, variables: { ...item, loopCounter } });
  }

  /** A scope that has completed is there again, so that what it did can be compensated inside it. */
  reopen(element: string, scope: ElementInstance, more: Partial<ElementInstance>): ElementInstance {
    const instance: ElementInstance = { id: this.newId(element), element, scope: scope.id, state: 'activated', ...more };
    this.insert(instance);
    this.note(element, 'entered', instance);
    return instance;
  }

  /** Does what entering asks for; also when that is tried again after an incident. */
  activate(instance: ElementInstance): void {
    const element = this.elementOf(instance);
    if (instance.loopCounter === undefined) this.forgetDecision(instance);
    const asked = lookUpsOf(this, instance, element);
    if (asked) return 'move' in asked ? this.raise(instance, asked) : this.ask(instance, asked);
    const repeats = this.repeats(instance);
    const problem = repeats ? this.beginLoop(instance, repeats) : this.takeInputs(instance, element);
    if (problem) return this.raise(instance, problem);
    const subscriptions = subscriptionsOf(element, instance, this.around(instance));
    if ('move' in subscriptions) {
      delete instance.loop;
      return this.raise(instance, subscriptions);
    }
    const moves = repeats ? [] : processorOf(element).activate(instance, element, this.around(instance));
    const stopped = moves.find((move): move is IncidentMove => move.move === 'incident');
    if (stopped) return this.raise(instance, stopped);
    this.become(instance, 'activated');
    this.armed(instance, subscriptions, () => {
      if (repeats && isActivity(element)) beginRounds(this, instance, element);
      else perform(this, instance, moves);
      if (isScope(element)) this.emptied.add(instance.id);
    });
  }

  /** Asks an active element again for what it waits for: a failed service, the judgement of a repetition. */
  reactivate(instance: ElementInstance): void {
    const element = this.elementOf(instance);
    if (instance.loop && isActivity(element)) {
      instance.loop = { ...instance.loop, completed: instance.loop.completed - 1 };
      return roundCompleted(this, instance, element);
    }
    if (element.type === 'adHocSubProcess') return activityCompleted(this, instance, element);
    if (['serviceTask', 'sendTask', 'callActivity'].includes(element.type)) perform(this, instance, processorOf(element).activate(instance, element, this.around(instance)));
  }

  /** The element has what it waited for and is left. */
  complete(instance: ElementInstance): void {
    this.become(instance, 'completing');
    this.disarm(instance);
    leave(this, instance);
  }

  /** Cancels the instance and everything inside. */
  terminate(instance: ElementInstance): void {
    const element = this.elementOf(instance);
    for (const child of this.childrenOf(instance)) this.terminate(child);
    if (!instance.loop) perform(this, instance, processorOf(element).terminate(instance, element));
    if (instance.job !== undefined) this.effects.push({ kind: 'cancel-service', jobId: instance.job });
    this.disarm(instance);
    this.resolve(instance);
    this.become(instance, 'terminating');
    this.become(instance, 'terminated');
    this.end(instance);
  }

  /** Cancels the rounds of a repetition that are under way. */
  cancelRounds(body: ElementInstance): void {
    const rounds = this.childrenOf(body);
    for (const round of rounds) this.terminate(round);
    if (body.loop) body.loop = { ...body.loop, terminated: body.loop.terminated + rounds.length };
  }

  /** Cancels all tokens of a scope; the scope itself goes on. */
  clear(scope: ElementInstance): void {
    for (const child of this.childrenOf(scope)) this.terminate(child);
    this.arrivals = this.arrivals.filter((arrival) => arrival.scope !== scope.id);
    this.cuts.set(scope.id, (this.cuts.get(scope.id) ?? 0) + 1);
    delete scope.waiting;
  }

  /** Ends a scope early, with everything inside. */
  endScope(scope: ElementInstance, outcome: FlowOutcome): void {
    this.clear(scope);
    scope.outcome = outcome;
    this.resolve(scope);
    this.complete(scope);
  }

  /** Moves tokens until all wait, and ends every scope in which none is left. */
  settle(): void {
    for (let moved = 0; this.moves(); moved++) if (moved > mostMoves) throw new NeverWaits(this.flows.main.process);
  }

  /** Does something when all tokens that are on their way have arrived. */
  later(work: () => void): void {
    this.deferred.push(work);
  }

  /** Raises the incident that keeps the instance where it is. */
  raise(instance: ElementInstance, stopped: IncidentMove): void {
    const { code, message } = this.unknownYears.told(instance, stopped);
    instance.incident = { id: this.newId(instance.element), code, message, since: this.at };
    this.effects.push({ kind: 'raise-incident', incidentId: instance.incident.id, element: instance.element, code, message });
    this.note(instance.element, 'incident', instance);
  }

  /** The incident is over, whether by another try or with its instance. */
  resolve(instance: ElementInstance): void {
    if (!instance.incident) return;
    this.effects.push({ kind: 'resolve-incident', incidentId: instance.incident.id });
    this.note(instance.element, 'resolved', instance);
    delete instance.incident;
  }

  /** Takes back all subscriptions of the instance, or those that are meant. */
  disarm(instance: ElementInstance, meant: (event: string) => boolean = () => true): void {
    for (const subscription of instance.subscriptions ?? []) {
      if (meant(subscription.element) && !this.untold.delete(subscription.id)) this.effects.push(...disarming(subscription));
    }
    const left = (instance.subscriptions ?? []).filter(({ element }) => !meant(element));
    if (left.length > 0) instance.subscriptions = left;
    else delete instance.subscriptions;
  }

  /** Writes each variable to the nearest scope that declares it, else to the process. */
  write(from: ElementInstance, variables: Variables): void {
    for (const [holder, values] of holders(this, from, variables)) holder.variables = { ...holder.variables, ...values };
    this.changed = true;
  }

  /** What an element that completes was given: its output mappings take from it, where it has any; else it is written. */
  receive(instance: ElementInstance, variables: Variables): void {
    const element = this.elementOf(instance);
    if ('outputs' in element && element.outputs) instance.variables = { ...instance.variables, ...variables };
    else this.write(instance, variables);
  }

  /** What an instance may ask about its surroundings. */
  around(instance: ElementInstance): Surroundings {
    return {
      graph: this.graphOf(instance),
      at: this.at,
      evaluate: (text, more) => this.unknownYears.noted(instance, evaluateAt(this, instance, text, this.at, more)),
      variables: () => visible(this, instance),
      newId: (element) => this.newId(element),
      decision: (task): ElementDecision | undefined => decisionSeen(this, instance, task),
      callDepth: () => this.callDepth(instance),
      called: (process) => this.graphOf(instance).called?.[process],
    };
  }

  /** A variable of an instance has changed in another way than by writing. */
  touch(): void {
    this.changed = true;
  }

  note(element: string, event: TraceEvent['event'], instance?: ElementInstance): void {
    this.trace.push({ element, ...(instance && { instance: instance.id }), event, at: this.at, ...(instance && this.repeats(instance) && { body: true as const }) });
  }

  /** How often the scope of an instance was interrupted so far. */
  cutsOf({ scope = '' }: ElementInstance): number {
    return this.cuts.get(scope) ?? 0;
  }

  take(flow: string, scope: ElementInstance): void {
    this.note(flow, 'taken');
    this.arrivals.push({ flow, scope: scope.id });
  }

  /** Asks the host for something; that the flow has ended is also noted here. */
  want(effect: Effect): void {
    if (effect.kind === 'ended') this.state.outcome = effect.outcome;
    this.effects.push(effect);
  }

  add(instance: ElementInstance): void {
    this.insert(instance);
    this.note(instance.element, 'entered', instance);
    this.activate(instance);
  }

  /** Asks the host what the instance must know before it goes on. */
  ask(instance: ElementInstance, calls: Extract<Effect, { kind: 'look-up' }>['calls']): void {
    instance.job = this.newId(instance.element);
    this.effects.push({ kind: 'look-up', jobId: instance.job, element: instance.element, calls });
  }

  /** Tells the host of subscriptions after what the element itself asks for; conditions that hold already happen before. */
  armed(instance: ElementInstance, subscriptions: readonly Subscription[], work: () => void): void {
    if (subscriptions.length > 0) instance.subscriptions = [...(instance.subscriptions ?? []), ...subscriptions];
    for (const { id, kind } of subscriptions) if (kind !== 'conditional') this.untold.add(id);
    const cuts = this.cuts.get(instance.id);
    if (subscriptions.some(({ kind }) => kind === 'conditional')) judgeConditions(this, instance);
    if (this.isUnderWay(instance) && instance.state === 'activated' && this.cuts.get(instance.id) === cuts) work();
    for (const subscription of instance.subscriptions ?? []) if (this.untold.delete(subscription.id)) this.effects.push(...arming(subscription));
  }

  private beginLoop(body: ElementInstance, loop: Loop): IncidentMove | undefined {
    const progress = loopBeginning(this, body, loop);
    if ('move' in progress) return progress;
    body.loop = progress;
    return undefined;
  }

  private takeInputs(instance: ElementInstance, element: FlowElement): IncidentMove | undefined {
    const inputs = inputsOf(this, instance, element);
    if ('move' in inputs) return inputs;
    if (Object.keys(inputs.values).length > 0) instance.variables = { ...inputs.values };
    return undefined;
  }

  become(instance: ElementInstance, next: LifecycleState): void {
    instance.state = nextLifecycleState(instance.state, next);
    this.note(instance.element, events[next], instance);
  }

  private forgetDecision(instance: ElementInstance): void {
    const scope = decidingScope(this, instance);
    if (!scope?.decisions?.[instance.element]) return;
    const { [instance.element]: _, ...rest } = scope.decisions;
    scope.decisions = rest;
  }

  /** Moves one thing; false when everything waits. */
  private moves(): boolean {
    const arrival = this.arrivals.shift();
    if (arrival) {
      this.arrive(arrival.flow, arrival.scope);
      return true;
    }
    const work = this.deferred.shift();
    if (work) {
      work();
      return true;
    }
    if (this.changed) {
      this.changed = false;
      judgeConditions(this);
      return true;
    }
    return lateJoin(this) || this.endEmpty();
  }

  /** Ends the next scope that is empty; one in which only event subprocesses still run begins no more of them. BPMN 2.0.2, 13.5.4 */
  private endEmpty(): boolean {
    const scope = this.nextEmptied();
    if (!scope) return false;
    if (this.isEmpty(scope)) this.complete(scope);
    else if (this.hasEnded(scope)) this.disarm(scope, (event) => this.graphOf(scope).elements[event]?.type === 'startEvent');
    return true;
  }

  private arrive(flow: string, scopeId: string): void {
    const scope = this.get(scopeId);
    if (!scope) return;
    const target = flowOf(this.graphOf(scope), flow).target;
    const element = this.graphOf(scope).elements[target];
    const processor = element && processorOf(element);
    if (!element || !processor || (!processor.admit && !processor.admitLate)) return this.enter(target, scope);
    scope.waiting = { ...scope.waiting, [flow]: (scope.waiting?.[flow] ?? 0) + 1 };
    const consumed = processor.admit?.(scope.waiting, element);
    if (consumed) this.join(scope, target, consumed);
  }

  /** Waiting tokens become one. */
  join(scope: ElementInstance, gateway: string, consumed: readonly string[]): void {
    const left = { ...scope.waiting };
    for (const flow of consumed) {
      const more = (left[flow] ?? 0) - 1;
      if (more > 0) left[flow] = more;
      else delete left[flow];
    }
    if (Object.keys(left).length > 0) scope.waiting = left;
    else delete scope.waiting;
    this.enter(gateway, scope);
  }
}
