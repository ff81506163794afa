import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import type { Store, TaskCopy } from '../../../store/store.ts';
import { onScope } from '../../authorisation.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { namesIn, type Names } from '../../names.ts';
import { route } from '../../route.ts';
import { InstantText, optionalText } from '../../schemas.ts';
import { hostRecords, TaskHosts, taskHosts, TaskSummary, taskSummary } from './view.ts';

const CopyView = z.object({
  task: TaskSummary.extend(TaskHosts), byName: z.string().optional().meta({ description: 'the flow itself, if absent' }), at: InstantText, readAt: InstantText.optional(),
}).meta({ id: 'TaskCopy' });

export const listCopies = route({
  method: 'get', path: '/task-copies', operation: 'task.read', summary: 'Tasks of which the person who is signed in got a copy, newest first (抄送)',
  query: PageQuery, answers: { 200: pageOf(CopyView).extend({ unread: z.number().int().meta({ description: 'how many of all of them are not marked as read' }) }) },
  on: ({ actor }) => onScope(actor, 'task.read'),
  async handle({ actor, query, store }) {
    const [copies, unread] = await Promise.all([store.taskActs.copiesFor(actor.id, { limit: query.limit, after: afterOf(query.after) }), store.taskActs.unreadCopies(actor.id)]);
    const names = await namesIn(store, copies.flatMap(({ by, task }) => [by && `person/${by}`, ...hostRecords(task)]));
    return { ...page(copies, query.limit, ({ taskId }) => taskId, ({ task, by, at, readAt }) => ({ task: { ...taskSummary(task), ...taskHosts(task, names) }, byName: nameOf(by, names), at: isoText(at), readAt: optionalText(readAt) })), unread };
  },
});

/** Who has read the copies that the person sent, or that the flow sent when they had decided. */
export const Receipts = z.array(z.object({ personName: z.string(), byName: z.string().optional().meta({ description: 'the flow itself, if absent' }), at: InstantText, readAt: InstantText.optional() }));

export async function receiptsFor(store: Store, taskId: string, person: string, decided: boolean): Promise<z.input<typeof Receipts>> {
  const sent = (await store.taskActs.copiesOf(taskId)).filter(({ by }: TaskCopy) => by === person || (by === undefined && decided));
  const names = await namesIn(store, sent.flatMap((copy) => [`person/${copy.person}`, copy.by && `person/${copy.by}`]));
  return sent.map((copy) => ({ personName: names.person(`person/${copy.person}`), byName: nameOf(copy.by, names), at: isoText(copy.at), readAt: optionalText(copy.readAt) }));
}

const nameOf = (person: string | undefined, names: Names): string | undefined => (person === undefined ? undefined : names.person(`person/${person}`));
