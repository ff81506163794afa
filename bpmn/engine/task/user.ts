import type { Instant } from '../../../domain/instant.ts';
import { feelOf } from '../../feel/evaluate.ts';
import type { TaskAssignment, TaskSchedule, UserTask } from '../../graph.ts';
import { dateOf } from '../../timer.ts';
import type { Assignment } from '../effects.ts';
import { evaluatedText } from '../expressions.ts';
import { effect, endProcess, incident, type ElementProcessor, type Surroundings } from '../processor.ts';
import { arming } from '../subscriptions.ts';
import { overdueTimer } from './overtime.ts';
import { approversCall, mayActNow, personsNamed, signersOf } from './signers.ts';

/** Opens a task for people and waits for their decision or its completion. BPMN 2.0.2, 13.3.3 */
export const userTask: ElementProcessor<UserTask> = {
  activate(instance, task, around) {
    const assignment = assignmentOf(task.assignment ?? {}, around);
    if (!assignment) return [incident('assignment-invalid', `The assignment of ${task.id} does not give names`)];
    const schedule = scheduleOf(task.schedule ?? {}, around);
    if (!schedule) return [incident('schedule-invalid', `The schedule of ${task.id} does not give dates with times and offsets`)];
    const priority = priorityOf(task.priority, around);
    if (priority === null) return [incident('priority-invalid', `The priority of ${task.id} is no number from 0 to 100`)];
    const { approval } = task;
    const named = approval ? personsNamed(approval, around) : 'none-named';
    if (named === undefined) return [incident('audience-invalid', `The expression of ${task.id} does not give persons`)];
    const answered = instance.answers?.[approversCall];
    const signers = approval && signersOf(approval, named, answered);
    const isNobody = Array.isArray(answered) && answered.length < Math.max(1, approval?.required ?? 1);
    if (isNobody || signers?.length === 0) return [incident('nobody-found', `Nobody is found who may decide ${task.id}`)];
    if (approval) instance.approvals = [];
    if (signers) instance.signers = signers;
    const overdue = overdueTimer(task, schedule.due, around.newId);
    if (overdue) instance.subscriptions = [...(instance.subscriptions ?? []), overdue];
    const persons = approval && signers ? mayActNow(approval, instance).persons : named === 'none-named' ? undefined : named;
    return [
      effect({
        kind: 'open-task',
        taskId: instance.id,
        element: task.id,
        name: task.name ?? task.id,
        ...(approval && { approval }),
        ...(Object.keys(assignment).length > 0 && { assignment }),
        ...schedule,
        ...(persons && { persons }),
        ...(task.form !== undefined && { form: task.form }),
        ...(priority !== undefined && { priority }),
      }),
      ...(overdue ? arming(overdue).map(effect) : []),
    ];
  },
  complete: (_, task, around) => (task.approval?.onRefuse === 'end' && around.decision(task.id)?.outcome === 'refused' ? [endProcess('refused')] : []),
  terminate: ({ id, state }) => (state === 'activated' ? [effect({ kind: 'close-task', taskId: id, outcome: 'cancelled' })] : []),
};

/** `zeebe:priorityDefinition`; null when it gives no number from 0 to 100. */
function priorityOf(text: string | undefined, around: Surroundings): number | undefined | null {
  if (text === undefined) return undefined;
  const expression = feelOf(text);
  const result = expression === undefined ? { value: Number(text) } : around.evaluate(expression);
  const value = 'value' in result ? result.value : undefined;
  return typeof value === 'number' && value >= 0 && value <= 100 ? value : null;
}

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

/** When a task is due; undefined when its date cannot be read. */
export const dueOf = ({ dueDate }: TaskSchedule, around: Surroundings): { readonly due?: Instant } | undefined => scheduleOf(dueDate === undefined ? {} : { dueDate }, around);

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
