import type { Effect, Step, TraceEvent } from '../bpmn/engine/index.ts';
import type { TaskApproval } from '../bpmn/graph.ts';
import type { ProblemCode } from '../domain/errors.ts';
import type { FlowStep, TaskOpening } from '../domain/flow/step.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { taskIdOf } from './messages.ts';

/** What every host has recorded of an engine's step. @param instanceId of the flow: the first part of its tasks' ids */
export const flowStepOf = (instanceId: string, after: number, step: Step): Omit<FlowStep, 'decision' | 'end'> => ({
  after, state: JSON.stringify(step.state),
  opened: step.effects.filter((effect) => effect.kind === 'open-task').map((effect) => openingOf(instanceId, effect)),
  closed: step.effects.filter((effect) => effect.kind === 'close-task').map(({ taskId, outcome }) => ({ id: taskIdOf(instanceId, taskId), state: outcome })),
  history: step.trace.filter(({ event }) => recordedEvents.includes(event)).map(({ element, event, at }) => ({ element, event, at })),
});

/** The engine's inner turns are not history that people read. */
const recordedEvents: readonly TraceEvent['event'][] = ['entered', 'completed', 'cancelled', 'taken', 'incident', 'resolved'];

function openingOf(instanceId: string, { taskId, element, name, approval, assignment, due }: Extract<Effect, { kind: 'open-task' }>): TaskOpening {
  const who = approval?.who ?? assignedTo(assignment);
  return {
    id: taskIdOf(instanceId, taskId), element, name, required: approval?.required ?? 1,
    ...(approval?.counts !== undefined && { counts: approval.counts }),
    ...(who && { who }),
    ...(due !== undefined && { dueAt: due }),
  };
}

function assignedTo(assignment: Extract<Effect, { kind: 'open-task' }>['assignment']): TaskApproval['who'] {
  const persons = [...(assignment?.assignee === undefined ? [] : [assignment.assignee]), ...(assignment?.candidateUsers ?? [])];
  return persons.length > 0 ? { persons } : undefined;
}

/** What the engine's refusal means for the one who decides. @param ended what it is called when the whole flow is over */
export function decisionProblem(found: Problem, task: string, ended: ProblemCode): Problem {
  const { reason } = found.details;
  if (found.code !== 'flow-command-refused' || typeof reason !== 'string') return found;
  const code = reason === 'flow-ended' ? ended : decisionProblems[reason];
  return code ? problem(code, { task }) : found;
}

const decisionProblems: Readonly<Record<string, ProblemCode>> = { 'task-decided': 'task-decided', 'task-ended': 'task-ended', 'task-unknown': 'task-ended' };
