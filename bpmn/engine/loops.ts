import type { FlowActivity, Loop } from '../graph.ts';
import { incident, type IncidentMove } from './processor.ts';
import type { Run } from './run.ts';
import type { ElementInstance, LoopProgress } from './state.ts';

/** More rounds than any activity may have. */
export const mostRounds = 10_000;

type Multi = Extract<Loop, { kind: 'multi' }>;
type Standard = Extract<Loop, { kind: 'standard' }>;

/** How the repetition of an activity begins, or the incident that it becomes: the collection is read once. BPMN 2.0.2, 13.3.7 */
export function loopBeginning(run: Run, body: ElementInstance, loop: Loop): LoopProgress | IncidentMove {
  const none = { started: 0, completed: 0, terminated: 0 };
  if (loop.kind === 'standard') return none;
  const items = loop.collection === undefined ? undefined : run.around(body).evaluate(loop.collection);
  if (items && ('failure' in items || !Array.isArray(items.value))) return incident('loop-invalid', `The collection of ${body.element} is no list`);
  const list = items && 'value' in items ? (items.value as unknown[]) : undefined;
  const total = list?.length ?? cardinality(run, body, loop);
  if (typeof total !== 'number') return total;
  if (total > mostRounds) return incident('loop-too-large', `${body.element} would run ${total} times; at most ${mostRounds} are allowed`);
  return { ...none, total, ...(list && { items: list }), ...(loop.outputCollection !== undefined && { output: Array.from({ length: total }, () => null) }) };
}

function cardinality(run: Run, body: ElementInstance, { cardinality: text = '1' }: Multi): number | IncidentMove {
  const result = run.around(body).evaluate(text);
  if ('failure' in result || typeof result.value !== 'number' || !Number.isInteger(result.value) || result.value < 0) {
    return incident('loop-invalid', `The cardinality of ${body.element} is no whole number from 0`);
  }
  return result.value;
}

/** Begins the first rounds: all of a parallel repetition, one of any other; none where there is nothing to do. */
export function beginRounds(run: Run, body: ElementInstance, { loop }: FlowActivity): void {
  if (!loop || !body.loop) return;
  if (loop.kind === 'standard') {
    const again = loop.testBefore ? goesOn(run, body, loop) : true;
    if (typeof again !== 'boolean') return run.raise(body, again);
    return again ? run.beginRound(body) : run.complete(body);
  }
  if (body.loop.total === 0) return run.complete(body);
  if (loop.sequential) return run.beginRound(body);
  for (let round = 0; round < (body.loop.total ?? 0) && run.isUnderWay(body); round++) run.beginRound(body);
}

/** What follows when a round has completed: the rest is cancelled, another begins, or the activity is done. */
export function roundCompleted(run: Run, body: ElementInstance, { loop }: FlowActivity): void {
  if (!loop || !body.loop) return;
  body.loop = { ...body.loop, completed: body.loop.completed + 1 };
  const next = loop.kind === 'standard' ? afterRound(run, body, loop) : afterInstance(run, body, loop);
  if (typeof next !== 'string') return run.raise(body, next);
  if (next === 'again') run.later(() => run.isUnderWay(body) && run.beginRound(body));
  if (next === 'done') run.complete(body);
}

function afterRound(run: Run, body: ElementInstance, loop: Standard): 'again' | 'done' | IncidentMove {
  const again = goesOn(run, body, loop);
  return typeof again === 'boolean' ? (again ? 'again' : 'done') : again;
}

/** BPMN 2.0.2, 13.3.6: condition and maximum. */
function goesOn(run: Run, body: ElementInstance, { condition, maximum }: Standard): boolean | IncidentMove {
  const started = body.loop?.started ?? 0;
  if (started >= mostRounds) return incident('loop-too-large', `${body.element} has run ${started} times; more are not allowed`);
  const counter = { loopCounter: started };
  if (maximum !== undefined) {
    const most = run.around(body).evaluate(maximum, counter);
    if ('failure' in most || typeof most.value !== 'number') return incident('loop-invalid', `The maximum of ${body.element} is no number`);
    if (started >= most.value) return false;
  }
  if (condition === undefined) return true;
  const holds = run.around(body).evaluate(condition, counter);
  return 'value' in holds && typeof holds.value === 'boolean' ? holds.value : incident('condition-not-boolean', `The loop condition of ${body.element} is not true or false`);
}

function afterInstance(run: Run, body: ElementInstance, { completionCondition, sequential }: Multi): 'again' | 'done' | 'wait' | IncidentMove {
  const { completed, terminated, total } = body.loop ?? { completed: 0, terminated: 0, total: 0 };
  if (completionCondition !== undefined) {
    const holds = run.around(body).evaluate(completionCondition);
    if (!('value' in holds) || typeof holds.value !== 'boolean') return incident('condition-not-boolean', `The completion condition of ${body.element} is not true or false`);
    if (holds.value) {
      run.cancelRounds(body);
      return 'done';
    }
  }
  if (completed + terminated === total) return 'done';
  return sequential ? 'again' : 'wait';
}

/** The round's part of the output collection, or the incident that it becomes. */
export function outputOf(run: Run, round: ElementInstance, loop: Loop | undefined): { readonly value: unknown } | undefined | IncidentMove {
  if (loop?.kind !== 'multi' || loop.outputElement === undefined || loop.outputCollection === undefined) return undefined;
  const result = run.around(round).evaluate(loop.outputElement);
  return 'failure' in result ? incident('output-failed', `The output element of ${round.element} ${result.failure}`) : { value: result.value ?? null };
}
