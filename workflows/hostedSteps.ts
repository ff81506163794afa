import type { Effect, Flows, FlowState, LookUp, Step, TraceEvent } from '../bpmn/engine/index.ts';
import type { ProblemCode } from '../domain/errors.ts';
import type { FlowQuestion, FlowStep, TaskOpening } from '../domain/flow/step.ts';
import type { ConfirmedIntervention } from '../domain/flow/intervention.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { problemOf, toFailure } from './failures.ts';
import { taskIdOf } from './messages.ts';

/** What a step is beside the engine's own doing. */
export interface StepMarks extends Pick<FlowStep, 'delivery' | 'intervention' | 'called' | 'migration'> {
  /** Administrators have cancelled the flow. */
  readonly cancelled?: true;
}

/** What every host has recorded of an engine's step. @param instanceId of the flow: the first part of its tasks' ids */
export function flowStepOf(instanceId: string, after: number, step: Step, { cancelled: _, ...marks }: StepMarks = {}): Omit<FlowStep, 'decision' | 'end'> {
  const of = <K extends Effect['kind']>(kind: K) => step.effects.filter((effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind);
  return {
    after, state: JSON.stringify(step.state),
    opened: of('open-task').map((effect) => openingOf(instanceId, effect, step.state)),
    closed: of('close-task').map(({ taskId, outcome }) => ({ id: taskIdOf(instanceId, taskId), state: outcome })),
    history: step.trace.filter(({ event }) => recordedEvents.includes(event)).map(({ element, event, at }) => ({ element, event, at })),
    ...some('subscribed', of('subscribe').map(({ subscriptionId: id, element, to, name, key }) => ({ id, element, kind: to, name, ...(key !== undefined && { key }) }))),
    ...some('unsubscribed', of('unsubscribe').map(({ subscriptionId }) => subscriptionId)),
    ...some('sent', step.effects.flatMap((effect) => sendingOf(effect) ?? [])),
    ...some('incidents', of('raise-incident').map(({ incidentId: id, element, code, message }) => ({ id, element, code, message }))),
    ...some('resolved', of('resolve-incident').map(({ incidentId }) => incidentId)),
    ...marks,
  };
}

/** What there is none of is not said: a step without it is recorded as it always was. */
const some = <K extends string, T>(name: K, items: readonly T[]): Readonly<Partial<Record<K, readonly T[]>>> => (items.length === 0 ? {} : { [name]: items }) as Readonly<Partial<Record<K, readonly T[]>>>;

/** The engine's inner turns are not history that people read. */
const recordedEvents: readonly TraceEvent['event'][] = ['entered', 'completed', 'cancelled', 'taken', 'incident', 'resolved'];

function openingOf(instanceId: string, { taskId, element, name, approval, assignment, persons, due, followUp, priority, form }: Extract<Effect, { kind: 'open-task' }>, state: FlowState): TaskOpening {
  const who = audienceOf(approval?.who, persons) ?? assignedTo(assignment);
  const rounds = roundsOf(state, taskId);
  return {
    id: taskIdOf(instanceId, taskId), element, name, required: approval?.required ?? 1,
    ...(approval?.counts !== undefined && { counts: approval.counts }),
    ...(who && { who }),
    ...(due !== undefined && { dueAt: due }),
    ...(followUp !== undefined && { followUpAt: followUp }),
    ...(priority !== undefined && { priority }),
    ...(form !== undefined && { form }),
    ...(rounds.length > 0 && { rounds }),
  };
}

/** Persons that an expression gave take its place. */
function audienceOf(who: NonNullable<Extract<Effect, { kind: 'open-task' }>['approval']>['who'], persons: readonly string[] | undefined): TaskOpening['who'] {
  if (persons !== undefined) return { persons };
  if (!who || 'expression' in who) return undefined;
  return 'relation' in who && who.relation === 'chosen-by-requester' ? { persons: [] } : (who as TaskOpening['who']);
}

/** What the host asks for an element: those who may decide a task are found by what the task says of them. */
export function questionOf({ main, loaded }: Flows, call: LookUp): FlowQuestion {
  if (call.function !== 'approvers') return call;
  const task = [main, ...Object.values(main.called ?? {}), ...Object.values(loaded)].map(({ elements }) => elements[call.argument]).find((element) => element?.type === 'userTask');
  const { approval, assignment = {} } = task?.type === 'userTask' ? task : {};
  const who = audienceOf(approval?.who, undefined) ?? (assignment.assignee === undefined ? undefined : { persons: [assignment.assignee] });
  return { ...call, task: { ...(approval?.counts !== undefined && { counts: approval.counts }), ...(who && { who }) } };
}

function assignedTo(assignment: Extract<Effect, { kind: 'open-task' }>['assignment']): TaskOpening['who'] {
  const persons = [...(assignment?.assignee === undefined ? [] : [assignment.assignee]), ...(assignment?.candidateUsers ?? [])];
  const groups = assignment?.candidateGroups ?? [];
  if (groups.length > 0) return { persons, groups };
  return persons.length > 0 ? { persons } : undefined;
}

/** In which rounds of which multi-instances a task stands, from the outermost on. */
function roundsOf(state: FlowState, taskId: string): readonly string[] {
  const rounds: string[] = [];
  for (let instance = state.instances[taskId]; instance; instance = instance.scope === undefined ? undefined : state.instances[instance.scope]) {
    const body = instance.scope === undefined ? undefined : state.instances[instance.scope];
    if (instance.loopCounter !== undefined && body?.loop?.total !== undefined) rounds.unshift(`${body.id}:${instance.loopCounter}`);
  }
  return rounds;
}

function sendingOf(effect: Effect): NonNullable<FlowStep['sent']>[number] | undefined {
  if (effect.kind === 'send-message') {
    const { element, name, key, variables } = effect;
    return { kind: 'message', element, name, ...(key !== undefined && { key }), variables };
  }
  return effect.kind === 'send-signal' ? { kind: 'signal', element: effect.element, name: effect.name, variables: effect.variables } : undefined;
}

/** Has administrators' act done; a refusal says why. */
export async function intervened(host: { intervene(act: ConfirmedIntervention): Promise<void> }, intervention: ConfirmedIntervention): Promise<{ readonly id: string }> {
  try {
    await host.intervene(intervention);
    return { id: intervention.id };
  } catch (error) {
    const found = problemOf(error);
    throw found ? toFailure(found) : error;
  }
}

/** What the engine's refusal means for the one who decides. @param ended what it is called when the whole flow is over */
export function decisionProblem(found: Problem, task: string, ended: ProblemCode): Problem {
  const { reason } = found.details;
  if (found.code !== 'flow-command-refused' || typeof reason !== 'string') return found;
  const code = reason === 'flow-ended' ? ended : decisionProblems[reason];
  return code ? problem(code, { task }) : found;
}

const decisionProblems: Readonly<Record<string, ProblemCode>> = { 'task-decided': 'task-decided', 'task-ended': 'task-ended', 'task-unknown': 'task-ended' };
