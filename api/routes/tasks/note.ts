import * as z from 'zod';
import { problem } from '../../../domain/problem.ts';
import { route } from '../../route.ts';
import { Id, NoContent } from '../../schemas.ts';
import { onTaskOfUse, TaskParams } from './view.ts';

const Persons = z.array(Id).min(1).max(50);
const text = z.string().trim().max(1000).default('');

const NoteRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['claim', 'unclaim', 'recall', 'read-copy']) }),
  z.strictObject({ kind: z.literal('delegate'), to: Id, reason: text }),
  z.strictObject({ kind: z.literal('opine'), reason: z.string().trim().min(1).max(1000) }),
  z.strictObject({ kind: z.literal('comment'), reason: z.string().trim().min(1).max(1000), to: Persons.optional().meta({ description: 'persons who are told of it' }) }),
  z.strictObject({ kind: z.literal('urge'), reason: text }),
  z.strictObject({ kind: z.literal('copy'), to: Persons, reason: text }),
]);

export const noteInTask = route({
  method: 'post', path: '/tasks/{id}/notes', operation: 'task.note', summary: 'Claim, delegate, give an opinion, comment, urge, send a copy: what does not move the flow',
  params: TaskParams, body: NoteRequest,
  answers: {
    204: NoContent, 403: ['task-not-yours', 'task-act-not-allowed'], 404: 'task-unknown', 409: ['task-ended', 'task-decided', 'task-not-your-turn', 'task-claimed', 'task-delegated', 'signer-known', 'signer-unfit'],
    422: 'idempotency-key-reused', 429: 'urged-already',
  },
  async on(call) {
    const about = await onTaskOfUse(call);
    if (about.target.own !== true) throw problem('task-not-yours', { taskId: call.params.id });
    return about;
  },
  async handle({ on: { task }, actor, body, newId, store }) {
    const to = 'to' in body && body.to !== undefined ? { to: [body.to].flat() } : {};
    await store.taskActs.note({ id: newId('task-note'), taskId: task.id, person: actor.id, kind: body.kind, reason: 'reason' in body ? body.reason : '', ...to });
  },
});
