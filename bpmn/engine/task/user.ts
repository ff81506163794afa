import type { Instant } from '../../../domain/instant.ts';
import { feelOf } from '../../feel/evaluate.ts';
import type { TaskAssignment, TaskSchedule, UserTask } from '../../graph.ts';
import { dateOf } from '../../timer.ts';
import type { Assignment } from '../effects.ts';
import { evaluatedText } from '../expressions.ts';
import { effect, endProcess, incident, type ElementProcessor, type Surroundings } from '../processor.ts';

/** Opens a task for people and waits for their decision or its completion. BPMN 2.0.2, 13.3.3 */
export const userTask: ElementProcessor<UserTask> = {
  activate(instance, task, around) {
    const assignment = assignmentOf(task.assignment ?? {}, around);
    if (!assignment) return [incident('assignment-invalid', `The assignment of ${task.id} does not give names`)];
    const schedule = scheduleOf(task.schedule ?? {}, around);
    if (!schedule) return [incident('schedule-invalid', `The schedule of ${task.id} does not give dates with times and offsets`)];
    const { approval } = task;
    if (approval) instance.approvals = [];
    return [
      effect({
        kind: 'open-task',
        taskId: instance.id,
        element: task.id,
        name: task.name ?? task.id,
        ...(approval && { approval }),
        ...(Object.keys(assignment).length > 0 && { assignment }),
        ...schedule,
      }),
    ];
  },
  complete: (_, task, around) => (task.approval?.onRefuse === 'end' && around.decision(task.id)?.outcome === 'refused' ? [endProcess('refused')] : []),
  terminate: ({ id, state }) => (state === 'activated' ? [effect({ kind: 'close-task', taskId: id, outcome: 'cancelled' })] : []),
};

/** Names out of `zeebe:assignmentDefinition`; undefined when an expression gives something else. */
function assignmentOf({ assignee, candidateGroups, candidateUsers }: TaskAssignment, around: Surroundings): Assignment | undefined {
  const [one, groups, users] = [assignee, candidateGroups, candidateUsers].map((text) => (text === undefined ? [] : namesOf(text, around)));
  if (!one || !groups || !users || one.length > 1) return undefined;
  return {
    ...(one[0] !== undefined && { assignee: one[0] }),
    ...(groups.length > 0 && { candidateGroups: groups }),
    ...(users.length > 0 && { candidateUsers: users }),
  };
}

function namesOf(text: string, around: Surroundings): readonly string[] | undefined {
  const expression = feelOf(text);
  if (expression === undefined) return listed(text);
  const result = around.evaluate(expression);
  if ('failure' in result) return undefined;
  if (typeof result.value === 'string') return listed(result.value);
  return Array.isArray(result.value) && result.value.every((name) => typeof name === 'string') ? result.value : undefined;
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Instants out of `zeebe:taskSchedule`; undefined when an expression gives something else. */
function scheduleOf({ dueDate, followUpDate }: TaskSchedule, around: Surroundings): { due?: Instant; followUp?: Instant } | undefined {
  const due = dueDate === undefined ? undefined : instantOfText(dueDate, around);
  const followUp = followUpDate === undefined ? undefined : instantOfText(followUpDate, around);
  if ((dueDate !== undefined && due === undefined) || (followUpDate !== undefined && followUp === undefined)) return undefined;
  return { ...(due !== undefined && { due }), ...(followUp !== undefined && { followUp }) };
}

function instantOfText(text: string, around: Surroundings): Instant | undefined {
  const expression = feelOf(text);
  const read = expression === undefined ? text : evaluatedText(expression, around);
  return read === undefined ? undefined : dateOf(read);
}
