import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { bigInteger, integer, moment, text } from './columns.ts';

/** One try of a delivery and what came of it. */
export interface WebhookAttemptRow {
  readonly deliveryId: number;
  readonly number: number;
  readonly at: Instant;
  readonly milliseconds: number;
  readonly status: number | null;
  readonly problem: string | null;
}

export const webhookAttemptTable = new EntitySchema<WebhookAttemptRow>({
  name: 'webhook_attempt',
  columns: {
    deliveryId: bigInteger({ name: 'delivery_id', primary: true }),
    number: integer({ primary: true }),
    at: moment(),
    milliseconds: integer(),
    status: integer({ nullable: true }),
    problem: text(64, { nullable: true }),
  },
});
