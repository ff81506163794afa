import type { Instant } from '../../../domain/instant.ts';
import type { UserTask } from '../../graph.ts';
import { durationOf, plus } from '../../timer.ts';
import { closeTask } from '../commands/task.ts';
import { record } from './decision.ts';
import type { Run } from '../run.ts';
import type { ElementInstance, Subscription } from '../state.ts';
import { arming } from '../subscriptions.ts';

/** The timer by which a task is overdue; undefined where nothing follows from that. */
export function overdueTimer({ approval, id }: UserTask, due: Instant | undefined, newId: (element: string) => string): Subscription | undefined {
  return approval?.overtime && due !== undefined ? { id: newId(id), element: id, kind: 'timer', due } : undefined;
}

/** A task is overdue: it is decided by its policy, or whoever should act is reminded, again and again. */
export function overdue(run: Run, instance: ElementInstance, task: UserTask, timer: Subscription): void {
  const { act, escalateTo, remindEvery } = task.approval?.overtime ?? {};
  if (act) {
    const decided = act === 'pass' ? 'approved' : 'refused';
    record(run, instance, { taskId: instance.id, outcome: decided, by: [], at: run.at });
    return closeTask(run, instance, decided);
  }
  if (escalateTo && timer.left === undefined) run.want({ kind: 'escalate-task', taskId: instance.id, to: escalateTo });
  run.want({ kind: 'remind-task', taskId: instance.id });
  const every = remindEvery === undefined ? undefined : durationOf(remindEvery);
  if (!every || timer.due === undefined) return;
  const next: Subscription = { id: run.newId(task.id), element: task.id, kind: 'timer', due: plus(timer.due, every), left: null };
  instance.subscriptions = [...(instance.subscriptions ?? []), next];
  arming(next).forEach((effect) => run.want(effect));
}
