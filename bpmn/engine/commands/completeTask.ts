import { refusedVariables } from '../reserved.ts';
import { rejection } from '../commands.ts';
import type { Handler } from './handler.ts';
import { closeTask, openTask } from './task.ts';

/** Ends an activity that people report: a task that asks for work, not for a decision, or a receive task without message. */
export const completeTask: Handler<'complete-task'> = (run, { taskId, variables = {} }) => {
  const open = openTask(run, taskId);
  if ('rejected' in open) return open;
  const { instance, task } = open;
  if (task.type === 'userTask' && task.approval) return rejection('task-needs-decision', `Expected task ${taskId} to be decided but it was to be completed`);
  const refused = refusedVariables(run.flows.main, variables, 'running');
  if (refused) return refused;
  run.receive(instance, variables);
  if (task.type === 'userTask') closeTask(run, instance);
  else run.complete(instance);
  return undefined;
};
