import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { InstantText, optionalText } from '../../schemas.ts';
import { TaskSummary, taskSummary } from './view.ts';

const CopyView = z.object({ task: TaskSummary, byName: z.string().optional().meta({ description: 'the flow itself, if absent' }), at: InstantText, readAt: InstantText.optional() }).meta({ id: 'TaskCopy' });

export const listCopies = route({
  method: 'get', path: '/task-copies', operation: 'task.read', summary: 'Tasks of which the person who is signed in got a copy, newest first',
  query: PageQuery, answers: { 200: pageOf(CopyView) },
  on: ({ actor }) => onScope(actor, 'task.read'),
  async handle({ actor, query, store }) {
    const copies = await store.taskActs.copiesFor(actor.id, { limit: query.limit, after: afterOf(query.after) });
    const names = await namesIn(store, copies.flatMap(({ by }) => (by === undefined ? [] : [`person/${by}`])));
    const rows = await Promise.all(copies.map(async (copy) => ({ ...copy, task: await store.instances.task(copy.taskId) })));
    return page(rows, query.limit, ({ taskId }) => taskId, ({ task, by, at, readAt }) => ({ task: taskSummary(task), ...(by !== undefined && { byName: names.person(`person/${by}`) }), at: isoText(at), readAt: optionalText(readAt) }));
  },
});
