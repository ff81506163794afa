import * as z from 'zod';
import { requireReceiver } from '../../../connectors/webhooks/address.ts';
import { actingUnit } from '../../authorisation.ts';
import { reply, route } from '../../route.ts';
import { Id } from '../../schemas.ts';
import { Secret, secretBytes } from './secret.ts';
import { EventTypeText, webhookView, WebhookView } from './view.ts';

const NewWebhook = z.strictObject({ unit: Id.optional(), url: z.string().max(500), types: z.array(EventTypeText).min(1).max(30), secret: Secret });

export const addWebhook = route({
  method: 'post', path: '/webhooks', operation: 'webhook.manage', summary: 'Have events of a unit sent to an address',
  body: NewWebhook, answers: { 201: WebhookView, 404: 'owner-unknown', 409: 'webhook-limit', 422: ['webhook-address-refused', 'idempotency-key-reused'] },
  on({ actor, body }) {
    const unit = actingUnit(actor, 'webhook.manage', body.unit);
    return { target: { unit }, found: unit };
  },
  async handle({ on: unit, body, caller, newId, store, webhookReach }) {
    requireReceiver(body.url, webhookReach);
    const key = { id: newId('webhook-key'), secret: secretBytes(body.secret) };
    const webhook = await store.webhooks.add({ id: newId('webhook'), unit, url: body.url, types: [...new Set(body.types)], key }, caller);
    return reply(201, webhookView(webhook), { location: `/api/v1/webhooks/${webhook.id}` });
  },
});
