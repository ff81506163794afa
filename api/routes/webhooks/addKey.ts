import * as z from 'zod';
import { reply, route } from '../../route.ts';
import { Secret, secretBytes } from './secret.ts';
import { onWebhook, WebhookParams, WebhookView, webhookView } from './view.ts';

export const addWebhookKey = route({
  method: 'post', path: '/webhooks/{id}/keys', operation: 'webhook.manage', summary: 'Sign deliveries by one more key, until the old one is retired',
  params: WebhookParams, body: z.strictObject({ secret: Secret }), answers: { 201: WebhookView, 404: 'webhook-unknown', 409: 'webhook-limit' },
  on: onWebhook,
  handle: async ({ on: { id }, body, caller, newId, store }) => reply(201, webhookView(await store.webhooks.addKey(id, { id: newId('webhook-key'), secret: secretBytes(body.secret) }, caller))),
});
