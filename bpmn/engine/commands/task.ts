import type { FlowElement, ReceiveTask, UserTask } from '../../graph.ts';
import { rejection, type Rejection } from '../commands.ts';
import type { Run } from '../run.ts';
import type { ElementInstance } from '../state.ts';

/** What people can work at: a user task, or a receive task that no message ends. */
export const isForPeople = (element: FlowElement | undefined): element is UserTask | ReceiveTask =>
  element?.type === 'userTask' || (element?.type === 'receiveTask' && !element.message);

/** The open task of that id, or why there is none. */
export function openTask(run: Run, taskId: string): { instance: ElementInstance; task: UserTask | ReceiveTask } | Rejection {
  const instance = run.get(taskId);
  const task = instance ? run.elementOf(instance) : elementIn(run, taskId);
  if (!isForPeople(task)) return rejection('task-unknown', `Expected ${taskId} to be a task of this flow but there is none`);
  if (instance?.loop) return rejection('task-unknown', `Expected ${taskId} to be one of the rounds of a repeated task but it is all of them`);
  if (instance?.state === 'activated') return { instance, task };
  if (instance) return rejection('task-unknown', `Expected task ${taskId} to be open but an incident keeps it`);
  const number = Number(taskId.slice(taskId.lastIndexOf('#') + 1));
  return number >= 1 && number <= run.state.counter
    ? rejection('task-ended', `Expected task ${taskId} to be open but it was closed`)
    : rejection('task-unknown', `Expected task ${taskId} to be open but it was never opened`);
}

/** The element that an id was given for, wherever it stands. */
function elementIn(run: Run, taskId: string): FlowElement | undefined {
  const id = taskId.slice(0, Math.max(0, taskId.lastIndexOf('#')));
  const graphs = [run.flows.main, ...Object.values(run.flows.loaded)];
  for (let graph = graphs.shift(); graph; graph = graphs.shift()) {
    if (graph.elements[id]) return graph.elements[id];
    graphs.push(...Object.values(graph.called ?? {}));
  }
  return undefined;
}

/** Closes a task that people have finished and goes on. decided: what it came to, where the decisions of persons do not say so. */
export function closeTask(run: Run, instance: ElementInstance, decided?: 'approved' | 'refused'): void {
  run.effects.push({ kind: 'close-task', taskId: instance.id, outcome: 'completed', ...(decided && { decided }) });
  run.complete(instance);
}
