import * as z from 'zod';
import { hours, isoText, later } from '../../../domain/instant.ts';
import { problem } from '../../../domain/problem.ts';
import { Pin, releaseSeal } from '../../custody.ts';
import { route } from '../../route.ts';
import { InstantText } from '../../schemas.ts';
import { onTask, TaskParams } from './view.ts';

/** How long what is released may wait for the rest of its flow. */
const releasedFor = hours(72);

export const ReleaseView = z.object({ stamps: z.number().int(), notAfter: InstantText }).meta({ id: 'Release' });

/** Takes no Idempotency-Key: a digest of the request would stand in the database, and the PIN could be guessed from it. Another release takes the place of the first. */
export const releaseInTask = route({
  method: 'post', path: '/tasks/{id}/release', operation: 'task.release', summary: 'Open the seal by the PIN for what is decided in this task (R41)', idempotent: false,
  params: TaskParams, body: z.strictObject({ pin: Pin }),
  answers: {
    200: ReleaseView, 403: ['task-not-yours', 'pin-wrong', 'not-the-keeper'], 404: 'task-unknown',
    409: ['task-ended', 'pin-missing', 'pin-expired', 'use-ended', 'subject-changed', 'seal-not-active', 'seal-expired'], 423: 'pin-locked',
  },
  async on(call) {
    const about = await onTask(call);
    if (about.target.own !== true) throw problem('task-not-yours', { taskId: call.params.id });
    return about;
  },
  async handle({ on: { task, use }, body: { pin }, caller, newId, store, custody }) {
    if (!use) throw problem('task-unknown', { taskId: task.id });
    if (task.state !== 'open') throw problem('task-ended', { taskId: task.id });
    const terms = { purpose: `use/${use.id}`, subject: use.subject.sm3, stamps: 1, notAfter: later(await store.now(), releasedFor) };
    await releaseSeal({ store, custody }, { id: newId('release'), esId: use.esId, pin, terms }, caller);
    return { stamps: terms.stamps, notAfter: isoText(terms.notAfter) };
  },
});
