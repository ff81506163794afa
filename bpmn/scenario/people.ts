import type { Effect, LookUp } from '../engine/effects.ts';
import { answersCalendar } from '../feel/functions.ts';
import type { FlowElement } from '../graph.ts';

/** With whom a task is; `owner`: who gets it back from a delegate. */
export interface Holding {
  readonly assignee?: string;
  readonly candidates?: readonly string[];
  readonly owner?: string;
}

/** With whom a task is when it opens, as its flow says. */
export function holdingOf({ assignment, persons }: Extract<Effect, { kind: 'open-task' }>): Holding {
  const candidates = [...(assignment?.candidateUsers ?? []), ...(assignment?.candidateGroups ?? []), ...(persons ?? [])];
  return { ...(assignment?.assignee !== undefined && { assignee: assignment.assignee }), ...(candidates.length > 0 && { candidates }) };
}

/**
 * The scenario's answer to a look-up; undefined when it has none. Those whose signatures are counted are as many as are required,
 * unless it names them: `approvers("task")`. Of the calendar nothing is set, unless it says what: `calendar()`.
 */
export function answerTo({ text, function: asked, argument }: LookUp, answers: Readonly<Record<string, unknown>>, underWay: readonly FlowElement[]): unknown {
  if (asked === 'calendar') return calendarOf(answers[text]);
  const name = asked === 'approvers' ? `approvers(${JSON.stringify(argument)})` : text;
  if (asked !== 'approvers' || Object.hasOwn(answers, name)) return Object.hasOwn(answers, name) ? answers[name] : undefined;
  const task = underWay.find(({ id }) => id === argument);
  const required = task?.type === 'userTask' ? (task.approval?.required ?? 1) : 1;
  return Array.from({ length: required }, (_, index) => `person-${index + 1}`);
}

/** Years that the scenario sets; what is no list of notices answers nothing. */
function calendarOf(answer: unknown): unknown {
  if (answer === undefined) return [];
  return answersCalendar(answer) ? answer : undefined;
}
