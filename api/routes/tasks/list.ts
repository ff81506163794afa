import * as z from 'zod';
import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { route } from '../../route.ts';
import { TaskSummary, taskSummary } from './view.ts';

const InboxItem = TaskSummary.extend({ use: z.object({ id: z.string(), seal: z.string(), reason: z.string(), requester: z.string() }) }).meta({ id: 'InboxItem' });

export const listTasks = route({
  method: 'get', path: '/tasks', operation: 'task.read', summary: 'Open tasks of the person who is signed in, oldest first',
  query: PageQuery, answers: { 200: pageOf(InboxItem) },
  on: ({ actor }) => onScope(actor, 'task.read'),
  async handle({ actor, query, store }) {
    const rows = await store.uses.inbox(actor.id, { limit: query.limit, after: afterOf(query.after) });
    return page(rows, query.limit, ({ id }) => id, ({ use, ...task }) => ({ ...taskSummary(task), use: { id: use.id, seal: use.esId, reason: use.reason, requester: use.requester } }));
  },
});
