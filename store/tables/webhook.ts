import { EntitySchema } from 'typeorm';
import type { Instant } from '../../domain/instant.ts';
import { moment, text } from './columns.ts';

/** Where a unit has its events sent. */
export interface WebhookRow {
  readonly id: string;
  readonly unitId: string;
  readonly url: string;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
}

export const webhookTable = new EntitySchema<WebhookRow>({
  name: 'webhook',
  columns: {
    id: text(36, { primary: true }),
    unitId: text(36, { name: 'unit_id' }),
    url: text(500),
    createdBy: text(60, { name: 'created_by' }),
    createdAt: moment({ name: 'created_at' }),
    endedAt: moment({ name: 'ended_at', nullable: true }),
  },
});
