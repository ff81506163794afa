import { refusedVariables } from '../reserved.ts';
import { rejection } from '../commands.ts';
import type { Handler } from './handler.ts';
import { closeTask, openTask } from './task.ts';

/** Ends a task that asks for work, not for a decision. */
export const completeTask: Handler<'complete-task'> = (run, { taskId, variables = {} }) => {
  const open = openTask(run, taskId);
  if ('rejected' in open) return open;
  if (open.task.approval) return rejection('task-needs-decision', `Expected task ${taskId} to be decided but it was to be completed`);
  const refused = refusedVariables(run.graph, variables, 'running');
  if (refused) return refused;
  run.write(open.instance, variables);
  closeTask(run, open.instance);
  return undefined;
};
