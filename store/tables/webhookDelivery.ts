import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { bigInteger, integer, moment, text } from './columns.ts';

/** An event on its way to a webhook. */
export interface WebhookDeliveryRow {
  readonly id: number;
  readonly webhookId: string;
  readonly eventId: number;
  readonly state: 'open' | 'done' | 'failed';
  readonly attempts: number;
  readonly nextAttemptAt: Instant;
}

export const webhookDeliveryTable = new EntitySchema<WebhookDeliveryRow>({
  name: 'webhook_delivery',
  columns: {
    id: bigInteger({ primary: true, generated: 'increment' }),
    webhookId: text(36, { name: 'webhook_id' }),
    eventId: bigInteger({ name: 'event_id' }),
    state: text(8),
    attempts: integer(),
    nextAttemptAt: moment({ name: 'next_attempt_at' }),
  },
});
