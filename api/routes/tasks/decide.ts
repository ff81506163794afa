import * as z from 'zod';
import { isProblem, problem } from '../../../domain/problem.ts';
import { accepted } from '../../accepted.ts';
import { route } from '../../route.ts';
import { Accepted, Sm3Text } from '../../schemas.ts';
import { onTask, TaskParams, TaskSummary, taskSummary } from './view.ts';

const Decision = z.strictObject({
  outcome: z.enum(['approved', 'refused']),
  subject: Sm3Text.meta({ description: 'of the subject that the person has seen' }),
  comment: z.string().max(1000).default(''),
});

export const decideTask = route({
  method: 'post', path: '/tasks/{id}/decision', operation: 'task.decide', summary: 'Approve or refuse',
  params: TaskParams, body: Decision,
  answers: { 200: TaskSummary, 202: Accepted, 403: ['task-not-yours', 'proof-too-weak'], 404: 'task-unknown', 409: ['task-ended', 'task-decided', 'subject-changed', 'use-ended'], 422: 'idempotency-key-reused', 503: 'workflow-unavailable' },
  async on(call) {
    const about = await onTask(call);
    if (about.target.own !== true) throw problem('task-not-yours', { taskId: call.params.id });
    return about;
  },
  async handle({ on: { task, use }, actor, caller, session, body, newId, store, acts }) {
    const request = { id: newId('decision'), taskId: task.id, person: actor.id, proof: session?.proof ?? 'session', ...body };
    if (await store.uses.isDecided(request.id)) return taskSummary(task); // the same request has done it, and its answer was lost
    try {
      const act = await acts.decide(use.id, request, { caller, operation: newId('operation') });
      return act.done ? taskSummary(await store.uses.task(task.id)) : accepted(act.operation);
    } catch (error) {
      throw isProblem(error, 'flow-command-refused') && error.details.reason === 'ended' ? await endedProblem(store, task.id, use.id) : error;
    }
  },
});

/** The workflow is over, or not there yet after a restore; the rows know which. */
async function endedProblem(store: Parameters<typeof onTask>[0]['store'], taskId: string, useId: string): Promise<Error> {
  const [task, use] = [await store.uses.task(taskId), await store.uses.get(useId)];
  if (task.state !== 'open') return problem('task-ended', { taskId });
  return use.status === 'open' ? problem('workflow-unavailable', { done: false }) : problem('use-ended', { useId, status: use.status });
}
