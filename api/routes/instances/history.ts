import { namesIn } from '../../names.ts';
import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { route } from '../../route.ts';
import { InstanceParams, onInstance } from './target.ts';
import { historyView, HistoryView, namedIn } from './view.ts';

export const readHistory = route({
  method: 'get', path: '/instances/{id}/history', operation: 'instance.read', summary: 'What happened in a flow, oldest first, with who did what by hand and why',
  params: InstanceParams, query: PageQuery, answers: { 200: pageOf(HistoryView), 404: 'instance-unknown' },
  on: onInstance,
  async handle({ on: { id }, query: { limit, after }, store }) {
    const from = afterOf(after);
    const entries = await store.instances.history(id, { limit, ...(from !== undefined && { after: Number(from) }) });
    const names = await namesIn(store, entries.flatMap(namedIn));
    return page(entries, limit, ({ number }) => String(number), (entry) => historyView(entry, names));
  },
});
