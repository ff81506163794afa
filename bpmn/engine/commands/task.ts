import type { UserTask } from '../../graph.ts';
import { rejection, type Rejection } from '../commands.ts';
import type { Run } from '../run.ts';
import type { ElementInstance } from '../state.ts';

/** The open user task of that id, or why there is none. */
export function openTask(run: Run, taskId: string): { instance: ElementInstance; task: UserTask } | Rejection {
  const instance = run.state.instances[taskId];
  const task = run.graph.elements[instance?.element ?? elementIn(taskId)];
  if (task?.type !== 'userTask') return rejection('task-unknown', `Expected ${taskId} to be a task of this flow but there is none`);
  if (instance?.state === 'activated') return { instance, task };
  if (instance?.state === 'activating') return rejection('task-unknown', `Expected task ${taskId} to be open but it could not be opened yet`);
  const number = Number(taskId.slice(taskId.lastIndexOf('#') + 1));
  return number >= 1 && number <= run.state.counter
    ? rejection('task-ended', `Expected task ${taskId} to be open but it was closed`)
    : rejection('task-unknown', `Expected task ${taskId} to be open but it was never opened`);
}

const elementIn = (taskId: string): string => taskId.slice(0, Math.max(0, taskId.lastIndexOf('#')));

/** Closes a task that people have finished and goes on. */
export function closeTask(run: Run, instance: ElementInstance): void {
  run.effects.push({ kind: 'close-task', taskId: instance.id, outcome: 'completed' });
  run.complete(instance);
}
