import type { Variables } from './commands.ts';
import { compensateNext, compensatedScope, taken } from './compensation.ts';
import type { Move } from './processor.ts';
import type { Run } from './run.ts';
import type { ElementInstance } from './state.ts';
import { caught } from './triggers.ts';

/** Does what an element wants, in its order; a token whose scope was interrupted on the way goes no further. */
export function perform(run: Run, instance: ElementInstance, moves: readonly Move[]): void {
  const cuts = run.cutsOf(instance);
  const goesOn = (): boolean => run.cutsOf(instance) === cuts && (instance.scope === undefined || run.get(instance.scope) !== undefined);
  for (const each of moves) if (goesOn()) does(run, instance, each);
}

function does(run: Run, instance: ElementInstance, each: Move): void {
  const scope = run.scopeOf(instance);
  if (each.move === 'effect') run.want(each.effect);
  else if (each.move === 'enter') run.enter(each.element, instance);
  else if (each.move === 'call') enterCalled(run, instance, each.graph, each.variables);
  else if (each.move === 'complete') run.complete(instance);
  else if (scope) doesInScope(run, instance, scope, each);
  else throw new Error(`${instance.element} cannot ${each.move} here`);
}

function doesInScope(run: Run, instance: ElementInstance, scope: ElementInstance, each: Move): void {
  if (each.move === 'take') run.take(each.flow, scope);
  else if (each.move === 'follow') follow(run, instance, scope, each.element);
  else if (each.move === 'end-scope') run.endScope(scope, each.outcome);
  else if (each.move === 'end-process') run.endScope(run.root(), each.outcome);
  else if (each.move === 'throw-error') caught(run, instance, 'error', each.code);
  else if (each.move === 'escalate') caught(run, instance, 'escalation', each.code);
  else if (each.move === 'compensate') compensate(run, instance, each.activity);
  else if (each.move === 'cancel-transaction') cancelTransaction(run, scope);
  else throw new Error(`${instance.element} cannot ${each.move} here`);
}

/** A link, or straight back to where something was returned from: that is used once. */
function follow(run: Run, { element }: ElementInstance, scope: ElementInstance, to: string): void {
  if (scope.straightBack?.[element] === to) {
    const { [element]: _, ...rest } = scope.straightBack;
    scope.straightBack = rest;
  }
  run.enter(to, scope);
}

function compensate(run: Run, thrower: ElementInstance, activity: string | undefined): void {
  const scope = compensatedScope(run, thrower);
  thrower.compensating = scope ? taken(scope, activity) : [];
  compensateNext(run, thrower);
}

/** Cancels what runs in the transaction around an element and compensates what has completed there. BPMN 2.0.2, 13.3.5 */
function cancelTransaction(run: Run, from: ElementInstance): void {
  let transaction: ElementInstance | undefined = from;
  while (transaction && run.elementOf(transaction).type !== 'transaction') transaction = run.scopeOf(transaction);
  if (!transaction) throw new Error(`${from.id} is cancelled outside a transaction`);
  const graph = run.graphOf(transaction);
  run.clear(transaction);
  run.disarm(transaction, (event) => graph.elements[event]?.type === 'startEvent');
  transaction.cancelling = true;
  transaction.compensating = taken(transaction);
  compensateNext(run, transaction);
}

function enterCalled(run: Run, caller: ElementInstance, graph: string, variables: Variables): void {
  const { process } = run.graphNamed(caller, graph);
  run.add({ id: run.newId(process), element: process, scope: caller.id, graph, state: 'activating', variables: { ...variables } });
}
