import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { route } from '../../route.ts';
import { InstanceParams, onInstance } from './target.ts';
import { historyView, HistoryView } from './view.ts';

export const readHistory = route({
  method: 'get', path: '/instances/{id}/history', operation: 'instance.read', summary: 'What happened in a flow, oldest first, with who did what by hand and why',
  params: InstanceParams, query: PageQuery, answers: { 200: pageOf(HistoryView), 404: 'instance-unknown' },
  on: onInstance,
  async handle({ on: { id }, query: { limit, after }, store }) {
    const from = afterOf(after);
    return page(await store.instances.history(id, { limit, ...(from !== undefined && { after: Number(from) }) }), limit, ({ number }) => String(number), historyView);
  },
});
