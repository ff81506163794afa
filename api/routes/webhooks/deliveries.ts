import { afterOf, page, pageOf, PageQuery } from '../../cursor.ts';
import { route } from '../../route.ts';
import { DeliveryView, deliveryView, onWebhook, WebhookParams } from './view.ts';

export const listDeliveries = route({
  method: 'get', path: '/webhooks/{id}/deliveries', operation: 'webhook.manage', summary: 'What was sent and what came of it, newest first',
  params: WebhookParams, query: PageQuery, answers: { 200: pageOf(DeliveryView), 404: 'webhook-unknown' },
  on: onWebhook,
  async handle({ on: { id }, query, store }) {
    const after = afterOf(query.after);
    const rows = await store.webhooks.deliveries(id, { limit: query.limit, ...(after !== undefined && { after: Number(after) }) });
    return page(rows, query.limit, (row) => String(row.id), deliveryView);
  },
});
