import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { moment, shortBytes, text } from './columns.ts';

/** A secret that deliveries are signed by; several at once while a receiver changes over. */
export interface WebhookKeyRow {
  readonly id: string;
  readonly webhookId: string;
  readonly secretSealed: Uint8Array;
  readonly createdAt: Instant;
  readonly retiredAt: Instant | null;
}

export const webhookKeyTable = new EntitySchema<WebhookKeyRow>({
  name: 'webhook_key',
  columns: {
    id: text(36, { primary: true }),
    webhookId: text(36, { name: 'webhook_id' }),
    secretSealed: shortBytes(255, { name: 'secret_sealed' }),
    createdAt: moment({ name: 'created_at' }),
    retiredAt: moment({ name: 'retired_at', nullable: true }),
  },
});
