import * as z from 'zod';
import { reviewCriteria, type ReviewCriterion } from '../../../domain/application/review.ts';
import { decisionOutcomes } from '../../../domain/approval/rule.ts';
import type { DecisionEntry } from '../../../domain/flow/step.ts';
import { isProblem, problem } from '../../../domain/problem.ts';
import type { Store, Task } from '../../../store/store.ts';
import type { Acts, Asker } from '../../acts.ts';
import { accepted } from '../../accepted.ts';
import { route } from '../../route.ts';
import { Accepted, Id, Sm3Text } from '../../schemas.ts';
import { valuesOf } from './form.ts';
import { onTask, TaskParams, TaskSummary, taskSummary } from './view.ts';

const Decision = z.strictObject({
  outcome: z.enum(decisionOutcomes).meta({ description: 'returned: for correction, applications only' }),
  subject: Sm3Text.meta({ description: 'of the subject that the person has seen' }),
  comment: z.string().max(1000).default(''),
  onBehalfOf: Id.optional().meta({ description: 'the absent person in whose place it is decided' }),
  form: z.record(z.string().max(100), z.unknown()).optional().meta({ description: 'what is submitted with the form of the task' }),
  criteria: z.partialRecord(z.enum(reviewCriteria as [ReviewCriterion, ...ReviewCriterion[]]), z.boolean()).optional().meta({ description: 'applications only: an answer to each criterion that the review asks' }),
});

export const decideTask = route({
  method: 'post', path: '/tasks/{id}/decision', operation: 'task.decide', summary: 'Approve or refuse; an application may also be returned for correction',
  params: TaskParams, body: Decision,
  answers: { 200: TaskSummary, 202: Accepted, 403: ['task-not-yours', 'proof-too-weak', 'proxy-unfit', 'task-act-not-allowed', 'reviewer-is-applicant', 'reviewer-not-competent', 'roles-on-one-seal'], 404: 'task-unknown', 409: ['task-ended', 'task-decided', 'task-not-your-turn', 'task-claimed', 'task-delegated', 'subject-changed', 'use-ended', 'instance-suspended', 'approver-missing'], 422: ['criteria-unanswered', 'task-values-refused', 'comment-missing', 'idempotency-key-reused'], 503: 'workflow-unavailable' },
  async on(call) {
    const about = await onTask(call);
    if (about.target.own !== true) throw problem('task-not-yours', { taskId: call.params.id });
    return about;
  },
  async handle({ on: { task }, actor, caller, session, body: { form, ...body }, newId, store, acts }) {
    const id = newId('decision');
    if (await store.instances.isDecided(id)) return taskSummary(task); // the same request has done it, and its answer was lost
    const variables = form || (task.form !== undefined && body.outcome === 'approved') ? await valuesOf(store, task, form ?? {}) : undefined;
    const request = { id, taskId: task.id, person: actor.id, proof: session?.proof ?? 'session', ...body, ...(variables && { variables }) };
    try {
      const act = await sent(acts, task, request, { caller, operation: newId('operation') });
      return act.done ? taskSummary(await store.instances.task(task.id)) : accepted(act.operation);
    } catch (error) {
      throw isProblem(error, 'flow-command-refused') && error.details.reason === 'ended' ? await endedProblem(store, task) : error;
    }
  },
});

/** Sends the decision to the process in which the task stands. What only reviews know is no decision on a use. */
function sent(acts: Acts, { host, hostId }: Task, request: DecisionEntry, asker: Asker) {
  if (host === 'application') return acts.decideReview(hostId, request, asker);
  const { outcome, criteria, ...decision } = request;
  if (outcome === 'returned' || criteria) throw problem('request-invalid', { errors: [{ path: criteria ? 'criteria' : 'outcome', message: 'is for applications only' }] });
  return acts.decide(hostId, { ...decision, outcome }, asker);
}

/** The workflow is over, or not there yet after a restore; the rows know which. */
export async function endedProblem(store: Store, { id, instanceId, host, hostId }: Task): Promise<Error> {
  const [task, { status }] = [await store.instances.task(id), await store.instances.get(instanceId)];
  if (task.state !== 'open') return problem('task-ended', { taskId: id });
  if (status === 'open') return problem('workflow-unavailable', { done: false });
  return host === 'use' ? problem('use-ended', { useId: hostId, status }) : problem('task-ended', { taskId: id });
}
