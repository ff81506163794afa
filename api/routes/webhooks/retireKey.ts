import * as z from 'zod';
import { route } from '../../route.ts';
import { Id } from '../../schemas.ts';
import { onWebhook, WebhookView, webhookView } from './view.ts';

export const retireWebhookKey = route({
  method: 'delete', path: '/webhooks/{id}/keys/{key}', operation: 'webhook.manage', summary: 'Sign no more by a key',
  params: z.object({ id: Id, key: Id }), answers: { 200: WebhookView, 404: 'webhook-unknown', 409: 'webhook-key-needed' },
  on: onWebhook,
  handle: async ({ on: { id }, params, caller, store }) => webhookView(await store.webhooks.retireKey(id, params.key, caller)),
});
