import { route } from '../../route.ts';
import { NoContent } from '../../schemas.ts';
import { onWebhook, WebhookParams } from './view.ts';

export const removeWebhook = route({
  method: 'delete', path: '/webhooks/{id}', operation: 'webhook.manage', summary: 'Send nothing more',
  params: WebhookParams, answers: { 204: NoContent, 404: 'webhook-unknown' },
  on: onWebhook,
  async handle({ on: { id }, caller, store }) {
    await store.webhooks.remove(id, caller);
  },
});
