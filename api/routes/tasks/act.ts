import * as z from 'zod';
import { signerPlaces } from '../../../domain/flow/acts.ts';
import { problem } from '../../../domain/problem.ts';
import { accepted } from '../../accepted.ts';
import { route } from '../../route.ts';
import { Accepted, Id, Sm3Text } from '../../schemas.ts';
import { acted, actProblems } from './acting.ts';
import { valuesOf } from './form.ts';
import { onTask, TaskParams, TaskSummary, taskSummary } from './view.ts';

const ElementId = z.string().min(1).max(100);

const TaskActBody = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('return'), to: ElementId }).meta({ description: 'to an earlier task, by its element' }),
  z.strictObject({ act: z.literal('reject'), to: z.union([z.enum(['requester', 'previous']), z.strictObject({ element: ElementId })]) }),
  z.strictObject({ act: z.literal('add-signer'), signer: Id, where: z.enum(signerPlaces) }),
  z.strictObject({ act: z.literal('remove-signer'), signer: Id }),
  z.strictObject({ act: z.literal('transfer'), to: Id }),
  z.strictObject({ act: z.literal('take-back') }),
  z.strictObject({ act: z.literal('complete'), variables: z.record(z.string().max(100), z.unknown()).default({}).refine((variables) => Object.keys(variables).length <= 200, 'has more than 200 values') }),
]);

const ActRequest = z.strictObject({
  act: TaskActBody,
  subject: Sm3Text.meta({ description: 'of the subject that the person has seen' }),
  reason: z.string().trim().max(1000).default(''),
  onBehalfOf: Id.optional().meta({ description: 'the absent person in whose place it is done' }),
});

/** These say to others why they have work again. */
const needReason = ['return', 'reject'];

export const actInTask = route({
  method: 'post', path: '/tasks/{id}/acts', operation: 'task.act', summary: 'Return, refuse back, add or remove a signer, transfer, take back, complete: what the flow allows in the task',
  params: TaskParams, body: ActRequest, answers: { 200: TaskSummary, 202: Accepted, ...actProblems, 422: ['comment-missing', 'task-values-refused', 'idempotency-key-reused'] },
  async on(call) {
    const about = await onTask(call);
    if (about.target.own !== true) throw problem('task-not-yours', { taskId: call.params.id });
    return about;
  },
  async handle({ on: { task }, actor, caller, session, body: { act: asked, subject, reason, onBehalfOf }, newId, store, acts }) {
    const id = newId('task-act');
    const act = asked.act === 'complete' && !(await store.taskActs.isDone(id)) ? { ...asked, variables: await valuesOf(store, task, asked.variables) } : asked;
    if (needReason.includes(act.act) && reason === '') throw problem('comment-missing', { act: act.act });
    const entry = { id, taskId: task.id, person: actor.id, proof: session?.proof ?? 'session', subject, reason, act, ...(onBehalfOf !== undefined && { onBehalfOf }) } as const;
    const done = await acted({ store, acts }, task, entry, { caller, operation: newId('operation') });
    return done.done ? taskSummary(await store.instances.task(task.id)) : accepted(done.operation);
  },
});
