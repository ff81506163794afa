import { isScope, nodeOf, type BoundaryEvent, type StartEvent } from '../graph.ts';
import type { Variables } from './commands.ts';
import { nextFiring } from './event/timer.ts';
import { catcherOf } from './propagation.ts';
import type { Run } from './run.ts';
import type { ElementInstance, Subscription } from './state.ts';
import { arming, disarming } from './subscriptions.ts';
import { overdue } from './task/overtime.ts';
import { evaluateAt } from './variables.ts';

/** An event that an instance waits for has happened. BPMN 2.0.2, 13.5.2 to 13.5.4 */
export function trigger(run: Run, owner: ElementInstance, subscription: Subscription, variables: Variables = {}): void {
  const event = nodeOf(run.graphOf(owner), subscription.element);
  if (event.type === 'boundaryEvent') return atBoundary(run, owner, event, subscription, variables);
  if (event.type === 'startEvent') return inside(run, owner, event, subscription, variables);
  consume(run, owner, subscription);
  if (event.type === 'userTask') return overdue(run, owner, event, subscription);
  if (run.elementOf(owner).type === 'eventBasedGateway') return chosen(run, owner, event.id, variables);
  run.receive(owner, variables);
  run.complete(owner);
}

/** An error or escalation reaches what catches it; an escalation that nothing catches is over. */
export function caught(run: Run, from: ElementInstance, kind: 'error' | 'escalation', code: string, variables: Variables = {}): void {
  const catcher = catcherOf(run, from, kind, code);
  if (catcher?.at === 'inside') {
    if (catcher.event.interrupting) interrupt(run, catcher.scope);
    return enterWith(run, catcher.subProcess, catcher.scope, variables);
  }
  const scope = catcher && run.scopeOf(catcher.host);
  if (!catcher || !scope) return;
  if (catcher.event.interrupting) run.terminate(catcher.host);
  enterWith(run, catcher.event.id, scope, variables);
}

/** Judges conditions that are waited for, of one instance or of all: one that begins to hold happens. BPMN 2.0.2, 10.5.5.5 */
export function judgeConditions(run: Run, only?: ElementInstance): void {
  for (const id of only ? [only.id] : run.ids()) {
    const waits = run.state.instances[id]?.subscriptions?.some(({ kind }) => kind === 'conditional');
    if (waits) judgeOf(run, id);
  }
}

function judgeOf(run: Run, id: string): void {
  for (const { id: subscriptionId, kind } of run.state.instances[id]?.subscriptions ?? []) {
    const owner = run.get(id);
    const subscription = owner?.subscriptions?.find((each) => each.id === subscriptionId);
    if (kind !== 'conditional' || !owner || !subscription) continue;
    const event = nodeOf(run.graphOf(owner), subscription.element);
    const condition = 'event' in event && event.event?.kind === 'conditional' ? event.event.condition : 'false';
    const result = evaluateAt(run, owner, condition, run.at);
    const holds = 'value' in result && result.value === true;
    if (holds === (subscription.held ?? false)) continue;
    const judged = { ...subscription, held: holds };
    owner.subscriptions = (owner.subscriptions ?? []).map((each) => (each.id === subscriptionId ? judged : each));
    if (holds) trigger(run, owner, judged);
  }
}

function atBoundary(run: Run, host: ElementInstance, event: BoundaryEvent, subscription: Subscription, variables: Variables): void {
  const scope = run.scopeOf(host);
  if (!scope) throw new Error(`${host.id} has a boundary but no scope`);
  if (event.interrupting) {
    consume(run, host, subscription);
    run.terminate(host);
  } else rearm(run, host, subscription, event);
  enterWith(run, event.id, scope, variables);
}

function inside(run: Run, scope: ElementInstance, event: StartEvent, subscription: Subscription, variables: Variables): void {
  if (event.interrupting) {
    consume(run, scope, subscription);
    interrupt(run, scope);
  } else rearm(run, scope, subscription, event);
  enterWith(run, event.scope, scope, variables);
}

/** All else in the scope is cancelled, nothing is begun in it any more, and its other event subprocesses wait no more. BPMN 2.0.2, 13.5.4 */
function interrupt(run: Run, scope: ElementInstance): void {
  run.clear(scope);
  if (scope.adHoc) scope.adHoc = { ...scope.adHoc, closing: true };
  run.disarm(scope, (event) => run.graphOf(scope).elements[event]?.type === 'startEvent');
}

/** The event behind an event-based gateway has happened: the token is there at once. */
function chosen(run: Run, gateway: ElementInstance, event: string, variables: Variables): void {
  const graph = run.graphOf(gateway);
  const scope = run.scopeOf(gateway);
  const flow = nodeOf(graph, gateway.element).outgoing.find((id) => graph.flows[id]?.target === event);
  run.complete(gateway);
  if (flow !== undefined) run.note(flow, 'taken');
  if (scope) enterWith(run, event, scope, variables, { triggered: true });
}

/** What came with the event belongs to the scope, or to the event itself where its mappings say what becomes of it. */
function enterWith(run: Run, element: string, scope: ElementInstance, variables: Variables, more: Partial<ElementInstance> = {}): void {
  const node = nodeOf(run.graphOf(scope), element);
  const start = isScope(node) ? nodeOf(run.graphOf(scope), node.starts[0] ?? '') : node;
  if (start === node && node.outputs) return run.enter(element, scope, { ...more, variables });
  if (Object.keys(variables).length > 0) run.write(scope, variables);
  run.enter(element, scope, more);
}

function consume(run: Run, owner: ElementInstance, subscription: Subscription): void {
  const left = (owner.subscriptions ?? []).filter(({ id }) => id !== subscription.id);
  if (left.length > 0) owner.subscriptions = left;
  else delete owner.subscriptions;
  if (subscription.kind !== 'timer') run.effects.push(...disarming(subscription)); // a timer that has fired is over by itself
}

/** What does not interrupt can happen again: a timer as often as its cycle says, everything else as long as its owner is there. */
function rearm(run: Run, owner: ElementInstance, subscription: Subscription, event: BoundaryEvent | StartEvent): void {
  if (subscription.kind !== 'timer') return;
  consume(run, owner, subscription);
  const next = event.event?.kind === 'timer' ? nextFiring(subscription, event.event.timer, run.around(owner)) : undefined;
  if (!next) return;
  owner.subscriptions = [...(owner.subscriptions ?? []), next];
  run.effects.push(...arming(next));
}
