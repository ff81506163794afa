import * as z from 'zod';
import { decisionOutcomes } from '../../../domain/approval/rule.ts';
import { isoText } from '../../../domain/instant.ts';
import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { namesIn } from '../../names.ts';
import { route } from '../../route.ts';
import { InstantText } from '../../schemas.ts';
import { hostRecords, TaskHosts, taskHosts, TaskSummary, taskSummary } from './view.ts';

const InboxItem = TaskSummary.extend({
  ...TaskHosts,
  decided: z.object({ outcome: z.enum(decisionOutcomes), at: InstantText }).optional().meta({ description: 'what the person decided' }),
}).meta({ id: 'InboxItem' });

const InboxQuery = PageQuery.extend({ state: z.enum(['open', 'done']).default('open') });

export const listTasks = route({
  method: 'get', path: '/tasks', operation: 'task.read', summary: 'Tasks of the person who is signed in: open ones, oldest first, or those that the person has decided, newest first',
  query: InboxQuery, answers: { 200: pageOf(InboxItem) },
  on: ({ actor }) => onScope(actor, 'task.read'),
  async handle({ actor, query, store }) {
    const rows = await store.instances.inbox(actor.id, { state: query.state, limit: query.limit, after: afterOf(query.after) });
    const names = await namesIn(store, rows.flatMap(hostRecords));
    return page(rows, query.limit, ({ id }) => id, ({ decided, ...item }) => ({ ...taskSummary(item), ...taskHosts(item, names), ...(decided && { decided: { ...decided, at: isoText(decided.at) } }) }));
  },
});
