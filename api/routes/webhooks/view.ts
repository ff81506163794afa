import * as z from 'zod';
import { eventTypes } from '../../../domain/event/types.ts';
import { isoText } from '../../../domain/instant.ts';
import type { Delivery, Store, Webhook } from '../../../store/store.ts';
import type { On } from '../../route.ts';
import { Id, InstantText, optionalText } from '../../schemas.ts';

export const WebhookParams = z.object({ id: Id });
export const DeliveryParams = z.object({ id: Id, delivery: z.string().regex(/^\d{1,18}$/) });
export const EventTypeText = z.enum(eventTypes);

export const WebhookView = z
  .object({
    id: z.string(), unit: z.string(), url: z.string(), types: z.array(z.string()), createdAt: InstantText,
    keys: z.array(z.object({ id: z.string(), createdAt: InstantText })).meta({ description: 'each signs `Yinxin-Signature: t=<seconds>,<key id>=<hex of HMAC-SM3(secret, t ‖ "." ‖ body)>`' }),
  })
  .meta({ id: 'Webhook' });

export const DeliveryView = z
  .object({
    id: z.string(),
    event: z.object({ id: z.string(), type: z.string(), resource: z.string(), at: InstantText }),
    state: z.enum(['open', 'done', 'failed']),
    nextAttemptAt: InstantText.optional(),
    attempts: z.array(z.object({ number: z.number().int(), at: InstantText, milliseconds: z.number().int(), status: z.number().int().optional(), problem: z.string().optional() })),
  })
  .meta({ id: 'WebhookDelivery' });

export const webhookView = ({ id, unit, url, types, keys, createdAt }: Webhook): z.input<typeof WebhookView> => ({
  id, unit, url, types: [...types], createdAt: isoText(createdAt), keys: keys.map((key) => ({ id: key.id, createdAt: isoText(key.createdAt) })),
});

export const deliveryView = ({ id, event, state, nextAttemptAt, attempts }: Delivery): z.input<typeof DeliveryView> => ({
  id: String(id), state, nextAttemptAt: optionalText(nextAttemptAt),
  event: { id: String(event.number), type: event.type, resource: event.resource, at: isoText(event.at) },
  attempts: attempts.map(({ at, ...attempt }) => ({ ...attempt, at: isoText(at) })),
});

/** A webhook, for those who may manage its unit's. */
export async function onWebhook({ params, store }: { readonly params: { readonly id: string }; readonly store: Store }): Promise<On<Webhook>> {
  const webhook = await store.webhooks.get(params.id);
  return { target: { unit: webhook.unit }, found: webhook };
}
