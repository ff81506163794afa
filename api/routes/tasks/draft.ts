import * as z from 'zod';
import { reviewCriteria, type ReviewCriterion } from '../../../domain/application/review.ts';
import { isoText } from '../../../domain/instant.ts';
import { problem } from '../../../domain/problem.ts';
import { route } from '../../route.ts';
import { InstantText } from '../../schemas.ts';
import { onTask, TaskParams } from './view.ts';

/** What a person has written in a task so far. */
export const Draft = z.strictObject({
  comment: z.string().max(1000).default(''),
  form: z.record(z.string().max(100), z.unknown()).default({}),
  criteria: z.partialRecord(z.enum(reviewCriteria as [ReviewCriterion, ...ReviewCriterion[]]), z.boolean()).default({}).meta({ description: 'of a review' }),
});

/** The same as it is found again. */
export const SavedDraft = Draft.extend({ savedAt: InstantText });

const Saved = SavedDraft.pick({ savedAt: true });

export const saveDraft = route({
  method: 'put', path: '/tasks/{id}/draft', operation: 'task.act', summary: 'Keep what one has written and not decided yet; only oneself reads it',
  params: TaskParams, body: Draft.refine((draft) => JSON.stringify(draft).length <= 100_000, 'is too long'),
  answers: { 200: Saved, 403: 'task-not-yours', 404: 'task-unknown', 409: 'task-ended' },
  async on(call) {
    const about = await onTask(call);
    if (about.target.own !== true) throw problem('task-not-yours', { taskId: call.params.id });
    return about;
  },
  async handle({ on: { task }, actor, body, store }) {
    return { savedAt: isoText(await store.taskActs.saveDraft({ taskId: task.id, person: actor.id, content: body })) };
  },
});
