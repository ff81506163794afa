import * as z from 'zod';
import { decisionOutcomes } from '../../../domain/approval/rule.ts';
import { isoText } from '../../../domain/instant.ts';
import type { InboxItem as Item } from '../../../store/store.ts';
import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { namesIn, type Names } from '../../names.ts';
import { route } from '../../route.ts';
import { InstantText } from '../../schemas.ts';
import { marksView, recordsInMarks, TaskMarksView } from './marks.ts';
import { hostRecords, TaskHosts, taskHosts, TaskSummary, taskSummary } from './view.ts';

const InboxItem = TaskSummary.extend({
  ...TaskHosts,
  marks: TaskMarksView,
  decided: z.object({ outcome: z.enum(decisionOutcomes), at: InstantText, onBehalfOfName: z.string().optional().meta({ description: 'the absent person in whose place' }) }).optional().meta({ description: 'what the person decided' }),
}).meta({ id: 'InboxItem' });

const InboxQuery = PageQuery.extend({ state: z.enum(['open', 'delegated', 'done']).default('open').meta({ description: 'delegated: those in which the opinion of another is awaited' }) });

export const listTasks = route({
  method: 'get', path: '/tasks', operation: 'task.read', summary: 'Tasks of the person who is signed in: open ones, oldest first, or those that the person has decided, newest first',
  query: InboxQuery, answers: { 200: pageOf(InboxItem) },
  on: ({ actor }) => onScope(actor, 'task.read'),
  async handle({ actor, query, store }) {
    const rows = await store.instances.inbox(actor.id, { state: query.state, limit: query.limit, after: afterOf(query.after) });
    const names = await namesIn(store, rows.flatMap((row) => [...hostRecords(row), ...recordsInMarks(row.marks), row.decided?.onBehalfOf && `person/${row.decided.onBehalfOf}`]));
    return page(rows, query.limit, ({ id }) => id, (item) => ({ ...taskSummary(item), ...taskHosts(item, names), marks: marksView(item.marks, names), ...decidedView(item, names) }));
  },
});

const decidedView = ({ decided }: Item, names: Names) =>
  decided && { decided: { outcome: decided.outcome, at: isoText(decided.at), ...(decided.onBehalfOf !== undefined && { onBehalfOfName: names.person(`person/${decided.onBehalfOf}`) }) } };
