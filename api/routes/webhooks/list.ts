import * as z from 'zod';
import { onScope } from '../../authorisation.ts';
import { route } from '../../route.ts';
import { WebhookView, webhookView } from './view.ts';

export const listWebhooks = route({
  method: 'get', path: '/webhooks', operation: 'webhook.manage', summary: 'The webhooks of one\'s units',
  answers: { 200: z.object({ items: z.array(WebhookView) }) },
  on: ({ actor }) => onScope(actor, 'webhook.manage'),
  handle: async ({ on: { units }, store }) => ({ items: units === 'all' ? [] : (await store.webhooks.list(units)).map(webhookView) }),
});
