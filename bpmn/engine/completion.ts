import { isActivity, type FlowElement } from '../graph.ts';
import { compensateNext, recordOf } from './compensation.ts';
import { activityCompleted } from './container/adHoc.ts';
import { returnFromCall } from './container/call.ts';
import { leaveActivity } from './leave.ts';
import { outputOf, roundCompleted } from './loops.ts';
import { outputsOf } from './mappings.ts';
import { perform } from './moves.ts';
import { incident, type IncidentMove, type Move } from './processor.ts';
import { catcherOf } from './propagation.ts';
import { processorOf } from './registry.ts';
import type { Run } from './run.ts';
import type { ElementInstance } from './state.ts';

/** Sends the tokens of a completing instance on; also when that is tried again after an incident. */
export function leave(run: Run, instance: ElementInstance): void {
  const element = run.elementOf(instance);
  const moves = leaving(run, instance, element);
  const problem = moves.find((move): move is IncidentMove => move.move === 'incident') ?? uncaught(run, instance, moves);
  const output = problem ?? roundOutput(run, instance, element);
  if (output && 'move' in output) return run.raise(instance, output);
  const scope = run.scopeOf(instance);
  if (scope) handOver(run, instance, element, scope);
  run.become(instance, 'completed');
  run.end(instance);
  perform(run, instance, moves);
  if (scope && run.isUnderWay(scope)) tell(run, instance, element, scope, output);
}

/** What completing leads to: outputs are written first, so that conditions on the flows see them. */
function leaving(run: Run, instance: ElementInstance, element: FlowElement): readonly Move[] {
  const above = run.scopeOf(instance);
  if (instance.loop) collect(run, instance, element, above);
  const own = instance.loop ? [] : processorOf(element).complete(instance, element, run.around(instance));
  if (own.some(({ move }) => move === 'incident')) return own;
  for (const each of own) if (each.move === 'write') run.receive(instance, each.variables);
  const outputs = instance.loop ? { values: {} } : outputsOf(run, instance, element);
  if ('move' in outputs) return [outputs];
  if (above && Object.keys(outputs.values).length > 0) run.write(above, outputs.values);
  const moves = own.filter(({ move }) => move !== 'write');
  const goesOn = isActivity(element) && instance.loopCounter === undefined && instance.compensates === undefined && !moves.some(({ move }) => move.startsWith('end-'));
  return goesOn ? [...moves, ...leaveActivity(element, run.around(instance), above?.straightBack?.[element.id])] : moves;
}

/** A repetition gives its collected output to the scope. */
function collect(run: Run, { loop }: ElementInstance, element: FlowElement, scope: ElementInstance | undefined): void {
  const collection = isActivity(element) && element.loop?.kind === 'multi' ? element.loop.outputCollection : undefined;
  if (scope && loop?.output && collection !== undefined) run.write(scope, { [collection]: loop.output });
}

const roundOutput = (run: Run, instance: ElementInstance, element: FlowElement) =>
  instance.loopCounter === undefined ? undefined : outputOf(run, instance, isActivity(element) ? element.loop : undefined);

/** The incident of an error that nothing catches: its event stays where it is. */
function uncaught(run: Run, instance: ElementInstance, moves: readonly Move[]): IncidentMove | undefined {
  const thrown = moves.find((move) => move.move === 'throw-error');
  if (thrown?.move !== 'throw-error' || catcherOf(run, instance, 'error', thrown.code)) return undefined;
  return incident('error-not-caught', `Nothing catches the error ${thrown.code} of ${instance.element}`);
}

/** What outlasts an instance that completes: what can be compensated, and what was decided inside. */
function handOver(run: Run, instance: ElementInstance, element: FlowElement, scope: ElementInstance): void {
  const records = instance.loop ? (instance.compensable ?? []) : [recordOf(run, instance)].filter((record) => record !== undefined);
  if (records.length > 0) scope.compensable = [...(scope.compensable ?? []), ...records];
  if (element.type !== 'process' && instance.decisions) scope.decisions = { ...scope.decisions, ...instance.decisions };
}

/** Tells those who wait for the instance that has completed. */
function tell(run: Run, instance: ElementInstance, element: FlowElement, scope: ElementInstance, output: { value: unknown } | undefined): void {
  const around = run.elementOf(scope);
  if (instance.loopCounter !== undefined && isActivity(element)) {
    if (output && scope.loop?.output) scope.loop = { ...scope.loop, output: scope.loop.output.with(instance.loopCounter - 1, output.value) };
    roundCompleted(run, scope, element);
  } else if (element.type === 'process') returnFromCall(run, scope, instance);
  else if (around.type === 'adHocSubProcess' && isActivity(element) && instance.compensates === undefined) activityCompleted(run, scope, around);
  const waiting = instance.compensates === undefined ? undefined : run.get(instance.compensates);
  if (waiting) compensateNext(run, waiting);
}
