import { viewOf, type Effect, type Flows, type FlowState, type LookUp, type Step, type TraceEvent } from '../bpmn/engine/index.ts';
import type { FlowElement, TaskAudience as FlowAudience } from '../bpmn/graph.ts';
import type { Mapping, Migrated } from '../bpmn/migrate/index.ts';
import type { ProblemCode } from '../domain/errors.ts';
import type { TaskActEntry } from '../domain/flow/acts.ts';
import type { FlowQuestion, FlowStep, MigrationRecord, TaskAudience, TaskOpening } from '../domain/flow/step.ts';
import type { ConfirmedIntervention } from '../domain/flow/intervention.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { problemOf, toFailure } from './failures.ts';
import { engineTaskId, taskIdOf } from './messages.ts';

/** What a step is beside the engine's own doing. */
export interface StepMarks extends Pick<FlowStep, 'delivery' | 'intervention' | 'called' | 'migration' | 'act' | 'copied'> {
  /** Administrators have cancelled the flow. */
  readonly cancelled?: true;
}

/** What every host has recorded of an engine's step. @param instanceId of the flow: the first part of its tasks' ids */
export function flowStepOf(instanceId: string, after: number, step: Step, { cancelled: _, ...marks }: StepMarks = {}): Omit<FlowStep, 'decision' | 'end'> {
  const of = <K extends Effect['kind']>(kind: K) => step.effects.filter((effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind);
  return {
    after, state: JSON.stringify(step.state),
    opened: of('open-task').map((effect) => openingOf(instanceId, effect, step.state)),
    closed: of('close-task').map(({ taskId, outcome, decided }) => ({ id: taskIdOf(instanceId, taskId), state: outcome, ...(decided && { decided }) })),
    history: step.trace.filter(({ event }) => recordedEvents.includes(event)).map(({ element, event, at }) => ({ element, event, at })),
    ...some('subscribed', of('subscribe').map(({ subscriptionId: id, element, to, name, key }) => ({ id, element, kind: to, name, ...(key !== undefined && { key }) }))),
    ...some('unsubscribed', of('unsubscribe').map(({ subscriptionId }) => subscriptionId)),
    ...some('sent', step.effects.flatMap((effect) => sendingOf(effect) ?? [])),
    ...some('incidents', of('raise-incident').map(({ incidentId: id, element, code, message }) => ({ id, element, code, message }))),
    ...some('reassigned', of('reassign-task').map(({ taskId, persons, added }) => ({ id: taskIdOf(instanceId, taskId), ...(persons && { persons }), added }))),
    ...some('dropped', of('drop-decisions').map(({ elements, scope }) => ({ elements, rounds: roundsOf(step.state, scope) }))),
    ...some('resolved', of('resolve-incident').map(({ incidentId }) => incidentId)),
    ...marks,
  };
}

/** What there is none of is not said: a step without it is recorded as it always was. */
const some = <K extends string, T>(name: K, items: readonly T[]): Readonly<Partial<Record<K, readonly T[]>>> => (items.length === 0 ? {} : { [name]: items }) as Readonly<Partial<Record<K, readonly T[]>>>;

/** The engine's inner turns are not history that people read. */
const recordedEvents: readonly TraceEvent['event'][] = ['entered', 'completed', 'cancelled', 'taken', 'incident', 'resolved'];

function openingOf(instanceId: string, { taskId, element, name, approval, assignment, persons, due, followUp, priority, form }: Extract<Effect, { kind: 'open-task' }>, state: FlowState): TaskOpening {
  const signers = (state.instances[taskId]?.signers ?? []).map(({ person }) => person);
  const who = audienceOf(element, approval?.who, signers.length > 0 ? signers : persons) ?? assignedTo(assignment);
  const mode = approval?.mode === 'any' ? undefined : approval?.mode;
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
    ...(mode && { mode, signers: { all: signers, now: persons ?? signers } }),
    ...(approval?.nobody && { nobody: approval.nobody }),
    ...(approval?.requesterApproves && { requesterApproves: approval.requesterApproves }),
  };
}

/** Persons that an expression gave, or who are counted, take its place. */
export function audienceOf(element: string, who: FlowAudience | undefined, persons: readonly string[] | undefined): TaskAudience | undefined {
  if (persons !== undefined) return { persons };
  if (!who || 'expression' in who) return undefined;
  return 'relation' in who && who.relation === 'chosen-by-requester' ? { chosenFor: element } : (who as TaskAudience);
}

/** What the host asks for an element: those who may decide a task are found by what the task says of them. */
export function questionOf({ main, loaded }: Flows, call: LookUp): FlowQuestion {
  if (call.function !== 'approvers') return call;
  const task = elementIn({ main, loaded }, call.argument);
  const { approval, assignment = {} } = task?.type === 'userTask' ? task : {};
  const who = audienceOf(call.argument, approval?.who, undefined) ?? (assignment.assignee === undefined ? undefined : { persons: [assignment.assignee] });
  return {
    ...call,
    task: {
      ...(approval?.counts !== undefined && { counts: approval.counts }), ...(who && { who }),
      ...(approval?.nobody && { nobody: approval.nobody }), ...(approval?.requesterApproves && { requesterApproves: approval.requesterApproves }),
    },
  };
}

/** The user task of that id, in whichever of the processes. */
const elementIn = ({ main, loaded }: Flows, id: string): FlowElement | undefined =>
  [main, ...Object.values(main.called ?? {}), ...Object.values(loaded)].map(({ elements }) => elements[id]).find((element) => element?.type === 'userTask');

/** Copies that the flow sends of the tasks that a step completes. */
export function copiesOf(flows: Flows, instanceId: string, step: Step): Pick<StepMarks, 'copied'> {
  const copied = step.effects.flatMap((effect) => {
    const element = effect.kind === 'close-task' && effect.outcome === 'completed' ? completedElement(step, effect.taskId) : undefined;
    const task = element === undefined ? undefined : elementIn(flows, element);
    const to = task?.type === 'userTask' ? (task.copies ?? []).flatMap((audience) => audienceOf(task.id, audience, undefined) ?? []) : [];
    return effect.kind === 'close-task' && to.length > 0 ? [{ task: taskIdOf(instanceId, effect.taskId), to }] : [];
  });
  return copied.length > 0 ? { copied } : {};
}

/** The element of a task that is done: after a migration its id begins with the name of an earlier one. */
const completedElement = ({ trace }: Step, taskId: string): string | undefined => trace.find(({ instance, event }) => instance === taskId && event === 'completed')?.element;

/** What is recorded when an instance goes on by another version. */
export function migrationOf(instanceId: string, { hash, mapping, next }: { readonly hash: string; readonly mapping: Mapping; readonly next: Flows }, { step, due }: Extract<Migrated, { step: Step }>): MigrationRecord {
  const names = Object.fromEntries(viewOf(next, step.state).tasks.map(({ element, name }) => [element, name]));
  const dates = Object.entries(due).map(([id, at]) => [taskIdOf(instanceId, id), at] as const);
  return { flow: hash, elements: mapping, names, ...(dates.length > 0 && { due: Object.fromEntries(dates) }) };
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

/** Has what a person does in a task done; a refusal says why. @param ended what it is called when the whole flow is over */
export async function actedIn(host: { act(entry: TaskActEntry, taskId: string): Promise<void> }, instanceId: string, entry: TaskActEntry, ended: ProblemCode): Promise<{ readonly id: string }> {
  const { id, taskId } = entry;
  try {
    await host.act(entry, taskId === undefined ? '' : engineTaskId(instanceId, taskId));
    return { id };
  } catch (error) {
    const found = problemOf(error);
    throw found ? toFailure(decisionProblem(found, taskId ?? '', ended)) : error;
  }
}

/** What the engine's refusal means for the one who decides. @param ended what it is called when the whole flow is over */
export function decisionProblem(found: Problem, task: string, ended: ProblemCode): Problem {
  const { reason } = found.details;
  if (found.code !== 'flow-command-refused' || typeof reason !== 'string') return found;
  const code = reason === 'flow-ended' ? ended : decisionProblems[reason];
  return code ? problem(code, { task }) : found;
}

const decisionProblems: Readonly<Record<string, ProblemCode>> = {
  'task-decided': 'task-decided', 'task-ended': 'task-ended', 'task-unknown': 'task-ended', 'not-a-signer': 'task-not-yours', 'not-your-turn': 'task-not-your-turn', 'signer-known': 'signer-known',
  'act-not-allowed': 'task-act-not-allowed', 'target-unfit': 'task-target-unfit', 'task-takes-no-decision': 'task-act-not-allowed', 'task-needs-decision': 'task-act-not-allowed',
  'variable-reserved': 'task-values-refused', 'variable-unfit': 'task-values-refused',
};
